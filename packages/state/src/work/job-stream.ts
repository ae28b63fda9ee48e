import type { Hub, Job, JobEvent, JobTarget } from '@customer-hub/sdk';
import { writable, type Store } from '../core/store.ts';
import { systemClock, type Clock } from '../live/ports.ts';
import { JobFeed, type JobConnection } from './job-feed.ts';
import { JobMender, type JobMenderApi } from './job-mender.ts';
import type { OutputState } from './job-output.ts';
import { JobOutputs, type OutputEntry } from './job-outputs.ts';
import { isJobOver, newerJob } from './job-order.ts';
import { attemptOf, isTargetOver, lastLineOf, newerTarget, TOLD_TARGETS } from './job-records.ts';

/** However much is told, everybody who looks is told at most this often. */
const FLUSH_MS = 80;
/** An element that goes and one that comes in its place share a connection. */
const CLOSE_AFTER_MS = 1000;

/** What is asked of the server. */
export type JobStreamApi = Pick<Hub['jobs'], 'get' | 'events'> & JobMenderApi;

/** A job as it stands. Replaced as a whole by each change. */
export interface JobView {
  /** Undefined before the first answer. */
  readonly job: Job | undefined;
  /** By id, in the server's order. Empty where `hasTargets` is false. */
  readonly targets: ReadonlyMap<string, JobTarget>;
  /** False: more than 500 devices, of which the stream tells counts only. Show them as a list (`jobs.targets`). */
  readonly hasTargets: boolean;
  readonly connection: JobConnection;
  /** Why the job cannot be read; then `connection` is `failed`. */
  readonly error: unknown;
}

/**
 * Follows one job for everybody who looks: one connection, opened by the first `listen` and closed after the last
 * one has ended. Get it by `jobStream(state, jobId)`.
 *
 * What is heard is put in order and told in batches, at most every 80 ms: job and targets by `get` and `listen`,
 * the text of one target by `output(targetId)`, a store of its own that changes only with that text.
 */
