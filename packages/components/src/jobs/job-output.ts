import type { Job, JobTarget } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';

/** Devices whose output is read at the same time. */
const AT_ONCE = 4;

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
  const found: (Blob | undefined)[] = [];
  let next = 0;
  let done = 0;
  const read = async (): Promise<void> => {
    for (let at = next++; at < asked.length; at = next++) {
      const target = asked[at];
      if (target) found[at] = await outputOf(session, job, target);
      progress(++done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, read));
  const parts = found.flatMap((blob, at) => {
    const target = asked[at];
    return blob && blob.size > 0 && target ? [`==> ${heading(target)}\n`, blob, '\n'] : [];
  });
  return parts.length > 0 ? new Blob(parts, { type: 'text/plain;charset=utf-8' }) : undefined;
};
