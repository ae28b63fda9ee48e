import type { Device, JobInput } from '@customer-hub/sdk';

export type Shell = Extract<JobInput, { type: 'run_command' }>['params']['shell'];

const SHELLS: readonly Shell[] = ['powershell', 'cmd', 'terminal', 'ssh'];

/** The shells that a device has, the one most used first. */
export const shellsOf = ({ capabilities }: Pick<Device, 'capabilities'>): readonly Shell[] =>
  SHELLS.filter(shell => capabilities.includes(shell));

/** What stands before a command, as the shell itself writes it. Each command begins in the same folder. */
export const promptOf = (shell: Shell, machine: string): string => {
  if (shell === 'powershell') return 'PS C:\\Windows\\system32>';
  if (shell === 'cmd') return 'C:\\Windows\\system32>';
  return `root@${machine}:~#`;
};