export class JobStream implements Store<JobView> {
  readonly jobId: string;
  #clock: Clock;
  #view = writable<JobView>({
    job: undefined,
    targets: new Map(),
    hasTargets: true,
    connection: { kind: 'opening' },
    error: undefined,
  });
  #targets = new Map<string, JobTarget>();
  #isChecked = false;
  #job: Job | undefined;
  #connection: JobConnection = { kind: 'opening' };
  #error: unknown;
  #outputs = new JobOutputs();
  #stores = new WeakMap<OutputEntry, Store<OutputState>>();
  #lastLines = new Map<string, string>();
  #feed: JobFeed;
  #mender: JobMender;
  #looking = 0;
  #open: AbortController | undefined;
  #following: AbortController | undefined;
  #viewChanged = false;
  #flushedAt = 0;
  #flushes = false;
  #closed: (() => void) | undefined;

  /** @param closed Called when nobody looks any more. */
  constructor(api: JobStreamApi, jobId: string, clock: Clock = systemClock, closed?: () => void) {
    this.jobId = jobId;
    this.#clock = clock;
    this.#closed = closed;
    this.#feed = new JobFeed(
      api,
      jobId,
      {
        job: job => this.take(job),
        event: (event, heardAt) => this.#event(event, heardAt),
        missed: () => this.#needTargets(),
        connection: connection => this.#connected(connection),
        isOver: () => this.#isOver,
      },
      clock,
    );
    const job = {
      id: jobId,
      gaps: () => this.#outputs.gaps(id => this.#attempt(id)),
      poll: (signal: AbortSignal, since: number) => this.#feed.poll(signal, since),
      heardAt: () => this.#feed.sequence,
      takeTarget: (target: JobTarget, heardAt: number) => this.#target(target, heardAt),
      listed: (ids: readonly string[]) => this.#listed(ids),
      target: (id: string) => this.#targets.get(id),
      changed: (entry?: OutputEntry) => this.#changed(entry),
    };
    this.#mender = new JobMender(api, job, clock);
  }

  get = (): JobView => this.#view.get();

  listen = (listener: () => void): (() => void) => this.#look(this.#view.listen(listener));

  /**
   * What a device has said, in one of its attempts (default: the newest). To listen is to look: text that was let
   * go, because nobody did, is read again.
   * @example const { epoch, end, read } = output.get(); // read(from) gives what came since position `from`
   */
  output(targetId: string, attempt = this.#attempt(targetId)): Store<OutputState> {
    const entry = this.#outputs.entry(targetId, attempt);
    const known = this.#stores.get(entry);
    if (known) return known;
    const listen = (listener: () => void): (() => void) => {
      entry.looking += 1;
      this.#seen(entry);
      const end = entry.store.listen(listener);
      return this.#look(() => {
        entry.looking -= 1;
        end();
      });
    };
    const store = { get: entry.store.get, listen };
    this.#stores.set(entry, store);
    return store;
  }

  /** The last line that was heard of a target, as plain text. Read it while rendering; `listen` tells of changes. */
  lastLine(targetId: string): string | undefined {
    return this.#lastLines.get(targetId);
  }

  /** An answer about this job that somebody else got: to cancel it, to retry some of it. */
  take(job: Job): void {
    const wasOver = this.#isOver;
    this.#job = this.#job ? newerJob(this.#job, job) : job;
    this.#viewChanged = true;
    this.#changed();
    if (!this.#isOver) this.#follow();
    else if (!wasOver) this.#complete();
  }

  /** Asks for the job again: after an error, or when somebody may have begun it again. */
  refresh(): void {
    const open = this.#open;
    if (!open) return;
    if (this.#connection.kind === 'failed') this.#follow();
    else void this.#feed.poll(open.signal).catch(() => undefined);
  }

  #attempt(targetId: string): number {
    const target = this.#targets.get(targetId);
    return target ? attemptOf(target) : 1;
  }

  #look(end: () => void): () => void {
    this.#looking += 1;
    if (!this.#open) {
      this.#open = new AbortController();
      this.#follow();
      this.#mend();
    }
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      end();
      this.#looking -= 1;
      if (this.#looking === 0) this.#clock.after(CLOSE_AFTER_MS, () => this.#close());
    };
  }

  #close(): void {
    if (this.#looking > 0 || !this.#open) return;
    this.#open.abort();
    this.#open = undefined;
    this.#closed?.();
  }

  #follow(): void {
    const open = this.#open;
    if (!open || this.#following === open) return;
    this.#following = open;
    this.#error = undefined;
    void this.#feed
      .follow(open.signal)
      .catch((error: unknown) => {
        if (open.signal.aborted) return;
        this.#error = error;
        this.#connected({ kind: 'failed' });
      })
      .finally(() => {
        if (this.#following !== open) return;
        this.#following = undefined;
        // Begun again just when it had ended.
        if (!open.signal.aborted && !this.#isOver && this.#connection.kind !== 'failed') this.#follow();
      });
  }

  get #isOver(): boolean {
    return this.#job !== undefined && isJobOver(this.#job);
  }

  /** At its end all is checked once more: an event may be lost, an answer on its way from before. */
  #complete(): void {
    this.#isChecked = false;
    for (const target of this.#targets.values()) this.#checkLate(target);
  }

  #checkLate(target: JobTarget): void {
    if (!this.#isOver || this.#isChecked || isTargetOver(target)) return;
    this.#isChecked = true;
    this.#needTargets();
  }

  #needTargets(): void {
    const open = this.#open;
    if (open && this.#hasTargets) this.#mender.needTargets(open.signal);
  }

  get #hasTargets(): boolean {
    return (this.#job?.counts.total ?? 0) <= TOLD_TARGETS;
  }

  #connected(connection: JobConnection): void {
    this.#connection = connection;
    this.#viewChanged = true;
    this.#changed();
  }

  #event(event: JobEvent, heardAt: number): void {
    if (event.type === 'job.updated' || event.type === 'done') this.take(event.job);
    else if (event.type === 'target.updated') this.#target(event.target, heardAt);
    else if (event.type === 'output') {
      const line = lastLineOf(event.text);
      if (line !== undefined) {
        this.#lastLines.set(event.targetId, line);
        this.#viewChanged = true;
      }
      if (this.#outputs.take(event, heardAt)) this.#mend();
      this.#changed();
    }
  }

  #target(target: JobTarget, heardAt: number): void {
    const known = this.#targets.get(target.id);
    const newer = newerTarget(known, target);
    if (this.#outputs.takeResult(target, heardAt)) this.#mend();
    if (newer === known) return;
    this.#targets.set(target.id, newer);
    this.#checkLate(newer);
    if (known && attemptOf(known) !== attemptOf(newer)) {
      this.#lastLines.delete(target.id);
      this.#mend();
    }
    this.#viewChanged = true;
    this.#changed();
  }

  /** Events may have told of some before the list did. */
  #listed(ids: readonly string[]): void {
    const known = this.#targets;
    const inOrder = [...ids, ...known.keys()].flatMap(id => known.get(id) ?? []);
    this.#targets = new Map(inOrder.map(target => [target.id, target]));
    this.#viewChanged = true;
    this.#changed();
  }

  /** Somebody looks at an output: what the target says of it may be all that there is. */
  #seen(entry: OutputEntry): void {
    entry.output.warm();
    const target = this.#targets.get(entry.targetId);
    if (target && attemptOf(target) === entry.attempt) this.#outputs.takeResult(target, this.#feed.sequence);
    this.#changed(entry);
    this.#mend();
  }

  #mend(): void {
    if (this.#open) this.#mender.start(this.#open.signal);
  }

  #changed(entry?: OutputEntry): void {
    if (entry) this.#outputs.changed(entry);
    if (this.#flushes) return;
    this.#flushes = true;
    const wait = Math.max(0, this.#flushedAt + FLUSH_MS - this.#clock.now());
    this.#clock.after(wait, () => this.#flush());
  }

  #flush(): void {
    this.#flushes = false;
    this.#flushedAt = this.#clock.now();
    this.#outputs.flush();
    if (!this.#viewChanged) return;
    this.#viewChanged = false;
    this.#view.set({
      job: this.#job,
      targets: new Map(this.#hasTargets ? this.#targets : []),
      hasTargets: this.#hasTargets,
      connection: this.#connection,
      error: this.#error,
    });
  }
}
