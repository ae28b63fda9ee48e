import type { Job, JobTarget } from '../contract/types.ts';
import type { JobRow, JobTargetRow } from '../database/seed/jobs.ts';
import { canCancel } from '../domain/job-state.ts';
import { actions } from '../server/answers.ts';
import type { Context } from '../server/handler.ts';

export function presentJob(row: JobRow, lastSequence: number, context: Context): Job {
  const {
    id,
    type,
    subject,
    status,
    params,
    counts,
    customerId,
    schedule,
    whenOffline,
    expiresAt,
    createdBy,
    createdAt,
    startedAt,
    endedAt,
    auditId,
    updatedAt,
    etag,
  } = row;
  return {
    id,
    type,
    subject,
    status,
    params: { ...params },
    counts,
    customerId,
    schedule,
    whenOffline,
    expiresAt,
    createdBy,
    createdAt,
    startedAt,
    endedAt,
    lastSequence,
    auditId,
    updatedAt,
    etag,
    allowedActions: actions(context, {
      cancel: {
        scope: 'device:act',
        blockedBy: canCancel(status) ? null : status === 'cancelling' ? 'already_cancelling' : 'already_over',
      },
    }),
  };
}
export const presentTarget = ({
  id,
  jobId,
  deviceId,
  deviceName,
  customerId,
  customerName,
  status,
  skipReason,
  result,
  updatedAt,
}: JobTargetRow): JobTarget => ({
  id,
  jobId,
  deviceId,
  deviceName,
  customerId,
  customerName,
  status,
  skipReason,
  result,
  updatedAt,
});
