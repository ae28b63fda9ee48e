import type { JobEvent } from '@customer-hub/server/parts/contract/types';
import { changesId } from '@customer-hub/server/parts/database/collections/device-changes';
import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';
import type { JobRow, JobTargetRow } from '@customer-hub/server/parts/database/collections/jobs';
import { needsDevice } from '@customer-hub/server/parts/domain/capabilities';
import {
  nextTargetStatuses,
  stepTargets,
  type StepChange,
  type StepTarget,
} from '@customer-hub/server/parts/domain/job-state';
import type { Context } from '@customer-hub/server/parts/server/handler';
import { runActs } from './acts.ts';
import { makers } from './beats.ts';
import { applyEffect } from './effects/index.ts';
import { bytesOf, lastLineOf, resultOf } from './output.ts';
import {
  cutPlan,
  heardAfter,
  NO_PLAN,
  pieceCount,
  piecesOf,
  type Piece,
  type RunPlan,
} from '@customer-hub/server/parts/domain/run-plan';
import { planFor } from './plan-for.ts';
import { presentTarget } from './view.ts';

/** Beyond this many devices the stream tells counts only; single targets are read as a list. */
export const STREAMED_TARGETS = 500;

/** One moment of a job, as its targets see it. */
interface Moment {
  job: JobRow;
  nowMs: number;
  now: string;
  /** By id; a device that was deleted is missing. */
  devices: ReadonlyMap<string, DeviceRow>;
  /** When those devices were started that a job has started, in milliseconds. */
  booted: ReadonlyMap<string, number>;
  /** Whether single targets are told in the stream. */
  streamed: boolean;
  /** What the stream has to tell afterwards. */
  events: JobEvent[];
}

/** Moves the targets of a job to where they are now, and gives what its stream has to tell of it. */
export async function moveTargets(job: JobRow, context: Context): Promise<JobEvent[]> {
  const { db, clock } = context,
    nowMs = clock.nowMs(),
    targets = await db.jobTargets.find({ jobId: job.id }),
    atOnce = Math.max(4, Math.ceil(targets.length / 25)),
    moving: JobTargetRow[] = [];
  for (const target of movable(job, targets, atOnce * 3)) moving.push(await runActs(target, nowMs, context));
  const devices = new Map(
    (await db.devices.getMany(moving.map(({ deviceId }) => deviceId))).map(row => [row.id, row]),
  );
  const streamed = targets.length <= STREAMED_TARGETS,
    booted = await bootTimes(moving, context),
    moment: Moment = { job, nowMs, now: clock.now(), devices, booted, streamed, events: [] };
  const changes = stepTargets(
    moving.map(target => stepOf(target, moment)),
    {
      nowMs,
      expiresAtMs: Date.parse(job.expiresAt),
      whenOffline: job.whenOffline,
      atOnce,
      cancelling: job.status === 'cancelling',
    },
  );
  const changed = new Set(changes.map(({ id }) => id)),
    byId = new Map(moving.map(target => [target.id, target]));
  for (const target of moving) if (!changed.has(target.id)) await goOn(target, moment, context);
  for (const change of changes) {
    const target = byId.get(change.id);
    if (target) await move(target, change, moment, context);
  }
  return moment.events;
}

/** What runs, what waits for its device, and the first of what is queued; a cancelled job begins nothing more. */
function movable(job: JobRow, targets: readonly JobTargetRow[], queued: number): JobTargetRow[] {
  const inStatus = (wanted: JobTargetRow['status']): JobTargetRow[] =>
    targets.filter(({ status }) => status === wanted);
  return job.status === 'cancelling'
    ? inStatus('running')
    : [...inStatus('running'), ...inStatus('waiting_for_device'), ...inStatus('queued').slice(0, queued)];
}

async function bootTimes(targets: readonly JobTargetRow[], { db }: Context): Promise<Moment['booted']> {
  const running = targets.filter(({ status }) => status === 'running'),
    rows = await db.deviceChanges.getMany(running.map(({ deviceId }) => changesId(deviceId)));
  return new Map(
    rows.flatMap(({ deviceId, bootedAt }) => (bootedAt ? [[deviceId, Date.parse(bootedAt)] as const] : [])),
  );
}
/** The device was started anew while the work ran, which is not what the work is about: nothing of it is left. */
const isSwept = ({ deviceId, result, plan }: JobTargetRow, { booted }: Moment): boolean =>
  result !== null &&
  !plan?.acts?.some(({ does }) => does === 'comes_back') &&
  (booted.get(deviceId) ?? 0) > Date.parse(result.startedAt);

const isThere = ({ deviceId }: JobTargetRow, { job, devices }: Moment): boolean =>
  !needsDevice(job.type) || devices.get(deviceId)?.availability === 'online';
/** Its own work has taken the device away for a while. */
const hasLeft = ({ plan, acted }: JobTargetRow): boolean => plan?.acts?.[acted - 1]?.does === 'goes_offline';

