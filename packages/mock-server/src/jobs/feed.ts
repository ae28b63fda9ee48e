import type { JobEvent } from '@customer-hub/server/parts/contract/types';
import type {
  JobEventRow,
  JobTargetRow,
  KeptJobEvent,
  KeptOutput,
} from '@customer-hub/server/parts/database/collections/jobs';
import type { Context } from '@customer-hub/server/parts/server/handler';
import { makers } from './beats.ts';
import { piecesOf } from '@customer-hub/server/parts/domain/run-plan';

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

type Feed = Pick<JobEventRow, 'last' | 'events'>;
const feedOf = async (jobId: string, { db }: Context): Promise<Feed> =>
  (await db.jobEvents.get(feedId(jobId))) ?? { last: 0, events: [] };
/** The number of the newest event of a job. */
export const lastSequence = async (jobId: string, context: Context): Promise<number> =>
  (await feedOf(jobId, context)).last;

const kept = (event: JobEvent): KeptJobEvent =>
  event.type === 'output'
    ? { type: 'output', targetId: event.targetId, attempt: event.attempt, seq: event.seq }
    : event;

/** Adds events to what a job has said, and tells those who listen. */
export async function say(jobId: string, said: readonly JobEvent[], context: Context): Promise<void> {
  if (said.length === 0) return;
  const { db } = context,
    id = feedId(jobId),
    known = await db.jobEvents.get(id),
    before = known ?? { last: 0, events: [] };
  const added = said.map((event, index): Numbered => ({ sequence: before.last + index + 1, event })),
    all = [...before.events, ...added.map(({ sequence, event }) => ({ sequence, event: kept(event) }))];
  const row = { jobId, last: before.last + added.length, events: all.slice(-KEPT_EVENTS) };
  if (known) await db.jobEvents.update(id, row, { event: false, silent: true });
  else await db.jobEvents.insert({ id, ...row }, { event: false });
  for (const listener of [...(readers.get(context.events)?.get(jobId) ?? [])]) added.forEach(listener);
}

/** What was missed, or that some of it is no longer kept; and the newest number. */
export interface Missed {
  last: number;
  events: Numbered[] | 'gap';
  /** Whether the job was over with its newest event. */
  done: Numbered | undefined;
}
/** Everything that a job has said after `after`; `undefined` is what nobody can have seen. */
export async function missedSince(
  jobId: string,
  after: number | undefined,
  context: Context,
): Promise<Missed> {
  const { last, events } = await feedOf(jobId, context),
    newest = events.at(-1),
    first = events[0]?.sequence ?? last + 1,
    done = newest?.event.type === 'done' ? { sequence: newest.sequence, event: newest.event } : undefined;
  if (after === undefined || after > last || after < first - 1) return { last, events: 'gap', done };
  const wanted = events.filter(
    // A job that was retried is over only with its newest end.
    ({ sequence, event }) => sequence > after && (event.type !== 'done' || sequence === last),
  );
  const targets = await targetsOf(
    wanted.map(({ event }) => event),
    context,
  );
  return {
    last,
    done,
    events: wanted.flatMap(({ sequence, event }): Numbered[] => {
      const whole = event.type === 'output' ? outputOf(event, targets.get(event.targetId)) : event;
      return whole ? [{ sequence, event: whole }] : [];
    }),
  };
}

async function targetsOf(
  events: readonly KeptJobEvent[],
  { db }: Context,
): Promise<Map<string, JobTargetRow>> {
  const ids = new Set(events.flatMap(event => (event.type === 'output' ? [event.targetId] : [])));
  return new Map((await db.jobTargets.getMany([...ids])).map(row => [row.id, row]));
}

/** Output again, from the plan by which it was made. */
function outputOf({ targetId, attempt, seq }: KeptOutput, target?: JobTargetRow): JobEvent | undefined {
  if (!target) return undefined;
  const { plan } =
      target.attempt === attempt ? target : (target.earlier.find(one => one.attempt === attempt) ?? {}),
    [piece] = plan ? piecesOf(plan, seq, seq + 1, makers) : [];
  return piece && { type: 'output', targetId, attempt, seq, ...piece };
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
