import { ApiError, ConnectionError, type Hub, type Job, type JobInput } from '@customer-hub/sdk';
import type fc from 'fast-check';

/** What becomes of one request. */
export type Fate = 'answered' | 'answer lost' | 'never arrived' | 'not sent' | 'gateway 504';

/** What the event stream makes of one change. */
export type Told = 'told' | 'told twice' | 'missed';

interface Tools {
  readonly scheduler: fc.Scheduler;
  readonly fates: readonly Fate[];
  /** One change is told to who listens to the event stream. */
  readonly tell: (id: string | undefined, etag: string) => void;
}

/** @param attempts How often it left this machine, as far as the SDK knows. */
const cut = (attempts: number): ConnectionError => Object.assign(new ConnectionError(), { attempts });

const ACTIVE = ['queued', 'running', 'cancelling'];

/** Jobs of one device each. Its answers arrive when the scheduler lets them; the truth stands in `jobs`. */
export class JobServer {
  readonly jobs = new Map<string, Job>();
  /** Lists on their way at this moment, and the most there were. */
  asking = 0;
  mostAsking = 0;
  #tools: Tools;
  #byKey = new Map<string, string>();
  #next = 0;
  #clock = 0;

  constructor(tools: Tools) {
    this.#tools = tools;
  }

  /** From now on everything is answered. */
  heal(): void {
    this.#next = Infinity;
  }

  get hub(): Hub {
    const jobs = {
      create: (_input: JobInput, { idempotencyKey }: { idempotencyKey: string }) =>
        this.#once(idempotencyKey, () => this.#add()),
      cancel: (id: string, { idempotencyKey }: { idempotencyKey: string }) =>
        this.#once(idempotencyKey, () => {
          if (!ACTIVE.includes(this.#job(id).status))
            throw new ApiError({ type: 'about:blank', title: 'Over', status: 409, code: 'wrong_state' });
          return this.#move(id, 'cancelled');
        }),
      retry: (id: string, _input: object, { idempotencyKey }: { idempotencyKey: string }) =>
        this.#once(idempotencyKey, () => this.#move(id, 'running')),
      get: (id: string) => this.#answer(() => this.#job(id)),
      list: async ({ status }: { status: string[] }) => {
        this.mostAsking = Math.max(this.mostAsking, ++this.asking);
        try {
          const items = await this.#answer(() =>
            [...this.jobs.values()].filter(job => status.includes(job.status)),
          );
          return { items, nextCursor: null };
        } finally {
          this.asking -= 1;
        }
      },
    };
    return { jobs, events: {} } as unknown as Hub;
  }

  /** A job goes on by itself, or somebody else starts one. */
  goOn(status: 'running' | 'failed' | 'succeeded' | 'added', told: Told): void {
    const open = [...this.jobs.values()].find(job => ACTIVE.includes(job.status));
    const job = status === 'added' ? this.#add() : open && this.#move(open.id, status);
    if (!job || told === 'missed') return;
    this.#tools.tell(job.id, job.etag);
    if (told === 'told twice') this.#tools.tell(job.id, job.etag);
  }

  /** The stream is heard again after a gap. */
  reset(): void {
    this.#tools.tell(undefined, '');
  }

  #add(): Job {
    const id = `job_${this.jobs.size + 1}`;
    this.jobs.set(id, { id, type: 'run_script', customerId: 'cus_1', createdAt: this.#now() } as Job);
    return this.#move(id, 'queued');
  }

  #move(id: string, status: Job['status']): Job {
    const known = this.#job(id);
    const lastSequence = (known.lastSequence ?? 0) + 1;
    const over = !ACTIVE.includes(status);
    const counts = { total: 1, queued: 0, running: 0, waiting_for_device: 0, failed: 0, timed_out: 0 };
    const job = {
      ...known,
      status,
      lastSequence,
      counts: { ...counts, [over ? 'failed' : 'running']: 1 },
      etag: `"${lastSequence}"`,
      updatedAt: this.#now(),
      endedAt: over ? this.#now() : null,
    } as Job;
    this.jobs.set(id, job);
    return job;
  }

  #job(id: string): Job {
    const job = this.jobs.get(id);
    if (!job) throw new ApiError({ type: 'about:blank', title: 'None', status: 404, code: 'not_found' });
    return job;
  }

  #now(): string {
    return new Date(Date.UTC(2026, 10, 30) + ++this.#clock * 1000).toISOString();
  }

  /** With a key it is done once; the same key gets the same answer. */
  #once(key: string, act: () => Job): Promise<Job> {
    return this.#answer(() => {
      const known = this.#byKey.get(key);
      if (known !== undefined) return this.#job(known);
      const job = act();
      this.#byKey.set(key, job.id);
      return job;
    });
  }

  async #answer<T>(act: () => T): Promise<T> {
    const { scheduler, fates } = this.#tools;
    const fate = fates[this.#next++] ?? 'answered';
    await scheduler.schedule(Promise.resolve(), `request: ${fate}`);
    if (fate === 'never arrived') throw cut(1);
    if (fate === 'not sent') throw cut(0);
    if (fate === 'gateway 504')
      throw new ApiError({ type: 'about:blank', title: 'Time-out', status: 504, code: 'timeout' });
    const answer = act();
    await scheduler.schedule(Promise.resolve(), 'answer');
    if (fate === 'answer lost') throw cut(1);
    return answer;
  }
}
