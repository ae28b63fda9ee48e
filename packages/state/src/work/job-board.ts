import { ConnectionError, uuid, type Job, type JobInput, type JobRetryInput } from '@customer-hub/sdk';
import type { HubState } from '../core/hub-state.ts';
import { Intent, SentEarlier } from '../edits/intent.ts';
import { JobList, type JobScope } from './job-list.ts';
import { followJob, type JobResult, type JobsApi } from './jobs.ts';
import { isTemporary, sendOnce, waitFor, type Wait } from './uncertain.ts';

/** Pauses before a start without a clear answer is sent again, ms. */
const REPEAT_AFTER_MS = [1000, 2000, 4000, 8000];
/** Browsers allow few connections: further jobs are asked for again and again instead of streamed. */
const MAX_STREAMS = 2;

/** Who waits for the end of a job, and the one question they share. */
interface Following {
  readonly result: Promise<JobResult>;
  readonly abandon: AbortController;
  waiting: number;
}

/**
 * All work on devices of a client, in one place: starts it so that a lost answer starts nothing twice, waits for
 * its end, stops it, tries again what failed, and lists it. What it lists comes from the server, so that it is
 * there again after the page was loaded again.
 */
export class JobBoard {
  #state: HubState;
  #wait: Wait;
  #lists = new Map<string, JobList>();
  #following = new Map<string, Following>();
  /** Whose end was told to somebody who waited. */
  #awaited = new Set<string>();
  /** Starts on their way or without an answer, by what was to be started. */
  #starts = new Map<string, Intent>();
  /** The same again while it is on its way is the same work. */
  #running = new WeakMap<Intent, { readonly text: string; readonly answer: Promise<Job> }>();
  #streams = 0;

  constructor(state: HubState, wait: Wait = waitFor) {
    this.#state = state;
    this.#wait = wait;
  }

