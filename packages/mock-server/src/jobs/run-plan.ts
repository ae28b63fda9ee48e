import type { JobInput } from '../contract/types.ts';
import { hash } from '../database/random.ts';
import type { DeviceRow } from '../database/seed/devices.ts';

export interface Piece {
  stream: 'stdout' | 'stderr';
  text: string;
}
/** How a job will go on one device: decided by job and device, so that it can be asked again at any time. */
export interface RunPlan {
  durationMs: number;
  outcome: 'succeeded' | 'failed' | 'timed_out';
  exitCode: number | null;
  pieces: Piece[];
}
type Work = Pick<JobInput, 'type' | 'params'>;
type ParamsOf<Type extends JobInput['type']> = NonNullable<Extract<JobInput, { type: Type }>['params']>;
type Device = Pick<DeviceRow, 'id' | 'name' | 'machineName' | 'os'>;

const out = (text: string): Piece => ({ stream: 'stdout', text: `${text}\n` });
const DEFAULT_TIMEOUT_SECONDS = 900;

/** A tiny shell: enough of one that a command can print, wait, fail and run out of time. */
function runCommand(
  { command, timeoutSeconds = DEFAULT_TIMEOUT_SECONDS, shell }: ParamsOf<'run_command'>,
  device: Device,
): RunPlan {
  const pieces: Piece[] = [];
  let durationMs = 400,
    exitCode = 0;
  for (const line of command
    .split(/\r?\n|;|&&/)
    .map(part => part.trim())
    .filter(Boolean)) {
    const echo = /^(?:echo|write-output|write-host)\s+(.*)$/i.exec(line),
      wait = /^(?:sleep|start-sleep(?:\s+-s(?:econds)?)?|timeout)\s+(\d+)/i.exec(line),
      exit = /^exit(?:\s+(\d+))?$/i.exec(line);
    if (wait) durationMs += Number(wait[1]) * 1000;
    else if (exit) {
      exitCode = Number(exit[1] ?? 0);
      break;
    } else if (echo) pieces.push(out((echo[1] ?? '').replace(/^(["'])(.*)\1$/, '$2')));
    else if (/^hostname$/i.test(line)) pieces.push(out(device.machineName ?? device.name));
    else if (/^whoami$/i.test(line))
      pieces.push(out(shell === 'cmd' || shell === 'powershell' ? 'nt authority\\system' : 'root'));
    else if (/^(?:ver|uname|sw_vers)\b/i.test(line))
      pieces.push(
        out(`${device.os?.name ?? ''} ${device.os?.version ?? ''} ${device.os?.build ?? ''}`.trim()),
      );
    else pieces.push(out(`${line.split(/\s/, 1)[0] ?? line}: done`));
  }
  if (durationMs > timeoutSeconds * 1000)
    return {
      durationMs: timeoutSeconds * 1000,
      outcome: 'timed_out',
      exitCode: null,
      pieces: [...pieces, { stream: 'stderr', text: `Ended after ${timeoutSeconds} s.\n` }],
    };
  return { durationMs, outcome: exitCode === 0 ? 'succeeded' : 'failed', exitCode, pieces };
}

const WORDS: Readonly<Partial<Record<JobInput['type'], readonly string[]>>> = {
  install_software: ['Downloading {subject}', 'Installing {subject}', 'Installed.'],
  uninstall_software: ['Removing {subject}', 'Removed.'],
  install_patches: ['Searching for updates', 'Downloading', 'Installing', 'Done.'],
  scan_patches: ['Searching for updates', 'Done.'],
  upgrade_packages: ['Reading package lists', 'Upgrading', 'Done.'],
  restart: ['Restarting'],
  shut_down: ['Shutting down'],
  log_out: ['Signing out'],
  deploy_app: ['Deploying {subject}', 'Deployed.'],
  run_script: ['Starting {subject} on {device}', 'Step 1 of 3', 'Step 2 of 3', 'Step 3 of 3', 'Finished.'],
};

/**
 * One device in 23 refuses a script or an installation, always the same ones: failures are there to be designed for.
 */
const stubborn = (type: string, subject: string | null, deviceId: string): boolean =>
  ['run_script', 'install_software', 'install_patches'].includes(type) &&
  hash('stubborn', subject ?? type, deviceId) % 23 === 0;

export function planRun(
  { type, params }: Work,
  jobId: string,
  subject: string | null,
  device: Device,
): RunPlan {
  if (type === 'run_command') return runCommand(params as ParamsOf<'run_command'>, device);
  const durationMs =
    type === 'edit_relations' || type === 'update_devices' || type === 'delete_devices'
      ? 0
      : 700 + (hash('duration', jobId, device.id) % 2_300);
  const pieces = (WORDS[type] ?? []).map(text =>
    out(text.replace('{subject}', subject ?? '').replace('{device}', device.name)),
  );
  if (stubborn(type, subject, device.id))
    return {
      durationMs,
      outcome: 'failed',
      exitCode: 1603,
      pieces: [
        ...pieces.slice(0, -1),
        { stream: 'stderr', text: 'Another installation is in progress. Exit code 1603.\n' },
      ],
    };
  return { durationMs, outcome: 'succeeded', exitCode: 0, pieces };
}

export const KEPT_CHARACTERS = 65_536;
/** The end of a long output; its beginning is what nobody looks at. */
export const keepTail = (text: string): { text: string; truncated: boolean } =>
  text.length <= KEPT_CHARACTERS
    ? { text, truncated: false }
    : { text: text.slice(-KEPT_CHARACTERS), truncated: true };
