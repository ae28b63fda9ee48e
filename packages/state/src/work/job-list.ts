import type { Job } from '@customer-hub/sdk';
import type { HubState } from '../core/hub-state.ts';
import { writable, type Store } from '../core/store.ts';
import type { Change } from '../records/change.ts';
import { isJobOver, newerJob, sortJobs } from './job-order.ts';
import { isTemporary, waitFor, type Wait } from './uncertain.ts';

/** Events of running jobs come twice a second: the list is not asked for more often than this. */
const EVERY_MS = 1500;
/** How often it is asked for where no event stream tells of changes. */
export const POLL_MS = 15_000;
const MAX_PAUSE_MS = 30_000;
const ACTIVE = ['queued', 'scheduled', 'running', 'cancelling'] as const;
const OVER = ['succeeded', 'failed', 'partially_failed', 'cancelled', 'expired'] as const;
const MAX_ACTIVE = 200;
const PAGE = 50;

/** Whose jobs: of a customer, of one device, or all that the person may see. */
export interface JobScope {
  readonly customerId?: string | undefined;
  readonly deviceId?: string | undefined;
}

/** Jobs as they stand. Replaced as a whole by each change. */
export interface JobsView {
  /** `failed` only while nothing could be read so far; an `error` beside `ready` means that it may be old. */
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly error: unknown;
  /** Under way, newest first. */
  readonly running: readonly Job[];
  /** Begins later, by time; then what waits for its devices. */
  readonly scheduled: readonly Job[];
  /** Over, newest first. */
  readonly done: readonly Job[];
  /** `older()` finds more that is over. */
  readonly hasOlder: boolean;
  /** When it was read, ms since epoch. */
  readonly asOf: number;
}

const NOTHING: JobsView = {
  phase: 'loading',
  error: undefined,
  running: [],
  scheduled: [],
  done: [],
  hasOlder: false,
  asOf: 0,
};

/**
 * The jobs of a scope, read from the server and kept fresh while somebody follows them: by the event stream, by
 * the answers to what is done here, and by asking again where there is no stream. Never two requests at once.
 */
export class JobList implements Store<JobsView> {
  readonly scope: JobScope;
  #state: HubState;
  #wait: Wait;
  #view = writable<JobsView>(NOTHING);
  #jobs = new Map<string, Job>();
  /** Learnt otherwise while a question is on its way, whose answer may be older. */
  #news = new Set<string>();
  #followers = 0;
  #leave: AbortController | undefined;
  /** What has been asked does not hold any more. */
  #stale = false;
  /** Also what is over has to be asked for. */
  #doneStale = true;
  /** Ends the wait for something to do, and the pause before the next question. */
  #idle = new AbortController();
  #pause = new AbortController();
  #cursor: string | null = null;
  #older: Promise<void> | undefined;

  constructor(state: HubState, scope: JobScope, wait: Wait = waitFor) {
    this.#state = state;
    this.scope = scope;
    this.#wait = wait;
  }

  readonly get = (): JobsView => this.#view.get();

  readonly listen = (listener: () => void): (() => void) => this.#view.listen(listener);

