import type { JobEvent, JobInput, JobRetryInput } from '@customer-hub/server/parts/contract/types';
import type { JobRow, JobTargetRow } from '@customer-hub/server/parts/database/collections/jobs';
import {
  countTargets,
  jobIsOver,
  targetCanRetry,
  type RetriedStatus,
} from '@customer-hub/server/parts/domain/job-state';
import type { Context } from '@customer-hub/server/parts/server/handler';
import { conflict } from '@customer-hub/server/parts/server/problems';
import { lastSequence, say } from './feed.ts';
import { NOT_BEGUN } from './not-begun.ts';
import { obstacleOf } from './obstacle.ts';
import { FIRST_STEP_MS, planSteps } from './run.ts';
import { STREAMED_TARGETS } from './run-targets.ts';
import { subjectOf } from './subject.ts';
import { inTurn } from './turns.ts';
import { presentJob, presentTarget } from './view.ts';

const USUAL: readonly RetriedStatus[] = ['failed', 'timed_out'];

/** Queues again what did not succeed. */
export const retryJob = (jobId: string, input: JobRetryInput, context: Context): Promise<JobRow> =>
  inTurn(jobId, context, () => retry(jobId, input, context));

async function retry(jobId: string, input: JobRetryInput, context: Context): Promise<JobRow> {
  const { db, clock } = context,
    job = await db.jobs.need(jobId);
  if (!jobIsOver(job.status)) throw conflict('wrong_state', 'It is still running');
  const targets = await db.jobTargets.find({ jobId }),
    chosen = await chosenOf(job, targets, input, context);
  if (chosen.length === 0) throw conflict('wrong_state', 'Nothing is left to retry');
  const events: JobEvent[] = [];
  for (const target of chosen) {
    const queued = await db.jobTargets.update(
      target.id,
      { ...queuedAgain(target), updatedAt: context.now() },
      { silent: true, event: false },
    );
    if (targets.length <= STREAMED_TARGETS)
      events.push({ type: 'target.updated', target: presentTarget(queued) });
  }
  const nextStepAtMs = clock.nowMs() + FIRST_STEP_MS;
  const row = await db.jobs.update(jobId, {
    status: 'queued',
    counts: countTargets((await db.jobTargets.find({ jobId })).map(({ status }) => status)),
    attempts: job.attempts + 1,
    endedAt: null,
    expiresAt: new Date(nextStepAtMs + job.waitMinutes * 60_000).toISOString(),
    nextStepAtMs,
  });
  const last = await lastSequence(jobId, context);
  events.push({ type: 'job.updated', job: presentJob(row, last + events.length + 1, context) });
  await say(jobId, events, context);
  planSteps(row, context);
  return row;
}

/** Those that did not succeed in one of the wanted ways, without those that never can. */
async function chosenOf(
  { type, params }: JobRow,
  targets: readonly JobTargetRow[],
  { statuses = [...USUAL], targetIds }: JobRetryInput,
  context: Context,
): Promise<JobTargetRow[]> {
  const wanted = targets.filter(
    ({ id, status }) =>
      targetCanRetry(status) && statuses.includes(status) && (targetIds?.includes(id) ?? true),
  );
  const input = { type, params, targets: {} } as JobInput,
    obstacle = obstacleOf(input, await subjectOf(input, context), context.user),
    devices = new Map(
      (await context.db.devices.getMany(wanted.map(({ deviceId }) => deviceId))).map(row => [row.id, row]),
    );
  return wanted.filter(({ deviceId }) => obstacle(devices.get(deviceId)) === null);
}

const queuedAgain = (target: JobTargetRow): Partial<JobTargetRow> => ({
  ...NOT_BEGUN,
  status: 'queued',
  skipReason: null,
  result: null,
  lastLine: null,
  attempt: target.attempt + 1,
  earlier: [...target.earlier, { attempt: target.attempt, plan: target.plan, said: target.said }],
});
