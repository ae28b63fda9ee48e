import type { JobInput, ScriptDetail } from '@customer-hub/server/parts/contract/types';
import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';
import type { JobRow, JobTargetRow } from '@customer-hub/server/parts/database/collections/jobs';
import { needsDevice } from '@customer-hub/server/parts/domain/capabilities';
import { changesOf } from '../inventory/changes.ts';
import { availablePatches } from '../inventory/patches.ts';
import type { Context } from '@customer-hub/server/parts/server/handler';
import { refusedPlan, type RunPlan } from '@customer-hub/server/parts/domain/run-plan';
import { refusalOf, signedIn } from './refusal.ts';
import { troubleOf } from '../scenarios/device-trouble.ts';
import { withRestart } from './restart-plan.ts';
import { planRun } from './run-plan.ts';
import { BULLETS, withoutSecrets } from './secrets.ts';
import type { Machine, Shell } from './shell/session.ts';
import { runShell } from './shell/run.ts';
import { troubled } from './troubled.ts';

type Params<Type extends JobInput['type']> = NonNullable<Extract<JobInput, { type: Type }>['params']>;
const DEFAULT_TIMEOUT_SECONDS = 900;
const LOST_SECRET = { exitCode: 1, text: 'The secret of this job is no longer kept. Start it anew.' };

/** How a job will go on one device, as the device is now and with the trouble that it makes. */
export async function planFor(
  job: JobRow,
  target: JobTargetRow,
  device: DeviceRow | undefined,
  context: Context,
): Promise<RunPlan> {
  const plan = await wellPlanned(job, target, device, context);
  return needsDevice(job.type) ? troubled(plan, troubleOf(context, target.deviceId)) : plan;
}

async function wellPlanned(
  job: JobRow,
  { deviceId, deviceName, attempt }: JobTargetRow,
  device: DeviceRow | undefined,
  context: Context,
): Promise<RunPlan> {
  const { type, subject } = job,
    params = job.secretParams ?? job.params,
    usual = (): RunPlan =>
      planRun(
        type,
        { jobId: job.id, subject, attempt },
        device ?? { id: deviceId, name: deviceName ?? deviceId },
      );
  if (!device || !needsDevice(type)) return usual();
  const machine: Machine = {
    device,
    changes: await changesOf(deviceId, context),
    now: context.now(),
    user: null,
  };
  const refused = refusalOf({ type, params } as Pick<JobInput, 'type' | 'params'>, machine);
  if (refused) return refusedPlan(refused);
  if (JSON.stringify(params).includes(BULLETS)) return refusedPlan(LOST_SECRET);
  if (type === 'run_command') return commandPlan(params as Params<'run_command'>, machine);
  if (type === 'run_script')
    return (await scriptPlan(job, params as Params<'run_script'>, machine, context)) ?? usual();
  const reboots = type === 'install_patches' && wantsRestart(params as Params<'install_patches'>, machine);
  return reboots ? withRestart(usual(), deviceId) : usual();
}

function commandPlan(
  { shell, command, secret = false, timeoutSeconds = DEFAULT_TIMEOUT_SECONDS }: Params<'run_command'>,
  machine: Machine,
): RunPlan {
  const plan = runShell({ shell, text: command, timeoutSeconds }, machine);
  return secret ? withoutSecrets(plan, command.split(/[\s"';|&]+/)) : plan;
}

const SHELL_OF: Readonly<Record<ScriptDetail['language'], Shell | undefined>> = {
  powershell: 'powershell',
  batch: 'cmd',
  bash: 'terminal',
  zsh: 'terminal',
  python: undefined,
};
/** A script that somebody uploaded here does what it says; nothing for those of which only the story is known. */
async function scriptPlan(
  { params: shown }: JobRow,
  { scriptId, args = [], runAs, timeoutSeconds }: Params<'run_script'>,
  machine: Machine,
  { db }: Context,
): Promise<RunPlan | undefined> {
  const script = await db.scripts.get(scriptId),
    shell = script?.uploaded ? SHELL_OF[script.language] : undefined;
  if (!script || !shell) return undefined;
  const text = script.content.replace(
    /\$args\[(\d)\]|\$(\d)|%(\d)/g,
    (_, zero?: string, one?: string, two?: string) =>
      zero === undefined ? (args[Number(one ?? two) - 1] ?? '') : (args[Number(zero)] ?? ''),
  );
  const plan = runShell(
    { shell, text, timeoutSeconds: timeoutSeconds ?? script.timeoutSeconds },
    { ...machine, user: runAs === 'user' ? (signedIn(machine)[0] ?? null) : null },
  );
  const told = 'args' in shown ? (shown.args ?? []) : [];
  return withoutSecrets(
    plan,
    args.filter((arg, index) => arg !== told[index]),
  );
}

const wantsRestart = (
  { patchIds, category, reboot }: Params<'install_patches'>,
  { device, changes }: Machine,
): boolean =>
  reboot === 'if_needed' &&
  availablePatches(device, changes).some(
    patch =>
      patch.requiresReboot &&
      (patchIds ? patchIds.includes(patch.id) : category !== 'security' || patch.category === 'security'),
  );
