import type { JobEvent } from '@customer-hub/server/parts/contract/types';
import type { JobRow } from '@customer-hub/server/parts/database/collections/jobs';
import { canCancel, isAhead } from '@customer-hub/server/parts/domain/job-state';
import type { Context } from '@customer-hub/server/parts/server/handler';
import { conflict } from '@customer-hub/server/parts/server/problems';
import { lastSequence } from './feed.ts';
import { STREAMED_TARGETS } from './run-targets.ts';
import { settle } from './run.ts';
import { inTurn } from './turns.ts';
import { presentJob, presentTarget } from './view.ts';

/** Cancels what has not begun; what runs is stopped at the next step where it can be, else it ends as it ends. */
export const cancelJob = (jobId: string, context: Context): Promise<JobRow> =>
  inTurn(jobId, context, () => cancel(jobId, context));

async function cancel(jobId: string, context: Context): Promise<JobRow> {
  const { db } = context,
    job = await db.jobs.need(jobId);
  if (!canCancel(job.status))
    throw conflict('wrong_state', job.status === 'cancelling' ? 'It is being cancelled' : 'It is over', {
      allowedNext: [],
    });
  const events: JobEvent[] = [],
    targets = await db.jobTargets.find({ jobId });
  for (const target of targets) {
    if (!isAhead(target.status)) continue;
    const changed = await db.jobTargets.update(
      target.id,
      { status: 'cancelled', updatedAt: context.now() },
      { silent: true, event: false },
    );
    if (targets.length <= STREAMED_TARGETS)
      events.push({ type: 'target.updated', target: presentTarget(changed) });
  }
  const row = await db.jobs.update(jobId, { status: 'cancelling' }),
    last = await lastSequence(jobId, context);
  events.push({ type: 'job.updated', job: presentJob(row, last + events.length + 1, context) });
  if (job.type === 'restart' && job.schedule)
    for (const { deviceId } of targets)
      if ((await db.devices.get(deviceId))?.rebootScheduledAt === job.schedule.at)
        await db.devices.update(deviceId, { rebootScheduledAt: null }, { silent: true });
  return settle(jobId, events, false, context);
}
