import type { JobEvent } from '../contract/types.ts';
import type { JobEventRow } from '../database/seed/jobs.ts';
import type { Context } from '../server/handler.ts';

/** Events of a job that can still be asked for. */
export const KEPT_EVENTS = 200;
export interface Numbered {
  sequence: number;
  event: JobEvent;
}
type Listener = (numbered: Numbered) => void;
// Readers live in memory only: after a reload they come again by themselves. Keyed by the event log, of which each
// running mock has one.
const readers = new WeakMap<Context['events'], Map<string, Set<Listener>>>();
const feedId = (jobId: string): string => jobId.replace(/^job_/, 'jev_');

export async function feedOf(jobId: string, { db }: Context): Promise<Pick<JobEventRow, 'last' | 'events'>> {
  return (await db.jobEvents.get(feedId(jobId))) ?? { last: 0, events: [] };
}

/** Adds events to what a job has said, and tells those who listen. */
export async function say(jobId: string, said: readonly JobEvent[], context: Context): Promise<void> {
  if (said.length === 0) return;
  const { db } = context,
    id = feedId(jobId),
    known = await db.jobEvents.get(id),
    before = known ?? { last: 0, events: [] };
  const added = said.map((event, index): Numbered => ({ sequence: before.last + index + 1, event }));
  const row = {
    jobId,
    last: before.last + added.length,
    events: [...before.events, ...added].slice(-KEPT_EVENTS),
  };
  if (known) await db.jobEvents.update(id, row, { event: false, silent: true });
  else await db.jobEvents.insert({ id, ...row }, { event: false });
  for (const listener of [...(readers.get(context.events)?.get(jobId) ?? [])]) added.forEach(listener);
}

/** Everything after `last`, or `'gap'` when some of it is no longer kept. */
export function eventsAfter(
  { last: newest, events }: Pick<JobEventRow, 'last' | 'events'>,
  last: number,
): Numbered[] | 'gap' {
  const first = events[0]?.sequence ?? newest + 1;
  return last > newest || last < first - 1 ? 'gap' : events.filter(({ sequence }) => sequence > last);
}

/** Calls back for each new event; returns how to stop. */
export function listen(jobId: string, listener: Listener, { events }: Context): () => void {
  const ofMock = readers.get(events) ?? new Map<string, Set<Listener>>();
  readers.set(events, ofMock);
  const ofJob = ofMock.get(jobId) ?? new Set();
  ofMock.set(jobId, ofJob);
  ofJob.add(listener);
  return () => {
    ofJob.delete(listener);
  };
}
