import { ApiError, ConnectionError, type Job, type JobEvent, type JobTarget } from '@customer-hub/sdk';
import fc from 'fast-check';
import type { Clock } from '../../live/ports.ts';
import type { JobStreamApi } from '../job-stream.ts';

export const TARGETS = 3;
const PIECES = 4;

/** What happens to the next event or answer. */
export const trouble = fc.constantFrom(
  'none' as const,
  'event lost' as const,
  'event twice' as const,
  'events swapped' as const,
  'old event' as const,
  'cut' as const,
  'refused' as const,
  'answer lost' as const,
);
type Trouble =
  'none' | 'event lost' | 'event twice' | 'events swapped' | 'old event' | 'cut' | 'refused' | 'answer lost';

interface Limits {
  readonly streams: boolean;
  /** Events that the server remembers. */
  readonly kept: number;
  /** Characters of each stream that a result holds. */
  readonly tail: number;
}

interface Attempt {
  readonly pieces: { readonly stream: 'stdout' | 'stderr'; readonly text: string }[];
  status: JobTarget['status'];
}

const refusal = (): ApiError =>
  new ApiError({ type: 'about:blank', title: 'no', status: 503, code: 'unavailable' });
const bytes = (text: string): number => new TextEncoder().encode(text).byteLength;

