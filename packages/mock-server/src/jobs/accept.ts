import type { JobInput } from '@customer-hub/server/parts/contract/types';
import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';
import type { JobRow, JobTargetRow } from '@customer-hub/server/parts/database/collections/jobs';
import { countTargets } from '@customer-hub/server/parts/domain/job-state';
import { namedBy } from '@customer-hub/server/parts/handlers/shared/lookup';
import type { Context } from '@customer-hub/server/parts/server/handler';
import { fieldProblem, invalid } from '@customer-hub/server/parts/server/problems';
import { obstacleOf, type Obstacle } from './obstacle.ts';
import { FIRST_STEP_MS, planSteps } from './run.ts';
import { NOT_BEGUN } from './not-begun.ts';
import { hideSecrets } from './secrets.ts';
import { subjectOf } from './subject.ts';
import { targetIds } from './target-ids.ts';

const DEFAULT_EXPIRY_MINUTES = 1_440;
/** Accepts a job: freezes its targets, leaves out those that can never do it, and plans its first step. */
export async function acceptJob(input: JobInput, context: Context): Promise<JobRow> {
  const { db, clock, user } = context,
    { type, schedule = null, whenOffline = 'wait', expiresAfterMinutes = DEFAULT_EXPIRY_MINUTES } = input;
  checkInput(input, context);
  const about = await subjectOf(input, context),
    ids = await targetIds(input.targets, context);
  const devices = new Map((await db.devices.getMany(ids)).map(row => [row.id, row])),
    customers = await namedBy(db.customers, [...devices.values()], ({ customerId }) => customerId),
    obstacle = obstacleOf(input, about, user),
    targets = ids.map(id => targetOf(id, devices.get(id), { obstacle, customers }));
  const startsAtMs = schedule ? Date.parse(schedule.at) : clock.nowMs() + FIRST_STEP_MS;
  const job = await db.jobs.insert({
    type,
    subject: about.subject,
    status: schedule ? 'scheduled' : 'queued',
    ...hideSecrets(input, about),
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
    attempts: 1,
    waitMinutes: expiresAfterMinutes,
    nextStepAtMs: startsAtMs,
  });
  for (const target of targets) await db.jobTargets.insert({ ...target, jobId: job.id }, { event: false });
  if (type === 'restart' && schedule) await planReboots([...devices.values()], schedule.at, context);
  planSteps(job, context);
  return job;
}

function checkInput({ schedule }: JobInput, { clock }: Context): void {
  if (schedule && !(Date.parse(schedule.at) > clock.nowMs()))
    throw invalid([fieldProblem('/schedule/at', 'not_in_future', 'Choose a time that is still to come.')]);
}

type NewTarget = Omit<JobTargetRow, 'id' | 'jobId' | 'updatedAt' | 'createdAt' | 'etag'>;
/** A target that has not begun, or that never will. */
function targetOf(
  id: string,
  device: DeviceRow | undefined,
  { obstacle, customers }: { obstacle: Obstacle; customers: ReadonlyMap<string, { name: string }> },
): NewTarget {
  const reason = obstacle(device);
  return {
    deviceId: id,
    deviceName: device?.name ?? null,
    customerId: device?.customerId ?? null,
    customerName: device ? (customers.get(device.customerId)?.name ?? null) : null,
    status: reason ? 'skipped' : 'queued',
    skipReason: reason,
    result: null,
    lastLine: null,
    attempt: 1,
    ...NOT_BEGUN,
    earlier: [],
  };
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
