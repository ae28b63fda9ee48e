import type { Job, JobInput } from '@customer-hub/sdk';
import { writable, type HubState } from '@customer-hub/state/core';
import { isJobWaiting, jobBoard, type JobResult, type JobsView } from '@customer-hub/state/work';

export type WorkType = JobInput['type'];

/** What is being done to one part of a device, e.g. to a service, or how it ended badly. */
export interface RowWork {
  readonly type: WorkType;
  /** `waiting`: for the device; `planned`: for its time. */
  readonly phase: 'running' | 'waiting' | 'planned' | 'failed';
  /** When it began, ms since epoch. */
  readonly since: number;
  /** When it is planned for. */
  readonly at?: string;
  /** Why it failed: what the device or the server said, and its code. */
  readonly reason?: string;
  readonly code?: string;
}

/** How work ended. */
export interface WorkEnd {
  readonly done: readonly string[];
  readonly failed: readonly string[];
  /** Of what failed. */
  readonly reason?: string;
  readonly code?: string;
  /** Nothing was begun: all of it is busy already. */
  readonly isBusy?: true;
}

/** Work on rows: what is sent to the server for those of them that are free. */
export interface WorkOrder {
  readonly ids: readonly string[];
  readonly input: (ids: readonly string[]) => JobInput;
  /** Whether a row is as it was to become. Asked when not all of it worked. */
  readonly isDone?: ((id: string) => boolean) | undefined;
}

/** Which rows of a panel a job works on that was started elsewhere. */
export type RowsOfJob = (job: Job) => readonly string[];

const refusalOf = (error: unknown): { reason: string; code?: string } => {
  const {
    message = '',
    code,
    status,
  } = error as { readonly message?: string; readonly code?: string; readonly status?: number };
  if (status === 403) return { reason: '', code: 'no_permission' };
  return { reason: message, ...(code === undefined ? {} : { code }) };
};

const reasonOf = ({ failed: [first] }: JobResult): { reason: string; code?: string } => {
  const { title = '', code } = first?.problem ?? {};
  return { reason: title, ...(code === undefined ? {} : { code }) };
};

/**
 * Work on the parts of one device that one panel lists. Outlives the panel: who comes back finds it going on, or
 * what went wrong. A row on which something is being done takes no further work, so that nothing is done twice.
 */
export class DeviceWork {
  /** By row. Replaced as a whole by each change. */
  readonly rows = writable<ReadonlyMap<string, RowWork>>(new Map());
  #state: HubState;
  #deviceId: string;
  #own = new Map<string, RowWork>();
  /** Started by somebody else, or before the page was loaded. */
  #others = new Map<string, RowWork>();
  #renew = new Set<() => Promise<void>>();
  /** Jobs of our own. */
  #jobs = new Set<string>();

  constructor(state: HubState, deviceId: string) {
    this.#state = state;
    this.#deviceId = deviceId;
  }

  of(id: string): RowWork | undefined {
    return this.rows.get().get(id);
  }

  isBusy(id: string): boolean {
    const work = this.of(id);
    return work !== undefined && work.phase !== 'failed';
  }

  /** Who shows the rows asks for them again before work on them is over. @returns what takes that back. */
  onEnd(renew: () => Promise<void>): () => void {
    this.#renew.add(renew);
    return () => this.#renew.delete(renew);
  }

