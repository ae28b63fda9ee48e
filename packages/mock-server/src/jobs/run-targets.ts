import type { JobEvent } from '../contract/types.ts';
import type { DeviceRow } from '../database/seed/devices.ts';
import type { JobRow, JobTargetRow } from '../database/seed/jobs.ts';
import { needsDevice } from '../domain/capabilities.ts';
import { nextTargetStatuses, stepTargets, type StepChange } from '../domain/job-state.ts';
import type { Context } from '../server/handler.ts';
import { applyEffect } from './effects/index.ts';
import { keepTail, planRun, type RunPlan } from './run-plan.ts';
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
  /** Whether single targets are told in the stream. */
  streamed: boolean;
  /** What the stream has to tell afterwards. */
  events: JobEvent[];
}

/** Moves the targets of a job to where they are now, and gives what its stream has to tell of it. */
export async function moveTargets(job: JobRow, context: Context): Promise<JobEvent[]> {
  const { db, clock } = context,
    nowMs = clock.nowMs(),
    now = clock.now(),
    targets = await db.jobTargets.find({ jobId: job.id }),
    atOnce = Math.max(4, Math.ceil(targets.length / 25)),
    moving = movable(job, targets, atOnce * 3),
    devices = new Map(
      (await db.devices.getMany(moving.map(({ deviceId }) => deviceId))).map(row => [row.id, row]),
    ),
    streamed = targets.length <= STREAMED_TARGETS,
    moment: Moment = { job, nowMs, now, devices, streamed, events: [] };
  const changes = stepTargets(
    moving.map(target => ({
      id: target.id,
      status: target.status,
      online: isReady(target, moment),
      endsAtMs: target.endsAtMs,
      outcome: target.status === 'running' ? planOf(target, moment).outcome : ('succeeded' as const),
    })),
    { nowMs, expiresAtMs: Date.parse(job.expiresAt), whenOffline: job.whenOffline, atOnce },
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
const isReady = ({ deviceId }: JobTargetRow, { job, devices }: Moment): boolean =>
  !needsDevice(job.type) || devices.get(deviceId)?.availability === 'online';

const planOf = ({ deviceId, deviceName }: JobTargetRow, { job, devices }: Moment): RunPlan =>
  planRun(
    job,
    job.id,
    job.subject,
    devices.get(deviceId) ?? { id: deviceId, name: deviceName ?? deviceId, machineName: null, os: null },
  );

/** A target that goes on running says what it has to say until now. */
async function goOn(target: JobTargetRow, moment: Moment, context: Context): Promise<void> {
  if (target.status !== 'running' || target.endsAtMs === null || !target.result) return;
  const plan = planOf(target, moment),
    passed = 1 - (target.endsAtMs - moment.nowMs) / plan.durationMs,
    said = Math.floor(plan.pieces.length * passed);
  if (said <= target.said) return;
  speak(target, plan, said, moment);
  const result = resultOf(plan, said, target.result.startedAt, null);
  await write(target, { said, result }, moment, context);
}

/** A target waits, begins, is left out or ends. */
async function move(
  target: JobTargetRow,
  { status, skipReason }: StepChange,
  moment: Moment,
  context: Context,
): Promise<void> {
  const isThere = moment.devices.has(target.deviceId);
  // Somebody may have deleted the device since the job was accepted.
  if (status === 'skipped' || (status === 'running' && !isThere))
    await write(
      target,
      { status: 'skipped', skipReason: isThere ? (skipReason ?? null) : 'not_found' },
      moment,
      context,
    );
  else if (status === 'running') await begin(target, moment, context);
  else if (target.status === 'running') await end(target, status, moment, context);
  else await write(target, { status }, moment, context);
}

async function begin(target: JobTargetRow, moment: Moment, context: Context): Promise<void> {
  const plan = planOf(target, moment),
    endsAtMs = moment.nowMs + plan.durationMs,
    result = resultOf(plan, 0, moment.now, null);
  await write(target, { status: 'running', endsAtMs, result }, moment, context);
}

async function end(
  target: JobTargetRow,
  status: JobTargetRow['status'],
  moment: Moment,
  context: Context,
): Promise<void> {
  const { job, now } = moment,
    plan = planOf(target, moment),
    said = plan.pieces.length,
    result = resultOf(plan, said, target.result?.startedAt ?? now, now);
  speak(target, plan, said, moment);
  if (status === 'succeeded') await applyEffect(job, target.deviceId, context);
  await write(target, { status, endsAtMs: null, said, result }, moment, context);
}

/** Output that was not told yet, up to so many pieces. */
function speak(
  { id, said }: JobTargetRow,
  { pieces }: RunPlan,
  upTo: number,
  { streamed, events }: Moment,
): void {
  if (!streamed) return;
  for (const [index, { stream, text }] of pieces.slice(said, upTo).entries())
    events.push({ type: 'output', targetId: id, attempt: 1, stream, seq: said + index, text });
}

async function write(
  { id }: JobTargetRow,
  patch: Partial<JobTargetRow>,
  { now, streamed, events }: Moment,
  { db }: Context,
): Promise<void> {
  // A cancellation may have come in between.
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

const byteLength = (text: string): number => new TextEncoder().encode(text).byteLength;

/** What a target shows after so many pieces of its output. */
function resultOf(
  { exitCode, pieces }: RunPlan,
  said: number,
  startedAt: string,
  endedAt: string | null,
): NonNullable<JobTargetRow['result']> {
  const told = pieces.slice(0, said);
  const tailOf = (stream: 'stdout' | 'stderr'): ReturnType<typeof keepTail> =>
    keepTail(
      told
        .filter(piece => piece.stream === stream)
        .map(({ text }) => text)
        .join(''),
    );
  const stdout = tailOf('stdout'),
    stderr = tailOf('stderr');
  return {
    exitCode: endedAt === null ? null : exitCode,
    stdout: stdout.text,
    stderr: stderr.text,
    truncated: stdout.truncated || stderr.truncated,
    pieces: told.length,
    bytes: byteLength(told.map(({ text }) => text).join('')),
    startedAt,
    endedAt,
  };
}