  /** Keeps it fresh until the function it returns is called. */
  follow(): () => void {
    this.#followers += 1;
    if (this.#followers === 1) this.#begin();
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.#followers -= 1;
      if (this.#followers === 0) this.#leave?.abort();
    };
  }

  /** Asks at once, also after a failure that is no use repeating by itself. */
  reload(): void {
    this.#doneStale = true;
    this.#change({ error: undefined, ...(this.get().asOf === 0 ? { phase: 'loading' as const } : {}) });
    this.#ask();
    this.#pause.abort();
  }

  /** Reads more of what is over. Rejects when that fails. */
  older(): Promise<void> {
    const cursor = this.#cursor;
    if (cursor === null) return Promise.resolve();
    this.#older ??= this.#readOlder(cursor).finally(() => {
      this.#older = undefined;
    });
    return this.#older;
  }

  /** A job as an answer or an event has it. One that is older than what is known changes nothing. */
  take(job: Job): void {
    const known = this.#jobs.get(job.id);
    if (known && newerJob(known, job) === known) return;
    this.#news.add(job.id);
    this.#jobs.set(job.id, job);
    this.#show();
  }

  #begin(): void {
    const leave = (this.#leave = new AbortController());
    const stops = [
      this.#state.changes.subscribe(change => this.#hear(change)),
      this.#state.live.follow(this.scope.customerId),
    ];
    leave.signal.addEventListener('abort', () => stops.forEach(stop => stop()));
    this.#stale = this.#doneStale = true;
    void this.#run(leave.signal);
  }

  async #run(signal: AbortSignal): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      if (!this.#stale) await this.#somethingToDo(signal);
      if (signal.aborted) return;
      if (!this.#stale) continue;
      this.#stale = false;
      let pause = EVERY_MS;
      try {
        await this.#read(signal);
        failures = 0;
      } catch (error) {
        if (signal.aborted) return;
        const temporary = isTemporary(error);
        if (temporary) this.#stale = true;
        pause = temporary ? Math.min(MAX_PAUSE_MS, EVERY_MS * 2 ** failures++) : MAX_PAUSE_MS;
        this.#change({ error, ...(this.get().asOf === 0 ? { phase: 'failed' as const } : {}) });
      }
      this.#pause = new AbortController();
      await this.#wait(pause, AbortSignal.any([signal, this.#pause.signal]));
    }
  }

  /** Waits until something changed; where nobody would tell, until it is time to look again. */
  async #somethingToDo(signal: AbortSignal): Promise<void> {
    this.#idle = new AbortController();
    await this.#wait(POLL_MS, AbortSignal.any([signal, this.#idle.signal]));
    const refused = this.get().error !== undefined && !isTemporary(this.get().error);
    // The stream of one customer does not tell of jobs over several.
    const untold = [...this.#jobs.values()].some(job => job.customerId === null && !isJobOver(job));
    if (!refused && (this.#state.live.status.get().kind !== 'live' || untold)) this.#stale = true;
  }

  async #read(signal: AbortSignal): Promise<void> {
    this.#news.clear();
    const list = (status: JobStatuses, more: PageQuery): Promise<JobPage> =>
      this.#state.hub.jobs.list({ ...this.#query(), status: [...status], ...more }, { signal });
    const { items } = await list(ACTIVE, { limit: MAX_ACTIVE });
    const active = new Set(items.map(({ id }) => id));
    const isGone = (job: Job): boolean => !isJobOver(job) && !active.has(job.id) && !this.#news.has(job.id);
    if (!this.#doneStale) this.#doneStale = [...this.#jobs.values()].some(isGone);
    // Asked second: what ended meanwhile is in one of the two.
    const page = this.#doneStale ? await this.#readOver(list) : undefined;
    const over = page?.items ?? [];
    if (page && this.get().asOf === 0) this.#cursor = page.nextCursor;
    for (const job of [...items, ...over]) this.#keep(job);
    const found = new Set(over.map(({ id }) => id));
    for (const job of this.#jobs.values()) if (isGone(job) && !found.has(job.id)) this.#jobs.delete(job.id);
    // What was learnt meanwhile may itself be older than this answer: only the next one tells.
    if ([...this.#news].some(id => this.#isActive(id) && !active.has(id))) this.#stale = true;
    this.#show({ phase: 'ready', error: undefined, asOf: Date.now() });
  }

  async #readOver(list: (status: JobStatuses, more: PageQuery) => Promise<JobPage>): Promise<JobPage> {
    // What is heard of from now on may be missing in the answer, and is asked for again.
    this.#doneStale = false;
    try {
      return await list(OVER, { sort: '-endedAt', limit: PAGE });
    } catch (error) {
      this.#doneStale = true;
      throw error;
    }
  }

  #isActive(id: string): boolean {
    const job = this.#jobs.get(id);
    return job !== undefined && !isJobOver(job);
  }

  async #readOlder(cursor: string): Promise<void> {
    const query = { ...this.#query(), status: [...OVER], sort: '-endedAt', limit: PAGE, cursor };
    const page = await this.#state.hub.jobs.list(query);
    this.#cursor = page.nextCursor;
    page.items.forEach(job => this.#keep(job));
    this.#show();
  }

  #query(): { customerId?: string; deviceId?: string } {
    const { customerId, deviceId } = this.scope;
    return { ...(customerId ? { customerId } : {}), ...(deviceId ? { deviceId } : {}) };
  }

  #keep(job: Job): void {
    const known = this.#jobs.get(job.id);
    this.#jobs.set(job.id, known ? newerJob(known, job) : job);
  }

  #hear({ type, id, customerId, record, kind, source }: Change): void {
    if (type !== 'job') return;
    const ours = !this.scope.customerId || !customerId || customerId === this.scope.customerId;
    const known = id !== undefined && this.#jobs.get(id);
    if (!ours && !known) return;
    // Whether a job that is not known here concerns the device only the server can say.
    if (record !== undefined && kind !== 'deleted' && (known || (source === 'local' && !this.scope.deviceId)))
      return this.take(record as Job);
    // One that was never seen as active may have ended already.
    if (!known || isJobOver(known)) this.#doneStale = true;
    this.#ask();
  }

  #ask(): void {
    this.#stale = true;
    this.#idle.abort();
  }

  #show(changes: Partial<JobsView> = {}): void {
    this.#change({ ...sortJobs(this.#jobs.values()), hasOlder: this.#cursor !== null, ...changes });
  }

  #change(changes: Partial<JobsView>): void {
    this.#view.set({ ...this.get(), ...changes });
  }
}

type JobStatuses = readonly Job['status'][];
type JobPage = Awaited<ReturnType<HubState['hub']['jobs']['list']>>;
interface PageQuery {
  readonly sort?: string;
  readonly limit: number;
}
