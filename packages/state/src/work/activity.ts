import type { BulkResult } from '@customer-hub/sdk';
import type { HubState } from '../core/hub-state.ts';
import { writable, type Store, type Writable } from '../core/store.ts';

export type ActivityKind = 'bulk' | 'job' | 'import' | 'export' | 'upload' | 'download';

/**
 * `waiting` for its turn, `running`, `stopping` (cancelled, but the last request is still on its way); then one of
 * the four ends: `done`, `partly` (some records were not), `failed`, `cancelled`.
 */
export type ActivityStatus = 'waiting' | 'running' | 'stopping' | 'done' | 'partly' | 'failed' | 'cancelled';

/** In records, or in bytes for an upload. */
export interface Progress {
  readonly done: number;
  /** 0 while it is not known. */
  readonly total: number;
}

/** Work that takes a while, as everything that shows it sees it. Replaced as a whole by each change. */
export interface Activity {
  readonly id: string;
  readonly kind: ActivityKind;
  /** What is done, as named by who began it: key of an action, name of a file. No words for people. */
  readonly subject: string;
  readonly customerId: string | undefined;
  readonly status: ActivityStatus;
  readonly progress: Progress;
  /** Records that were not done, each with its reason. */
  readonly results: readonly BulkResult[];
  /** Why it failed as a whole. */
  readonly error: unknown;
  /** Stops it; what is done stays done. Undefined when there is nothing to stop. */
  readonly cancel: (() => void) | undefined;
  /** Does again what is left. Resolves at its end, never rejects. Undefined while it runs, and when nothing is left. */
  readonly retry: (() => Promise<void>) | undefined;
  /**
   * Takes it back, as an activity of its own that waits its turn. Undefined when that is not possible, or was done
   * already.
   */
  readonly undo: (() => StartedActivity) | undefined;
}

/** What running work is given. */
export interface WorkControl {
  /** Aborted when the person cancels: nothing further is begun. */
  readonly cancelled: AbortSignal;
  /** Aborted when nobody is there any more: what only looks on, e.g. following a job, ends. */
  readonly abandoned: AbortSignal;
  progress(done: number, total?: number): void;
}

/** How work ended that did not throw. */
export interface WorkResult {
  readonly done: number;
  readonly results?: readonly BulkResult[];
  /** Why it stopped, where that is not said for each record. */
  readonly error?: unknown;
  /** Does what is left. Its result counts on top of this one. */
  readonly retry?: ((control: WorkControl) => Promise<WorkResult>) | undefined;
  readonly undo?: Work | undefined;
}

/** Work to be done. */
export interface Work {
  readonly kind: ActivityKind;
  readonly subject: string;
  readonly customerId?: string | undefined;
  /** Records or bytes. Default 0: not known. */
  readonly total?: number;
  /** Works of the same lane are done one after another, in the order in which they were begun. Default: at once. */
  readonly lane?: string;
  /** How many of its lane run at the same time. Default 1. */
  readonly atOnce?: number;
  /** Leaving the page while it waits or runs would lose something: the person is asked first. */
  readonly guarded?: boolean;
  /** Does it. Rejects when it failed as a whole; then a retry calls it again. */
  run(control: WorkControl): Promise<WorkResult>;
}

/** An activity that was begun. */
export interface StartedActivity {
  readonly id: string;
  /** The activity as it stands. */
  readonly state: Store<Activity>;
  /** Resolves at the end of the attempt that is waiting or running, with the activity as it is then. Never rejects. */
  ended(): Promise<Activity>;
  /** Nobody is there any more who would be told. What is being sent is still sent; a job is no longer followed. */
  abandon(): void;
}

const OVER: ReadonlySet<ActivityStatus> = new Set(['done', 'partly', 'failed', 'cancelled']);
/** Ended activities that are remembered. */
const MAX_ENDED = 100;

/** It has come to an end. */
export const isOver = ({ status }: Pick<Activity, 'status'>): boolean => OVER.has(status);

interface Entry {
  readonly work: Work;
  readonly state: Writable<Activity>;
  /** What the next attempt calls. */
  next: (control: WorkControl) => Promise<WorkResult>;
  /** Records done by earlier attempts. */
  doneBefore: number;
  cancelled: AbortController;
  readonly abandoned: AbortController;
  readonly waiters: Set<(activity: Activity) => void>;
}

/**
 * All long work of a client: what waits, what runs, what has ended. One after another within a lane; none is
 * dropped.
 */
export class Activities {
  #state: Pick<HubState, 'unsaved'> | undefined;
  #entries: readonly Entry[] = [];
  #all = writable<readonly Activity[]>([]);
  #ids = 0;

  /** @param state Whose `unsaved` says that leaving would lose something; none in tests. */
  constructor(state?: Pick<HubState, 'unsaved'>) {
    this.#state = state;
  }

  /** In the order in which they were begun. */
  get all(): Store<readonly Activity[]> {
    return this.#all;
  }

  /** Begins work: at once, or when what is before it in its lane has ended. */
  run(work: Work): StartedActivity {
    const id = `act_${++this.#ids}`;
    const entry: Entry = {
      work,
      state: writable<Activity>({
        id,
        kind: work.kind,
        subject: work.subject,
        customerId: work.customerId,
        status: 'waiting',
        progress: { done: 0, total: work.total ?? 0 },
        results: [],
        error: undefined,
        cancel: undefined,
        retry: undefined,
        undo: undefined,
      }),
      next: control => work.run(control),
      doneBefore: 0,
      cancelled: new AbortController(),
      abandoned: new AbortController(),
      waiters: new Set(),
    };
    this.#entries = [...this.#entries, entry];
    this.#wait(entry);
    return {
      id,
      state: entry.state,
      ended: () => this.#ended(entry),
      abandon: () => entry.abandoned.abort(),
    };
  }

