import type { Job, JobRetryInput } from '@customer-hub/sdk';
import { failuresOf, isJobOver } from '@customer-hub/state/work';
import * as icons from '../primitives/icons.ts';
import { isMissed, type JobSpeech } from './job-words.ts';

/** One thing that can be done with a job. */
export interface JobAct {
  readonly kind: 'cancel' | 'retry' | 'again';
  readonly label: string;
  readonly icon: icons.Icon;
  /** Of a retry. */
  readonly input?: JobRetryInput;
  /** How many devices it concerns. */
  readonly count: number;
  /** Why it is refused, in words. */
  readonly refused?: string | undefined;
}

/** A square, as on every player: it stops. */
export const stop: icons.Icon = 'M4.5 4.500h7v7h-7z';

/** What the server says of an action: `undefined` where it says nothing. */
const verdict = (
  job: Job,
  action: string,
): { readonly allowed: boolean; readonly reason?: string | null } | undefined =>
  job.allowedActions.find(entry => entry.action === action);

const refusal = (job: Job, action: string, { t }: JobSpeech): string | undefined => {
  const said = verdict(job, action);
  const isPermission = said?.reason === 'no_permission' || said?.reason === 'missing_scope';
  return said && !said.allowed && isPermission ? t.noPermission : undefined;
};

const retryOf = (
  statuses: NonNullable<JobRetryInput['statuses']>,
  count: number,
  label: string,
): Omit<JobAct, 'refused'> => ({ kind: 'retry', label, icon: icons.refresh, input: { statuses }, count });

/** Everything that can be done with a job as it stands, most wanted first. */
export const actsOf = (job: Job, speech: JobSpeech, now: number): readonly JobAct[] => {
  const { t, format } = speech;
  const { counts, status } = job;
  const n = (value: number): string => format.number(value);
  const again = (label: string): JobAct => ({
    kind: 'again',
    label,
    icon: icons.play,
    count: counts.total,
    refused: refusal(job, 'run_again', speech),
  });
  const cancel: JobAct = {
    kind: 'cancel',
    label: t.cancelJob,
    icon: stop,
    count: counts.queued + counts.running + counts.waiting_for_device,
    refused: status === 'cancelling' ? t.cancelling : refusal(job, 'cancel', speech),
  };
  if (!isJobOver(job)) return isMissed(job, now) ? [again(t.runNow), cancel] : [cancel];
  const failed = failuresOf(job);
  const retries = [
    failed > 0 ? retryOf(['failed', 'timed_out'], failed, t.retryFailed(n(failed))) : undefined,
    counts.cancelled > 0
      ? retryOf(['cancelled'], counts.cancelled, t.runOther(n(counts.cancelled)))
      : undefined,
  ].filter(act => act !== undefined);
  return [...retries.map(act => ({ ...act, refused: refusal(job, 'retry', speech) })), again(t.runAgain)];
};
