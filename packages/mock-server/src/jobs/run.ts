import type { JobEvent } from '../contract/types.ts';
import type { JobRow, JobTargetRow } from '../database/seed/jobs.ts';
import {
  canCancel,
  countTargets,
  jobIsOver,
  jobStatus,
  nextTargetStatuses,
  stepTargets,
} from '../domain/job-state.ts';
import type { Activity } from '../mock.ts';
import type { Context } from '../server/handler.ts';
import { conflict } from '../server/problems.ts';
import { applyEffect } from './effects.ts';
import { feedOf, say } from './feed.ts';
import { keepTail, planRun, type RunPlan } from './run-plan.ts';
import { presentJob, presentTarget } from './view.ts';

const STEP_MS = 500;
/** Thousands of devices move in larger steps. */
const LONG_STEP_MS = 2_000;
/** While all wait for their devices, nobody has to look twice a second. */
const WAITING_STEP_MS = 15_000;
/** Beyond this many devices the stream tells counts only; single targets are read as a list. */
export const STREAMED_TARGETS = 500;

/** Plans the next step of a job on the clock. */
export function planSteps({ id, nextStepAtMs }: JobRow, context: Context): void {
  if (nextStepAtMs !== null) context.clock.at(nextStepAtMs, () => step(id, context));
}

/** Jobs that were under way go on, also those of a session that was brought back. */
export const resumeJobs: Activity = async context => {
  for (const job of await context.db.jobs.find()) if (!jobIsOver(job.status)) planSteps(job, context);
};

const resultOf = (
  { exitCode, pieces }: RunPlan,
  said: number,
  startedAt: string,
  endedAt: string | null,
): NonNullable<JobTargetRow['result']> => {
  const told = pieces.slice(0, said),
    [stdout, stderr] = (['stdout', 'stderr'] as const).map(stream =>
      keepTail(
        told
          .filter(piece => piece.stream === stream)
          .map(({ text }) => text)
          .join(''),
      ),
    );
  return {
    exitCode: endedAt === null ? null : exitCode,
    stdout: stdout?.text ?? '',
    stderr: stderr?.text ?? '',
    truncated: (stdout?.truncated ?? false) || (stderr?.truncated ?? false),
    startedAt,
    endedAt,
  };
};

/** One moment of a job: some devices begin, some speak, some end. */
async function step(jobId: string, context: Context): Promise<void> {
  const { db, clock } = context,
    job = await db.jobs.get(jobId);
  // A cancellation plans a step of its own; the one that was planned before it finds nothing due.
  if (!job || jobIsOver(job.status) || (job.nextStepAtMs ?? 0) > clock.nowMs()) return;
  const nowMs = clock.nowMs(),
    now = clock.now(),
    events: JobEvent[] = [],
    expiresAtMs = Date.parse(job.expiresAt);
  const targets = await db.jobTargets.find({ jobId }),
    atOnce = Math.max(4, Math.ceil(targets.length / 25)),
    streamed = targets.length <= STREAMED_TARGETS;
  const running = targets.filter(({ status }) => status === 'running');
  const startable =
    job.status === 'cancelling'
      ? []
      : [
          ...targets.filter(({ status }) => status === 'waiting_for_device'),
          ...targets.filter(({ status }) => status === 'queued').slice(0, atOnce * 3),
        ];
  const devices = new Map(
    (await db.devices.getMany([...running, ...startable].map(({ deviceId }) => deviceId))).map(row => [
      row.id,
      row,
    ]),
  );
  const needsDevice = !['edit_relations', 'update_devices', 'delete_devices'].includes(job.type);
  const planOf = ({ deviceId, deviceName }: JobTargetRow): RunPlan =>
    planRun(
      job,
      job.id,
      job.subject,
      devices.get(deviceId) ?? { id: deviceId, name: deviceName ?? deviceId, machineName: null, os: null },
    );

  async function change(target: JobTargetRow, patch: Partial<JobTargetRow>): Promise<void> {
    // A cancellation may have come in between.
    const status = (await db.jobTargets.get(target.id))?.status;
    if (
      status === undefined ||
      (patch.status !== undefined &&
        patch.status !== status &&
        !nextTargetStatuses(status).includes(patch.status))
    )
      return;
    const changed = await db.jobTargets.update(
      target.id,
      { ...patch, updatedAt: now },
      { silent: true, event: false },
    );
    if (streamed && patch.status !== undefined)
      events.push({ type: 'target.updated', target: presentTarget(changed) });
  }
  function speak(target: JobTargetRow, { pieces }: RunPlan, upTo: number): void {
    if (streamed)
      pieces
        .slice(target.said, upTo)
        .forEach(({ stream, text }, index) =>
          events.push({ type: 'output', targetId: target.id, stream, seq: target.said + index, text }),
        );
  }

  const byId = new Map([...running, ...startable].map(target => [target.id, target]));
  const changes = stepTargets(
    [...byId.values()].map(target => ({
      id: target.id,
      status: target.status,
      online: !needsDevice || devices.get(target.deviceId)?.availability === 'online',
      endsAtMs: target.endsAtMs,
      outcome: target.status === 'running' ? planOf(target).outcome : ('succeeded' as const),
    })),
    { nowMs, expiresAtMs, whenOffline: job.whenOffline, atOnce },
  );
  const changed = new Set(changes.map(({ id }) => id));
  for (const target of running) {
    if (changed.has(target.id) || target.endsAtMs === null || !target.result) continue;
    const plan = planOf(target),
      upTo = Math.floor(plan.pieces.length * (1 - (target.endsAtMs - nowMs) / plan.durationMs));
    if (upTo <= target.said) continue;
    speak(target, plan, upTo);
    await change(target, { said: upTo, result: resultOf(plan, upTo, target.result.startedAt, null) });
  }
  for (const { id, status, skipReason } of changes) {
    const target = byId.get(id);
    if (!target) continue;
    // Somebody deleted it since the job was accepted.
    if (status === 'running' && !devices.has(target.deviceId)) {
      await change(target, { status: 'skipped', skipReason: 'not_found' });
      continue;
    }
    if (status === 'running') {
      const plan = planOf(target);
      await change(target, {
        status,
        endsAtMs: nowMs + plan.durationMs,
        result: resultOf(plan, 0, now, null),
      });
      continue;
    }
    if (status === 'skipped') {
      await change(target, {
        status,
        skipReason: devices.has(target.deviceId) ? (skipReason ?? null) : 'not_found',
      });
      continue;
    }
    if (target.status !== 'running') {
      await change(target, { status });
      continue;
    }
    const plan = planOf(target);
    speak(target, plan, plan.pieces.length);
    if (status === 'succeeded') await applyEffect(job, target.deviceId, context);
    await change(target, {
      status,
      endsAtMs: null,
      said: plan.pieces.length,
      result: resultOf(plan, plan.pieces.length, target.result?.startedAt ?? now, now),
    });
  }
  await settle(jobId, events, nowMs >= expiresAtMs, context);
}

