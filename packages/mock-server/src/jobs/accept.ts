import type { JobInput, JobTarget } from '../contract/types.ts';
import type { DeviceRow } from '../database/seed/devices.ts';
import type { JobRow } from '../database/seed/jobs.ts';
import { neededCapabilities, skipReason } from '../domain/capabilities.ts';
import { countTargets } from '../domain/job-state.ts';
import { selectedIds } from '../handlers/shared/bulk.ts';
import { deviceMatch } from '../handlers/shared/devices.ts';
import { namedBy } from '../handlers/shared/lookup.ts';
import type { Context } from '../server/handler.ts';
import { fieldProblem, invalid } from '../server/problems.ts';
import type { User } from '../server/user.ts';
import { planSteps } from './run.ts';
import { subjectOf, type JobSubject } from './subject.ts';

const FIRST_STEP_MS = 300;
const DEFAULT_EXPIRY_MINUTES = 1_440;
/** Accepts a job: freezes its targets, leaves out those that can never do it, and plans its first step. */
export async function acceptJob(input: JobInput, context: Context): Promise<JobRow> {
  const { db, clock, user } = context,
    { type, schedule = null, whenOffline = 'wait', expiresAfterMinutes = DEFAULT_EXPIRY_MINUTES } = input;
  checkInput(input, context);
  const about = await subjectOf(input, context),
    ids = await targetIds(input, context);
  const devices = new Map((await db.devices.getMany(ids)).map(row => [row.id, row])),
    customers = await namedBy(db.customers, [...devices.values()], ({ customerId }) => customerId),
    targets = targetsOf(ids, { input, about, devices, customers, user });
  const startsAtMs = schedule ? Date.parse(schedule.at) : clock.nowMs() + FIRST_STEP_MS;
  const job = await db.jobs.insert({
    type,
    subject: about.subject,
    status: schedule ? 'scheduled' : 'queued',
    params: input.params ?? {},
    counts: countTargets(targets.map(({ status }) => status)),
    customerId: customers.size === 1 ? ([...customers.keys()][0] ?? null) : null,
    schedule,
    whenOffline,
    expiresAt: new Date(startsAtMs + expiresAfterMinutes * 60_000).toISOString(),
    createdBy: user.person,
    createdByName: user.person.name,
    startedAt: null,
    endedAt: null,
    auditId: context.ids.next('aud'),
    nextStepAtMs: startsAtMs,
  });
  for (const target of targets) await db.jobTargets.insert({ ...target, jobId: job.id }, { event: false });
  if (type === 'restart' && schedule) await planReboots([...devices.values()], schedule.at, context);
  planSteps(job, context);
  return job;
}

function checkInput({ schedule, targets }: JobInput, { clock }: Context): void {
  if (schedule && !(Date.parse(schedule.at) > clock.nowMs()))
    throw invalid([fieldProblem('/schedule/at', 'not_in_future', 'Choose a time that is still to come.')]);
  if ((targets.deviceIds === undefined) === (targets.filter === undefined))
    throw invalid([fieldProblem('/targets', 'one_of', 'Send either `deviceIds` or `filter`.')]);
}

async function targetIds({ targets: { deviceIds, filter } }: JobInput, context: Context): Promise<string[]> {
  const ids = await selectedIds(
    context.db.devices,
    { ids: deviceIds, filter },
    { match: await deviceMatch({ folderId: filter?.facets?.folderId ?? [] }, context) },
  );
  if (ids.length === 0) throw invalid([fieldProblem('/targets', 'no_targets', 'No device is chosen.')]);
  return ids;
}

interface Choice {
  input: JobInput;
  about: JobSubject;
  devices: ReadonlyMap<string, DeviceRow>;
  customers: ReadonlyMap<string, { name: string }>;
  user: User;
}
type NewTarget = Omit<JobTarget, 'id' | 'jobId' | 'updatedAt'> & { endsAtMs: null; said: number };
function targetsOf(ids: readonly string[], { input, about, devices, customers, user }: Choice): NewTarget[] {
  const { type, params = {}, schedule, whenOffline = 'wait' } = input,
    { sources, osFamilies } = about,
    permitted = type !== 'delete_devices' || user.scopes.has('device:write');
  const asked = {
    type,
    needed: neededCapabilities({ type, params }, sources),
    whenOffline: schedule ? ('wait' as const) : whenOffline,
    ...(osFamilies ? { osFamilies } : {}),
  };
  return ids.map((id): NewTarget => {
    const device = devices.get(id),
      reason = skipReason(device && { ...device, permitted }, asked);
    return {
      deviceId: id,
      deviceName: device?.name ?? null,
      customerId: device?.customerId ?? null,
      customerName: device ? (customers.get(device.customerId)?.name ?? null) : null,
      status: reason ? 'skipped' : 'queued',
      skipReason: reason,
      result: null,
      endsAtMs: null,
      said: 0,
    };
  });
}

/** A planned reboot shows on its device [DEV-12]. */
export async function planReboots(
  devices: readonly DeviceRow[],
  at: string | null,
  { db }: Context,
): Promise<void> {
  for (const { id, rebootScheduledAt } of devices)
    if (rebootScheduledAt !== at) await db.devices.update(id, { rebootScheduledAt: at }, { silent: true });
}