  /** Takes an activity that has ended off the list. */
  dismiss(id: string): void {
    this.#entries = this.#entries.filter(({ state }) => state.get().id !== id || !isOver(state.get()));
    this.#publish();
  }

  #wait(entry: Entry): void {
    entry.cancelled = new AbortController();
    this.#set(entry, {
      status: 'waiting',
      error: undefined,
      cancel: () => this.#cancel(entry),
      retry: undefined,
      undo: undefined,
    });
    this.#startNext(entry.work.lane);
  }

  #startNext(lane: string | undefined): void {
    const ofLane = this.#entries.filter(({ work }) => work.lane === lane);
    let running = ofLane.filter(({ state }) => ['running', 'stopping'].includes(state.get().status)).length;
    for (const entry of ofLane) {
      if (entry.state.get().status !== 'waiting') continue;
      if (lane !== undefined && running >= (entry.work.atOnce ?? 1)) return;
      running += 1;
      void this.#run(entry);
    }
  }

  async #run(entry: Entry): Promise<void> {
    const { cancelled, abandoned } = entry;
    this.#set(entry, { status: 'running' });
    const control: WorkControl = {
      cancelled: cancelled.signal,
      abandoned: abandoned.signal,
      progress: (done, total) => {
        const { status, progress } = entry.state.get();
        if (entry.cancelled !== cancelled || (status !== 'running' && status !== 'stopping')) return;
        this.#set(entry, { progress: { done: entry.doneBefore + done, total: total ?? progress.total } });
      },
    };
    try {
      this.#finish(entry, await entry.next(control));
    } catch (error) {
      const status = cancelled.signal.aborted ? 'cancelled' : 'failed';
      this.#end(entry, {
        status,
        error: status === 'failed' ? error : undefined,
        retry: () => this.#retry(entry),
      });
    }
  }

  #finish(entry: Entry, { done, results = [], error, retry, undo }: WorkResult): void {
    const allDone = entry.doneBefore + done;
    entry.doneBefore = allDone;
    if (retry) entry.next = retry;
    const left = results.length > 0 || retry !== undefined;
    let status: ActivityStatus = 'done';
    if (left) status = entry.cancelled.signal.aborted ? 'cancelled' : allDone > 0 ? 'partly' : 'failed';
    const { total } = entry.state.get().progress;
    this.#end(entry, {
      status,
      results,
      error,
      progress: { done: allDone, total: Math.max(total, allDone) },
      retry: retry && (() => this.#retry(entry)),
      undo: undo && this.#undo(entry, undo),
    });
  }

  #end(entry: Entry, changes: Partial<Activity>): void {
    this.#set(entry, { cancel: undefined, ...changes });
    const ended = entry.state.get();
    const waiters = [...entry.waiters];
    entry.waiters.clear();
    for (const waiter of waiters) waiter(ended);
    this.#forgetOldest();
    this.#startNext(entry.work.lane);
  }

  #cancel(entry: Entry): void {
    const { status } = entry.state.get();
    if (status !== 'waiting' && status !== 'running') return;
    entry.cancelled.abort();
    if (status === 'running') this.#set(entry, { status: 'stopping', cancel: undefined });
    else this.#end(entry, { status: 'cancelled', retry: () => this.#retry(entry) });
  }

  async #retry(entry: Entry): Promise<void> {
    const { id, retry } = entry.state.get();
    if (!retry) return;
    // One that was taken off the list meanwhile is on it again.
    if (!this.#entries.some(({ state }) => state.get().id === id)) this.#entries = [...this.#entries, entry];
    this.#wait(entry);
    await this.#ended(entry);
  }

  /** Once only, however often it is called. */
  #undo(entry: Entry, undo: Work): () => StartedActivity {
    let started: StartedActivity | undefined;
    const run = (): StartedActivity => {
      if (started) return started;
      if (entry.state.get().undo === run) this.#set(entry, { undo: undefined });
      return (started = this.run(undo));
    };
    return run;
  }

  #ended(entry: Entry): Promise<Activity> {
    const activity = entry.state.get();
    return isOver(activity) ? Promise.resolve(activity) : new Promise(resolve => entry.waiters.add(resolve));
  }

  #forgetOldest(): void {
    const over = this.#entries.filter(({ state }) => isOver(state.get()));
    if (over.length <= MAX_ENDED) return;
    const forgotten = new Set(over.slice(0, over.length - MAX_ENDED));
    this.#entries = this.#entries.filter(entry => !forgotten.has(entry));
    this.#publish();
  }

  #set(entry: Entry, changes: Partial<Activity>): void {
    entry.state.set({ ...entry.state.get(), ...changes });
    this.#state?.unsaved.set(entry, entry.work.guarded === true && !isOver(entry.state.get()));
    this.#publish();
  }

  #publish(): void {
    this.#all.set(this.#entries.map(({ state }) => state.get()));
  }
}

/** The activities of a client. */
export const activities = (state: HubState): Activities =>
  state.shared(Activities, made => new Activities(made));