/** Writes where the job stands now, tells it, and plans what comes next. */
async function settle(
  jobId: string,
  events: JobEvent[],
  expired: boolean,
  context: Context,
): Promise<JobRow> {
  const { db, clock } = context,
    job = await db.jobs.need(jobId),
    now = clock.now();
  const counts = countTargets((await db.jobTargets.find({ jobId })).map(({ status }) => status));
  const status = jobStatus(job.status, counts, { expired }),
    over = jobIsOver(status);
  const pause =
    counts.running + counts.queued === 0
      ? Math.max(0, Math.min(WAITING_STEP_MS, Date.parse(job.expiresAt) - clock.nowMs()))
      : counts.total > STREAMED_TARGETS
        ? LONG_STEP_MS
        : STEP_MS;
  const nextStepAtMs = over
    ? null
    : job.status === 'scheduled' && status === 'scheduled'
      ? Math.max(clock.nowMs() + STEP_MS, job.nextStepAtMs ?? 0)
      : clock.nowMs() + pause;
  const changed = status !== job.status || JSON.stringify(counts) !== JSON.stringify(job.counts);
  const row = await db.jobs.update(
    jobId,
    {
      status,
      counts,
      nextStepAtMs,
      ...(job.startedAt === null && counts.running + counts.succeeded + counts.failed + counts.timed_out > 0
        ? { startedAt: now }
        : {}),
      ...(over ? { endedAt: now } : {}),
    },
    over
      ? { event: 'job.completed', data: { status, counts } }
      : changed
        ? {}
        : { silent: true, event: false },
  );
  // Each event carries the number that it will have itself.
  const { last } = await feedOf(jobId, context),
    shown = (): ReturnType<typeof presentJob> => presentJob(row, last + events.length + 1, context);
  if (changed) events.push({ type: 'job.updated', job: shown() });
  if (over) events.push({ type: 'done', job: shown() });
  await say(jobId, events, context);
  planSteps(row, context);
  return row;
}

/** Cancels what has not begun; what runs ends as it ends. */
export async function cancelJob(job: JobRow, context: Context): Promise<JobRow> {
  const { db } = context;
  if (!canCancel(job.status))
    throw conflict('wrong_state', job.status === 'cancelling' ? 'It is being cancelled' : 'It is over', {
      allowedNext: [],
    });
  const events: JobEvent[] = [],
    targets = await db.jobTargets.find({ jobId: job.id });
  for (const target of targets) {
    if (!nextTargetStatuses(target.status).includes('cancelled')) continue;
    const changed = await db.jobTargets.update(
      target.id,
      { status: 'cancelled', updatedAt: context.now() },
      { silent: true, event: false },
    );
    if (targets.length <= STREAMED_TARGETS)
      events.push({ type: 'target.updated', target: presentTarget(changed) });
  }
  const row = await db.jobs.update(job.id, { status: 'cancelling' }),
    { last } = await feedOf(job.id, context);
  events.push({ type: 'job.updated', job: presentJob(row, last + events.length + 1, context) });
  if (job.type === 'restart' && job.schedule)
    for (const { deviceId } of targets)
      if ((await db.devices.get(deviceId))?.rebootScheduledAt === job.schedule.at)
        await db.devices.update(deviceId, { rebootScheduledAt: null }, { silent: true });
  return settle(job.id, events, false, context);
}
