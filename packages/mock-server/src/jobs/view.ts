import type { Job, JobTarget } from '@customer-hub/server/parts/contract/types';
import type { JobRow, JobTargetRow } from '@customer-hub/server/parts/database/collections/jobs';
import { canCancel, canRetry, jobIsOver } from '@customer-hub/server/parts/domain/job-state';
import { actions } from '@customer-hub/server/parts/server/answers';
import type { Context } from '@customer-hub/server/parts/server/handler';
import { holdsSecret } from './secrets.ts';

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
    attempts,
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
    attempts,
    updatedAt,
    etag,
    allowedActions: actions(context, {
      cancel: {
        scope: 'device:act',
        blockedBy: canCancel(status) ? null : status === 'cancelling' ? 'already_cancelling' : 'already_over',
      },
      retry: {
        scope: 'device:act',
        blockedBy: canRetry(status, counts) ? null : jobIsOver(status) ? 'nothing_to_retry' : 'still_running',
      },
      run_again: { scope: 'device:act', blockedBy: holdsSecret(row) && 'secret' },
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
  attempt,
  lastLine,
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
  attempt,
  lastLine,
  updatedAt,
});
