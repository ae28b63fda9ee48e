import type { JobEvent } from '@customer-hub/server/parts/contract/types';
import type { JobRow } from '@customer-hub/server/parts/database/collections/jobs';
import { countTargets, jobIsOver, jobStatus } from '@customer-hub/server/parts/domain/job-state';
import type { Activity } from '../mock-types.ts';
import type { Context } from '@customer-hub/server/parts/server/handler';
import { lastSequence, say } from './feed.ts';
import { moveTargets, STREAMED_TARGETS } from './run-targets.ts';
import { inTurn } from './turns.ts';
import { presentJob } from './view.ts';

/** When the first devices begin. */
export const FIRST_STEP_MS = 300;
const STEP_MS = 500;
/** Thousands of devices move in larger steps. */
const LONG_STEP_MS = 2_000;
/** While all wait for their devices, nobody has to look twice a second. */
const WAITING_STEP_MS = 15_000;

/** Plans the next step of a job on the clock. */
export function planSteps({ id, nextStepAtMs }: JobRow, context: Context): void {
  if (nextStepAtMs !== null)
    context.clock.at(nextStepAtMs, () => inTurn(id, context, () => step(id, context)));
}

/** Jobs that were under way go on, also those of a session that was brought back. */
export const resumeJobs: Activity = async context => {
  for (const job of await context.db.jobs.find()) if (!jobIsOver(job.status)) planSteps(job, context);
};

/** One moment of a job: some devices begin, some speak, some end. */
async function step(jobId: string, context: Context): Promise<void> {
  const { db, clock } = context,
    job = await db.jobs.get(jobId);
  // A cancellation plans a step of its own; the one that was planned before it finds nothing due.
  if (!job || jobIsOver(job.status) || (job.nextStepAtMs ?? 0) > clock.nowMs()) return;
  const expired = clock.nowMs() >= Date.parse(job.expiresAt);
  await settle(jobId, await moveTargets(job, context), expired, context);
}

/** Writes where the job stands now, tells it, and plans what comes next. */
export async function settle(
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
  const last = await lastSequence(jobId, context),
    shown = (): ReturnType<typeof presentJob> => presentJob(row, last + events.length + 1, context);
  if (changed) events.push({ type: 'job.updated', job: shown() });
  if (over) events.push({ type: 'done', job: shown() });
  await say(jobId, events, context);
  planSteps(row, context);
  return row;
}
