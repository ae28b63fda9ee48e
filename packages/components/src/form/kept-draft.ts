import type { HubState } from '@customer-hub/state/core';
import { draftsOf, type Drafts, type UnsavedEdit } from '@customer-hub/state/edits';
import { mayBeKept, wasDropped, wasKept, windowDrafts } from '../internal/draft-store.ts';

/** What is entered at one place, kept as long as the window lives: it outlives the element and a reload. */
export class KeptDraft<T = UnsavedEdit> {
  /** What is shown was brought back. */
  restored = false;
  readonly #state: HubState;
  readonly #place: string;
  #loaded: Drafts | undefined;

  /** @param place Of a customer: `cus_7 ticket tkt_4`. */
  constructor(state: HubState, place: string) {
    this.#state = state;
    this.#place = place;
  }

  /** What was kept before. Asks nobody anything when there can be nothing. */
  async load(): Promise<T | undefined> {
    return mayBeKept(this.#place) ? (await this.#drafts()).get<T>(this.#place) : undefined;
  }

  set(value: T): void {
    wasKept(this.#place);
    this.#do(drafts => drafts.set(this.#place, value));
  }

  /** It is stored, or thrown away. */
  remove(): void {
    this.restored = false;
    if (!mayBeKept(this.#place)) return;
    wasDropped(this.#place);
    this.#do(drafts => drafts.remove(this.#place));
  }

  /** In the order of the calls, and at once when that is possible: the page may go any moment. */
  #do(work: (drafts: Drafts) => void): void {
    if (this.#loaded) work(this.#loaded);
    else void this.#drafts().then(work);
  }

  async #drafts(): Promise<Drafts> {
    return (this.#loaded = await draftsOf(this.#state, windowDrafts()));
  }
}
