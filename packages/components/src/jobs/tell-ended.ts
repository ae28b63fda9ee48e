import type { Job } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import { failuresOf } from '@customer-hub/state/work';
import type { HubContext } from '../context/context.ts';
import { loadMessages } from '../messages/bundle.ts';
import { jobsMessages } from '../messages/jobs.ts';
import { wordsOf } from '../internal/words.ts';
import { jobTitle, taking, type JobSpeech } from './job-words.ts';

const isBad = (job: Job): boolean => failuresOf(job) > 0;

const textOf = (job: Job, speech: JobSpeech): string => {
  const { t, format } = speech;
  const title = jobTitle(job, speech);
  const total = format.number(taking(job.counts));
  if (isBad(job)) return t.endedFailed(title, format.number(failuresOf(job)), total);
  return job.status === 'cancelled' ? t.endedCancelled(title) : t.ended(title);
};

/**
 * Says that jobs have ended, and how; several at once in one sentence.
 * @param open Shows a job, or without an id all of them.
 */
export const tellEnded = async (
  session: HubState,
  context: HubContext,
  jobs: readonly Job[],
  open: (jobId: string | undefined) => void,
): Promise<void> => {
  await loadMessages(jobsMessages, context.locale);
  const speech: JobSpeech = { t: wordsOf(jobsMessages, context), format: context.format };
  const { t, format } = speech;
  const failed = jobs.filter(isBad).length;
  const [first] = jobs;
  if (!first) return;
  const n = format.number(jobs.length);
  const text =
    jobs.length === 1
      ? textOf(first, speech)
      : failed > 0
        ? t.endedManyFailed(jobs.length, n, format.number(failed))
        : t.endedMany(jobs.length, n);
  session.notices.show({
    text,
    tone: failed > 0 ? 'failed' : 'done',
    actions: [{ label: t.open, run: () => open(jobs.length === 1 ? first.id : undefined) }],
  });
};
