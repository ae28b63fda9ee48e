import type { Job, JobTarget } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';

/** Of a job with thousands of devices they are read again not more often than this, ms. */
const EVERY_MS = 5000;
const PAGE = 200;
/** Nobody reads further; all of them are in the list of devices. */
const MOST = 10_000;

/** The devices of a job that has too many to be told of one by one: read as a list, again when its counts change. */
export class ManyTargets {
  targets: readonly JobTarget[] = [];
  #state: HubState;
  #changed: () => void;
  #readFor = -1;
  #reading = false;
  #readAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(state: HubState, changed: () => void) {
    this.#state = state;
    this.#changed = changed;
  }

  /** Reads them if the job has gone on since. */
  want(job: Job): void {
    if (this.#reading || job.lastSequence === this.#readFor) return;
    clearTimeout(this.#timer);
    const wait = this.#readAt + EVERY_MS - Date.now();
    if (wait > 0) this.#timer = setTimeout(() => this.want(job), wait);
    else void this.#read(job);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  async #read(job: Job): Promise<void> {
    this.#reading = true;
    this.#readFor = job.lastSequence;
    const isFirst = this.targets.length === 0;
    const found: JobTarget[] = [];
    try {
      for await (const { items } of this.#state.hub.jobs.targets(job.id, { limit: PAGE }).pages()) {
        found.push(...items);
        if (isFirst) this.#show(found);
        if (found.length >= MOST) break;
      }
      this.#show(found);
    } catch {
      // What is shown stays; the next change of the job asks again.
      this.#readFor = -1;
    }
    this.#readAt = Date.now();
    this.#reading = false;
  }

  #show(found: readonly JobTarget[]): void {
    this.targets = [...found];
    this.#changed();
  }
}
