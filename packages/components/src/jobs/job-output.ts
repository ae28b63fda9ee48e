import type { Job, JobTarget } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import { inLanes } from '../internal/lanes.ts';

/** All that one device has said; an empty text where it has said nothing. */
export const outputOf = async (
  session: HubState,
  job: Job,
  target: JobTarget,
  attempt = target.attempt,
): Promise<Blob> => {
  try {
    return await session.hub.jobs.output(job.id, target.id, { attempt });
  } catch (error) {
    if ((error as { readonly status?: number }).status === 404) return new Blob();
    throw error;
  }
};

/**
 * What all devices have said, one after another in one text, each under its name. @returns undefined when none has
 * said anything. Rejects when one cannot be read.
 */
export const allOutput = async (
  session: HubState,
  job: Job,
  targets: readonly JobTarget[],
  { heading, progress }: { heading: (target: JobTarget) => string; progress: (done: number) => void },
): Promise<Blob | undefined> => {
  const asked = targets.filter(({ result }) => result !== null);
  const found = new Map<JobTarget, Blob>();
  let done = 0;
  await inLanes(asked, async target => {
    found.set(target, await outputOf(session, job, target));
    progress(++done);
  });
  const parts = asked.flatMap(target => {
    const blob = found.get(target);
    return blob && blob.size > 0 ? [`==> ${heading(target)}\n`, blob, '\n'] : [];
  });
  return parts.length > 0 ? new Blob(parts, { type: 'text/plain;charset=utf-8' }) : undefined;
};
