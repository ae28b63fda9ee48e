import type { Job } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import { jobBoard } from '@customer-hub/state/work';
import type { LitElement } from 'lit';
import { lazily } from '../internal/lazily.ts';
import type { JobAct } from './job-acts.ts';
import { jobTitle, type JobSpeech } from './job-words.ts';

/** Does what a button of a job says, and says what could not be done. Resolves at the end, never rejects. */
export const doAct = async (
  host: LitElement,
  session: HubState,
  job: Job,
  act: JobAct,
  speech: JobSpeech,
): Promise<void> => {
  const { t, format } = speech;
  const title = jobTitle(job, speech);
  if (act.kind === 'again') {
    const { runAgain } = await lazily(() => import('./run-again.ts'));
    const failed = (): void => session.notices.show({ tone: 'failed', text: t.didNotStart(title) });
    return runAgain(host, session, job).catch(failed);
  }
  const board = jobBoard(session);
  const isRetry = act.kind === 'retry';
  try {
    await (isRetry ? board.retry(job.id, act.input) : board.cancel(job.id));
    session.notices.show({ text: isRetry ? t.retried(format.number(act.count)) : t.cancelled(title) });
  } catch {
    session.notices.show({ tone: 'failed', text: isRetry ? t.didNotRetry(title) : t.didNotCancel(title) });
  }
};
