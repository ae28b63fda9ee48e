import type { JobInput } from '@customer-hub/server/parts/contract/types';
import { deviceUsers } from '../inventory/users.ts';
import { installedSoftware } from '../inventory/software.ts';
import { processRefusal } from '../inventory/processes.ts';
import { serviceRefusal } from '../inventory/service-work.ts';
import type { JobType } from './effects/effect.ts';
import { fileRefusals } from './file-refusal.ts';
import type { Refusal, Refuses } from './refusal-types.ts';
import type { Machine } from './shell/session.ts';

const NOBODY: Refusal = { exitCode: 1, text: 'Nobody is signed in to this device.' };
/** Names of those who are signed in. */
export const signedIn = ({ device, changes, now }: Machine): string[] =>
  deviceUsers(device, changes, null, now)
    .filter(({ sessionId }) => sessionId !== null)
    .map(({ name }) => name);

const refusals: Refuses<
  | 'service_start'
  | 'service_stop'
  | 'service_restart'
  | 'end_process'
  | 'message_users'
  | 'uninstall_software'
  | keyof typeof fileRefusals
> = {
  ...fileRefusals,
  service_start: ({ names }, { device, changes }) => serviceRefusal(device, changes, 'start', names),
  service_stop: ({ names }, { device, changes }) => serviceRefusal(device, changes, 'stop', names),
  service_restart: ({ names }, { device, changes }) => serviceRefusal(device, changes, 'restart', names),
  end_process: ({ pids }, { device, changes }) => processRefusal(device, changes, pids),
  message_users({ users }, machine) {
    const there = signedIn(machine);
    return there.some(name => users?.includes(name) ?? true) ? undefined : NOBODY;
  },
  uninstall_software({ names }, { device, changes }) {
    const fixed = installedSoftware(device, changes).find(
      ({ name, uninstallable }) => !uninstallable && names.includes(name),
    );
    return fixed && { exitCode: 1605, text: `${fixed.name}: This program cannot be removed.` };
  },
};

/** Why this device refuses the work; nothing when it does it. */
export function refusalOf(
  { type, params }: Pick<JobInput, 'type' | 'params'>,
  machine: Machine,
): Refusal | undefined {
  // A job was accepted with the params of its type.
  const refuses = (refusals as Partial<Refuses<JobType>>)[type];
  const refused = refuses?.((params ?? {}) as never, machine);
  if (refused) return refused;
  const asUser = type === 'run_script' && params && 'runAs' in params && params.runAs === 'user';
  return asUser && signedIn(machine).length === 0 ? NOBODY : undefined;
}