  /** Takes away what is said of failures: of one row, or of all. */
  forget(id?: string): void {
    for (const [key, { phase }] of this.#own)
      if (phase === 'failed' && (id === undefined || id === key)) this.#own.delete(key);
    this.#show();
  }

  /** Does work on those rows that are free. Never rejects: what went wrong stands in the rows. */
  async run({ ids, input, isDone }: WorkOrder): Promise<WorkEnd> {
    const free = ids.filter(id => !this.isBusy(id));
    if (free.length === 0) return { done: [], failed: [], isBusy: true };
    const order = input(free);
    const { type } = order;
    this.#mark(free, { type, phase: 'running', since: Date.now() });
    return this.#ended(jobBoard(this.#state).start(order), { type, ids: free, isDone });
  }

  /** Shows in its rows a job that was started by a dialog. Never rejects. */
  take(job: Job, { ids, isDone }: Pick<WorkOrder, 'ids' | 'isDone'>): Promise<WorkEnd> {
    this.#jobs.add(job.id);
    this.#mark(ids, this.#workOf(job, undefined));
    return this.#ended(Promise.resolve(job), { type: job.type, ids, isDone });
  }

  async #ended(
    started: Promise<Job>,
    { type, ids, isDone }: Pick<WorkOrder, 'ids' | 'isDone'> & { readonly type: WorkType },
  ): Promise<WorkEnd> {
    try {
      const job = await started;
      this.#jobs.add(job.id);
      const result = await this.#follow(job, ids);
      await this.#renewed();
      if (result.done === result.total) return this.#over(ids, []);
      const { reason, code } = reasonOf(result);
      const failed = isDone ? ids.filter(id => !isDone(id)) : ids;
      return this.#over(
        ids.filter(id => !failed.includes(id)),
        failed,
        { type, reason, ...(code === undefined ? {} : { code }) },
      );
    } catch (error) {
      return this.#over([], ids, { type, ...refusalOf(error) });
    }
  }

  /**
   * Shows work of others, too, and what was begun before the page was loaded. @returns what ends that.
   */
  watchOthers(rowsOf: RowsOfJob): () => void {
    const list = jobBoard(this.#state).list({ deviceId: this.#deviceId });
    const take = (): void => this.#takeOthers(list.get(), rowsOf);
    const stops = [list.listen(take), list.follow()];
    take();
    return () => stops.forEach(stop => stop());
  }

  #takeOthers({ running, scheduled }: JobsView, rowsOf: RowsOfJob): void {
    const before = this.#others;
    this.#others = new Map();
    for (const job of [...running, ...scheduled].filter(({ id }) => !this.#jobs.has(id)))
      for (const id of rowsOf(job)) this.#others.set(id, this.#workOf(job, before.get(id)));
    const isOver = [...before.keys()].some(id => !this.#others.has(id) && !this.#own.has(id));
    if (isOver) void this.#renewed().then(() => this.#show());
    else this.#show();
  }

  #workOf(job: Job, before: RowWork | undefined): RowWork {
    const { type, schedule, status, startedAt, createdAt } = job;
    const since = before?.since ?? Date.parse(startedAt ?? createdAt);
    if (status === 'scheduled' && schedule) return { type, phase: 'planned', since, at: schedule.at };
    return { type, phase: isJobWaiting(job) ? 'waiting' : 'running', since };
  }

  async #follow(job: Job, ids: readonly string[]): Promise<JobResult> {
    const { records } = this.#state;
    const record = records.get('job', job.id);
    const look = (): void => {
      const now = record.get().value;
      if (now) this.#mark(ids, this.#workOf(now, this.#own.get(ids[0] ?? '')));
    };
    const leave = record.listen(look);
    look();
    try {
      return await jobBoard(this.#state).ended(job.id);
    } finally {
      leave();
    }
  }

  async #renewed(): Promise<void> {
    await Promise.all([...this.#renew].map(renew => renew()));
  }

  #over(
    done: readonly string[],
    failed: readonly string[],
    why?: { readonly type: WorkType; readonly reason: string; readonly code?: string },
  ): WorkEnd {
    for (const id of done) this.#own.delete(id);
    if (!why) {
      this.#show();
      return { done, failed };
    }
    this.#mark(failed, { ...why, phase: 'failed', since: Date.now() });
    const { type: _, ...reason } = why;
    return { done, failed, ...reason };
  }

  #mark(ids: readonly string[], work: RowWork): void {
    for (const id of ids) this.#own.set(id, work);
    this.#show();
  }

  #show(): void {
    this.rows.set(new Map([...this.#others, ...this.#own]));
  }
}

/** Work by device and panel, shared by all that show the device. */
class DeviceWorks {
  #works = new Map<string, DeviceWork>();

  of(state: HubState, deviceId: string, panel: string): DeviceWork {
    const key = `${panel} ${deviceId}`;
    let work = this.#works.get(key);
    if (!work) this.#works.set(key, (work = new DeviceWork(state, deviceId)));
    return work;
  }
}

/** The work on what a panel lists of a device. */
export const workOn = (state: HubState, deviceId: string, panel: string): DeviceWork =>
  state.shared(DeviceWorks, () => new DeviceWorks()).of(state, deviceId, panel);
