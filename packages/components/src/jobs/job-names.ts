import type { Job } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import { failuresOf, isJobOver } from '@customer-hub/state/work';

/** Names that a row shows at most, and one to say that there are more. */
const NAMES = 3;

/** Of a job with one device its name; of one with failures the names of those that failed. Others need none. */
const wanted = (job: Job): Record<string, unknown> | undefined => {
  if (isJobOver(job) && failuresOf(job) > 0) return { status: ['failed', 'timed_out'], limit: NAMES };
  return job.counts.total === 1 ? { limit: 1 } : undefined;
};

/** What was asked holds until other devices have failed. */
const keyOf = (job: Job): string => `${job.id} ${isJobOver(job) ? `${failuresOf(job)} ${job.endedAt}` : ''}`;

/** Names of devices that the list of jobs does not hold: asked for one after another, for rows in sight only. */
export class JobNames {
  #state: HubState;
  #changed: () => void;
  #names = new Map<string, readonly string[]>();
  #queue = new Map<string, Job>();
  #asking = false;

  constructor(state: HubState, changed: () => void) {
    this.#state = state;
    this.#changed = changed;
  }

  /** As far as they are known. */
  of(job: Job): readonly string[] | undefined {
    return this.#names.get(keyOf(job));
  }

  /** The row of this job is in sight. */
  want(job: Job): void {
    const key = keyOf(job);
    if (!wanted(job) || this.#names.has(key) || this.#queue.has(key)) return;
    this.#queue.set(key, job);
    if (!this.#asking) void this.#ask();
  }

  async #ask(): Promise<void> {
    this.#asking = true;
    for (const [key, job] of this.#queue) {
      try {
        const { items } = await this.#state.hub.jobs.targets(job.id, wanted(job));
        this.#names.set(
          key,
          items.flatMap(({ deviceName }) => deviceName ?? []),
        );
      } catch {
        // A row says enough without; nothing is asked again and again.
        this.#names.set(key, []);
      }
      this.#queue.delete(key);
      this.#changed();
    }
    this.#asking = false;
  }
}
