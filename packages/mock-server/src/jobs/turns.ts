import type { Context } from '@customer-hub/server/parts/server/handler';

const turns = new WeakMap<Context['events'], Map<string, Promise<unknown>>>();

/** Work on one job, one after the other: a step, a cancellation and a retry never see each other half done. */
export async function inTurn<T>(jobId: string, { events }: Context, work: () => Promise<T>): Promise<T> {
  const ofMock = turns.get(events) ?? new Map<string, Promise<unknown>>();
  turns.set(events, ofMock);
  const mine = (ofMock.get(jobId) ?? Promise.resolve()).then(work);
  const settled = mine.catch(() => undefined);
  ofMock.set(jobId, settled);
  try {
    return await mine;
  } finally {
    if (ofMock.get(jobId) === settled) ofMock.delete(jobId);
  }
}