/** A job that goes on by one step with each question and each event; its answers come when the scheduler lets them. */
export const testJob = (
  scheduler: fc.Scheduler,
  troubles: readonly Trouble[],
  { streams, kept, tail }: Limits,
) => {
  let [steps, next, now, at] = [0, 0, 0, 0];
  const targetIds = Array.from({ length: TARGETS }, (_, n) => `t${n}`);
  const attempts = new Map<string, Attempt[]>(targetIds.map(id => [id, [{ pieces: [], status: 'queued' }]]));
  const feed: JobEvent[] = [];
  const listeners = new Set<() => void>();
  const later = <T>(value: T, label: string): Promise<T> => scheduler.schedule(Promise.resolve(value), label);
  const take = (): Trouble => troubles[next++] ?? 'none';
  const current = (id: string): Attempt => attempts.get(id)!.at(-1)!;
  const isDone = ({ status }: Attempt): boolean => status === 'succeeded' || status === 'cancelled';
  const isOver = (): boolean => targetIds.every(id => isDone(current(id)));

  const target = (id: string): JobTarget => {
    const all = attempts.get(id)!;
    const { pieces, status } = current(id);
    const of = (stream: string): string =>
      pieces
        .filter(piece => piece.stream === stream)
        .map(({ text }) => text)
        .join('');
    const [stdout, stderr] = [of('stdout'), of('stderr')];
    const result = {
      exitCode: 0,
      stdout: stdout.slice(-tail),
      stderr: stderr.slice(-tail),
      truncated: stdout.length > tail || stderr.length > tail,
      pieces: pieces.length,
      bytes: bytes(stdout) + bytes(stderr),
    };
    return {
      id,
      attempt: all.length,
      status,
      // Coarse, so that several changes share a moment.
      updatedAt: new Date(Math.floor(steps / 3) * 1000).toISOString(),
      result: status === 'queued' ? null : result,
    } as unknown as JobTarget;
  };
  const job = (lastSequence = feed.length): Job =>
    ({
      id: 'job_1',
      status: isOver() ? 'succeeded' : 'running',
      lastSequence,
      counts: { total: TARGETS },
    }) as unknown as Job;
  const say = (...events: readonly JobEvent[]): void => {
    feed.push(...events);
    if (isOver()) feed.push({ type: 'done', job: job(feed.length + 1) });
    for (const listener of [...listeners]) listener();
  };
  /** One target begins, says a piece, or ends. */
  const goOn = (): void => {
    if (isOver()) return;
    const id = targetIds[steps++ % TARGETS]!;
    const attempt = current(id);
    if (isDone(attempt)) return goOn();
    const seq = attempt.pieces.length;
    if (attempt.status === 'queued') attempt.status = 'running';
    else if (seq === PIECES) attempt.status = 'succeeded';
    else {
      const stream = (seq + steps) % 3 === 0 ? 'stderr' : 'stdout';
      const text = `${id}.${attempts.get(id)!.length}.${seq}ä${seq % 2 ? '\n' : ' '}`;
      attempt.pieces.push({ stream, text });
      return say({ type: 'output', targetId: id, attempt: attempts.get(id)!.length, stream, seq, text });
    }
    say({ type: 'target.updated', target: target(id) }, { type: 'job.updated', job: job(feed.length + 2) });
  };
  const since = (from: number): JobEvent[] =>
    from < feed.length - kept || from > feed.length
      ? [{ type: 'reset', lastSequence: feed.length }]
      : feed.slice(from);

  async function* events(
    _: string,
    options: { headers: Record<string, string>; onConnection: (c: object) => void },
  ) {
    if (!streams) throw refusal();
    let heard = Number(options.headers['last-event-id']);
    const seen: { id: string; data: JobEvent }[] = [];
    options.onConnection({ state: 'open' });
    for (;;) {
      goOn();
      const what = take();
      await later(undefined, 'an event');
      if (what === 'refused' || what === 'answer lost') throw refusal();
      if (what === 'cut') {
        options.onConnection({ state: 'waiting', retryAt: 0 });
        await later(undefined, 'stream opens again');
        options.onConnection({ state: 'open' });
      }
      const old = seen.at(-3);
      if (what === 'old event' && old) yield old;
      const fresh = since(heard);
      const first = feed.length - fresh.length + 1;
      if (fresh[0]?.type === 'reset') {
        heard = feed.length;
        yield { id: String(heard), data: fresh[0] };
        continue;
      }
      const told = fresh.map((data, n) => ({ id: String(first + n), data }));
      heard = feed.length;
      if (what === 'events swapped') told.reverse();
      for (const [n, event] of told.entries()) {
        if (what === 'event lost' && n === 0 && event.data.type !== 'done') continue;
        seen.push(event);
        yield event;
        if (what === 'event twice') yield event;
      }
      if (feed.at(-1)?.type === 'done' && isOver()) return;
    }
  }

  const answer = async <T>(make: () => T, label: string): Promise<T> => {
    goOn();
    const what = take();
    const made = make();
    await later(undefined, label);
    if (what === 'answer lost' || what === 'refused') throw new ConnectionError();
    return made;
  };
  const api = {
    events,
    get: (_: string, query?: { since: number }) =>
      answer(() => (query ? { ...job(), events: since(query.since) } : job()), 'job is read'),
    async *targets() {
      for (const id of targetIds) yield await answer(() => target(id), 'target is read');
    },
    output: (_: string, id: string, { attempt }: { attempt: number }) =>
      answer(() => new Blob([textOf(id, attempt)]), 'output is read'),
  };
  const textOf = (id: string, attempt: number): string =>
    (attempts.get(id)![attempt - 1]?.pieces ?? []).map(({ text }) => text).join('');

  const clock: Clock = {
    now: () => (now += 1),
    random: () => 0.5,
    after: (_, run) => {
      let isCancelled = false;
      void later(undefined, 'time passes').then(() => {
        if (!isCancelled) run();
      });
      return () => {
        isCancelled = true;
      };
    },
  };
  return {
    api: api as unknown as JobStreamApi,
    clock,
    targetIds,
    isOver,
    textOf,
    statusOf: (id: string) => current(id).status,
    cancel(): void {
      if (isOver()) return;
      for (const id of targetIds) if (!isDone(current(id))) current(id).status = 'cancelled';
      say(...targetIds.map((id): JobEvent => ({ type: 'target.updated', target: target(id) })));
    },
    retry(): Job {
      for (const id of targetIds) attempts.get(id)!.push({ pieces: [], status: 'queued' });
      steps += 3;
      say(...targetIds.map((id): JobEvent => ({ type: 'target.updated', target: target(id) })));
      return job();
    },
    /** Lets everything happen that is under way, until something is so. */
    async settle(isSo: () => boolean): Promise<void> {
      for (at = 0; at < 600; at += 1) {
        if (isSo()) return;
        if (scheduler.count() === 0) await new Promise(resolve => setImmediate(resolve));
        if (scheduler.count() === 0) return;
        await scheduler.waitOne();
      }
    },
  };
};
