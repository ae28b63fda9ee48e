import type { Job, JobInput } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import { Intent, SentEarlier } from '@customer-hub/state/edits';
import { jobBoard } from '@customer-hub/state/work';
import type { Wait } from './start-time.ts';
import type { Work } from './work.ts';

/** Work that is decided in all its parts. */
export interface Plan {
  readonly work: Work;
  /** The devices, as the last question fixed them. */
  readonly previewId: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** When it starts, ms; undefined: now. */
  readonly at?: number | undefined;
  /** Where that time is meant. */
  readonly zone: string;
  /** How long offline devices wait for it. */
  readonly wait: Wait;
}

/** A plan as the contract takes it. */
export const jobInput = ({ work, previewId, params, at, zone, wait }: Plan): JobInput =>
  // Which params go with which work is known where they are asked for; the server checks it.
  ({
    type: work,
    targets: { previewId },
    params,
    ...(at === undefined ? {} : { schedule: { at: new Date(at).toISOString(), timeZone: zone } }),
    ...(wait === 'skip'
      ? { whenOffline: 'skip' }
      : { whenOffline: 'wait', expiresAfterMinutes: Number(wait) }),
  }) as JobInput;

/**
 * Starts one piece of work. However often it is sent, it is started once: an attempt without an answer is repeated
 * with its key, and what was changed meanwhile does not start a second one.
 */
export class Sender {
  readonly #state: HubState;
  readonly #intent = new Intent();

  constructor(state: HubState) {
    this.#state = state;
  }

  /** `earlier`: it had been started already, as it was sent first. */
  async send(plan: Plan): Promise<{ readonly job: Job; readonly earlier: boolean }> {
    try {
      return { job: await jobBoard(this.#state).start(jobInput(plan), this.#intent), earlier: false };
    } catch (error) {
      if (error instanceof SentEarlier) return { job: error.answer as Job, earlier: true };
      throw error;
    }
  }
}