const stepOf = (target: JobTargetRow, moment: Moment): StepTarget => ({
  id: target.id,
  status: target.status,
  online: isThere(target, moment) && !isSwept(target, moment),
  endsAtMs: target.endsAtMs,
  outcome: target.plan?.outcome ?? 'succeeded',
  lostSinceMs: isSwept(target, moment) ? -Infinity : target.lostSinceMs,
  mayLeave: hasLeft(target),
  stoppable: moment.job.type === 'run_command' || moment.job.type === 'run_script',
});

/** A target that goes on running says what it has to say until now; one whose device is gone is silent. */
async function goOn(target: JobTargetRow, moment: Moment, context: Context): Promise<void> {
  if (target.status !== 'running' || target.endsAtMs === null || !target.plan) return;
  const { nowMs } = moment,
    isGone = !isThere(target, moment) && !hasLeft(target),
    lostSinceMs = isGone ? (target.lostSinceMs ?? nowMs) : null,
    elapsedMs = nowMs - (target.endsAtMs - target.plan.durationMs),
    said = isGone ? target.said : Math.max(target.said, heardAfter(target.plan, elapsedMs));
  if (said === target.said && lostSinceMs === target.lostSinceMs) return;
  speak(target, target.plan, said, moment);
  await write(target, { ...told(target, target.plan, said, null), lostSinceMs }, moment, context);
}

/** A target waits, begins, is left out or ends. */
async function move(
  target: JobTargetRow,
  change: StepChange,
  moment: Moment,
  context: Context,
): Promise<void> {
  const { status, skipReason } = change,
    exists = moment.devices.has(target.deviceId);
  // Somebody may have deleted the device since the job was accepted.
  if (status === 'skipped' || (status === 'running' && !exists))
    await write(
      target,
      { status: 'skipped', skipReason: exists ? (skipReason ?? null) : 'not_found' },
      moment,
      context,
    );
  else if (status === 'running') await begin(target, moment, context);
  else if (target.status === 'running') await end(target, change, moment, context);
  else await write(target, { status }, moment, context);
}

async function begin(target: JobTargetRow, moment: Moment, context: Context): Promise<void> {
  const plan = await planFor(moment.job, target, moment.devices.get(target.deviceId), context),
    endsAtMs = moment.nowMs + plan.durationMs,
    result = resultOf(plan, 0, { bytes: 0, startedAt: moment.now, endedAt: null });
  await write(target, { status: 'running', endsAtMs, plan, result, lostSinceMs: null }, moment, context);
}

const LAST_WORDS: Readonly<Record<NonNullable<StepChange['cause']>, Piece>> = {
  cancelled: { stream: 'stderr', text: 'Cancelled.\n' },
  lost: { stream: 'stderr', text: 'The connection to the device was lost while it worked.\n' },
};
async function end(
  target: JobTargetRow,
  { status, cause }: StepChange,
  moment: Moment,
  context: Context,
): Promise<void> {
  const settled = target.plan ?? NO_PLAN,
    plan = cause ? cutPlan(settled, target.said, LAST_WORDS[cause], null) : settled,
    said = pieceCount(plan);
  speak(target, plan, said, moment);
  if (status === 'succeeded') await applyEffect(moment.job, target.deviceId, context);
  await write(
    target,
    { ...told(target, plan, said, moment.now), status, endsAtMs: null, plan, lostSinceMs: null },
    moment,
    context,
  );
}

/** What a target shows after so many pieces of its output. */
function told(
  target: JobTargetRow,
  plan: RunPlan,
  said: number,
  endedAt: string | null,
): Pick<JobTargetRow, 'said' | 'result' | 'lastLine'> {
  const startedAt = target.result?.startedAt ?? endedAt ?? '',
    bytes = (target.result?.bytes ?? 0) + bytesOf(plan, target.said, said),
    newest = [...piecesOf(plan, Math.max(0, said - 8), said, makers)];
  return { said, result: resultOf(plan, said, { bytes, startedAt, endedAt }), lastLine: lastLineOf(newest) };
}

/** Output that was not told yet, up to so many pieces. */
function speak(
  { id, said, attempt }: JobTargetRow,
  plan: RunPlan,
  upTo: number,
  { streamed, events }: Moment,
): void {
  if (!streamed) return;
  let seq = said;
  for (const piece of piecesOf(plan, said, upTo, makers))
    events.push({ type: 'output', targetId: id, attempt, seq: seq++, ...piece });
}

async function write(
  { id }: JobTargetRow,
  patch: Partial<JobTargetRow>,
  { now, streamed, events }: Moment,
  { db }: Context,
): Promise<void> {
  const status = (await db.jobTargets.get(id))?.status;
  if (status === undefined) return;
  const next = patch.status ?? status;
  if (next !== status && !nextTargetStatuses(status).includes(next)) return;
  const written = await db.jobTargets.update(
    id,
    { ...patch, updatedAt: now },
    { silent: true, event: false },
  );
  if (streamed && patch.status !== undefined)
    events.push({ type: 'target.updated', target: presentTarget(written) });
}