  /**
   * Starts work. Waits patiently for a server that does not answer; after that the same input is the same work, so
   * that pressing again makes no second one.
   * @param intent Of a dialog in which the input can be changed after an attempt without an answer; then
   * `SentEarlier` tells of the job that the first attempt had started.
   * @throws what the server refused it by, or the last failure.
   */
  start(input: JobInput, intent: Intent = this.#intentOf(input)): Promise<Job> {
    const text = JSON.stringify(input);
    const running = this.#running.get(intent);
    if (running?.text === text) return running.answer;
    const answer = this.#start(input, intent).finally(() => {
      if (this.#running.get(intent)?.answer === answer) this.#running.delete(intent);
      if (!intent.isOpen) this.#starts.delete(text);
    });
    this.#running.set(intent, { text, answer });
    return answer;
  }

  /**
   * How a job ends; whoever waits for it also says it, so that no notice does. @param signal Aborted: the caller no
   * longer waits, and this rejects; the job goes on.
   */
  async ended(jobId: string, signal?: AbortSignal): Promise<JobResult> {
    signal?.throwIfAborted();
    const following = this.#following.get(jobId) ?? this.#follow(jobId);
    following.waiting += 1;
    const left = new AbortController();
    try {
      const result = await Promise.race([following.result, rejectOn(signal, left.signal)]);
      this.#awaited.add(jobId);
      return result;
    } finally {
      left.abort();
      following.waiting -= 1;
      if (following.waiting === 0) this.#leave(jobId, following);
    }
  }

  /** Somebody waits for its end, or has waited, and says it. */
  isAwaited(jobId: string): boolean {
    return this.#following.has(jobId) || this.#awaited.has(jobId);
  }

  /** Stops a job; one that has ended meanwhile is no failure. */
  cancel(jobId: string): Promise<Job> {
    const { jobs } = this.#state.hub;
    return this.#write(jobId, async idempotencyKey => {
      try {
        return await jobs.cancel(jobId, { idempotencyKey });
      } catch (error) {
        if ((error as { readonly code?: string }).code !== 'wrong_state') throw error;
        return jobs.get(jobId);
      }
    });
  }

  /** Tries again, inside the same job, what failed or what `input` names. */
  retry(jobId: string, input: JobRetryInput = {}): Promise<Job> {
    this.#awaited.delete(jobId);
    const { jobs } = this.#state.hub;
    return this.#write(jobId, idempotencyKey => jobs.retry(jobId, input, { idempotencyKey }));
  }

  /** The jobs of a scope; the same list for the same scope. Fresh while somebody follows it. */
  list({ customerId, deviceId }: JobScope): JobList {
    const key = JSON.stringify([customerId ?? '', deviceId ?? '']);
    let list = this.#lists.get(key);
    if (!list) this.#lists.set(key, (list = new JobList(this.#state, { customerId, deviceId }, this.#wait)));
    return list;
  }

  async #start(input: JobInput, intent: Intent): Promise<Job> {
    const { records, hub } = this.#state;
    try {
      return await records.write('job', { as: 'created' }, () =>
        // Each repetition is one of the intent, which knows that an earlier one may have been done.
        this.#patiently(() => intent.send(input, (body, options) => hub.jobs.create(body, options))),
      );
    } catch (error) {
      if (error instanceof SentEarlier) this.#took(error.answer as Job, 'created');
      throw error;
    }
  }

  #intentOf(input: JobInput): Intent {
    const text = JSON.stringify(input);
    let intent = this.#starts.get(text);
    if (!intent) this.#starts.set(text, (intent = new Intent()));
    return intent;
  }

  async #patiently<T>(send: () => Promise<T>): Promise<T> {
    for (const pause of REPEAT_AFTER_MS) {
      try {
        return await send();
      } catch (error) {
        if (!isTemporary(error)) throw error;
        await this.#wait(pause);
      }
    }
    return send();
  }

  async #write(id: string, send: (key: string) => Promise<Job>): Promise<Job> {
    const { records } = this.#state;
    const key = uuid();
    try {
      return await records.write('job', { id }, () => sendOnce(() => send(key), this.#wait));
    } catch (error) {
      // Perhaps it was done, and only the answer was lost: what shows the job asks again.
      if (isTemporary(error)) records.written('job', { id });
      throw error;
    }
  }

  #took(job: Job, as: 'created' | 'updated'): void {
    const { id, customerId } = job;
    this.#state.records.written('job', { id, as, ...(customerId ? { customerId } : {}) }, job);
  }

  #follow(jobId: string): Following {
    const abandon = new AbortController();
    const result = followJob(this.#api(), jobId, {
      cancelled: new AbortController().signal,
      abandoned: abandon.signal,
      wait: this.#wait,
    });
    const following: Following = { result, abandon, waiting: 0 };
    this.#following.set(jobId, following);
    // When nobody waits any more, nobody is told that it was given up.
    result.catch(() => undefined);
    return following;
  }

  #leave(jobId: string, following: Following): void {
    following.abandon.abort();
    if (this.#following.get(jobId) === following) this.#following.delete(jobId);
  }

  /** What is learnt while following reaches everything that shows the job. */
  #api(): JobsApi {
    const { jobs } = this.#state.hub;
    const learn = (job: Job): Job => {
      this.#took(job, 'updated');
      return job;
    };
    const follow = this.#streamed.bind(this);
    return {
      targets: jobs.targets,
      cancel: jobs.cancel,
      get: (...of) => jobs.get(...of).then(learn),
      async *events(jobId, options) {
        for await (const event of follow(jobId, options)) {
          if (event.data.type === 'job.updated' || event.data.type === 'done') learn(event.data.job);
          yield event;
        }
      },
    };
  }

  async *#streamed(...of: Parameters<JobsApi['events']>): ReturnType<JobsApi['events']> {
    if (this.#streams >= MAX_STREAMS) throw new ConnectionError();
    this.#streams += 1;
    try {
      yield* this.#state.hub.jobs.events(...of);
    } finally {
      this.#streams -= 1;
    }
  }
}

/** Never resolves; rejects when `signal` aborts, and is forgotten when `over` does. */
const rejectOn = (signal: AbortSignal | undefined, over: AbortSignal): Promise<never> =>
  new Promise((_, reject) =>
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true, signal: over }),
  );

/** The jobs of a client. */
export const jobBoard = (state: HubState): JobBoard => state.shared(JobBoard, made => new JobBoard(made));
