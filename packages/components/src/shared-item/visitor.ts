import type { Hub, SharedItem, SharedThing } from '@customer-hub/sdk';
import { stateOf } from '../primitives/problem.ts';

/** Why something was not done, and may be tried again. */
export type Trouble = 'offline' | 'unreachable' | 'limited';
/** How a visit stands. */
export type Stage =
  | { readonly is: 'loading' | 'missing' | 'ended' | 'locked' }
  | { readonly is: 'lost'; readonly trouble: Trouble }
  | {
      readonly is: 'waiting';
      readonly item: SharedItem;
      readonly busy: boolean;
      /** Of the pass phrase. */
      readonly refusal?: 'needed' | 'wrong';
      readonly trouble?: Trouble;
    }
  | { readonly is: 'opened'; readonly thing: SharedThing };

/** What a refusal leads to; undefined: it may be tried again. */
const endOf = (error: unknown): Stage | undefined => {
  const { code, kind } = stateOf(error);
  if (code === 'link_locked') return { is: 'locked' };
  // An address where nothing of ours answers is a mistake of the page, not the end of the link.
  return kind === 'missing' || kind === 'invalid' ? { is: 'ended' } : undefined;
};
const troubleOf = (error: unknown): Trouble => {
  const { kind } = stateOf(error);
  return kind === 'offline' || kind === 'limited' ? kind : 'unreachable';
};

/**
 * One visitor with one link. A press has a number of its own, which goes along however often it is sent: an answer that
 * was lost costs no further view.
 */
export class Visitor {
  readonly #token: string;
  readonly #hub: () => Promise<Hub>;
  readonly #show: (stage: Stage) => void;
  #stage: Stage = { is: 'loading' };
  #visit: string | undefined;
  #over = new AbortController();

  constructor(token: string, hub: () => Promise<Hub>, show: (stage: Stage) => void) {
    this.#token = token;
    this.#hub = hub;
    this.#show = show;
  }

  /** What is under way comes too late from now on. */
  leave(): void {
    this.#over.abort();
  }

  #set(stage: Stage): void {
    if (this.#over.signal.aborted) return;
    this.#stage = stage;
    this.#show(stage);
  }

  /** Asks what waits; opens and counts nothing. */
  async look(): Promise<void> {
    this.#set({ is: 'loading' });
    try {
      const hub = await this.#hub();
      const item = await hub.sharedLinks.look(this.#token, { signal: this.#over.signal });
      this.#set({ is: 'waiting', item, busy: false });
    } catch (error) {
      this.#set(endOf(error) ?? { is: 'lost', trouble: troubleOf(error) });
    }
  }

  /** Opens it. @param makeVisit Draws the number of this press. */
  async open(passPhrase: string, makeVisit: () => string): Promise<void> {
    const stage = this.#stage;
    if (stage.is !== 'waiting' || stage.busy) return;
    const { item } = stage;
    const again = (more: Partial<typeof stage>): void =>
      this.#set({ is: 'waiting', item, busy: false, ...more });
    if (item.needsPassPhrase && passPhrase.trim() === '') return again({ refusal: 'needed' });
    this.#set({ is: 'waiting', item, busy: true });
    try {
      const hub = await this.#hub();
      const visit = (this.#visit ??= makeVisit());
      const thing = await hub.sharedLinks.open(
        this.#token,
        { visit, ...(item.needsPassPhrase ? { passPhrase } : {}) },
        { signal: this.#over.signal },
      );
      this.#set({ is: 'opened', thing });
    } catch (error) {
      const { code } = stateOf(error);
      if (code === 'wrong_pass_phrase')
        this.#set({
          is: 'waiting',
          item: { ...item, triesLeft: item.triesLeft - 1 },
          busy: false,
          refusal: 'wrong',
        });
      else if (code === 'pass_phrase_needed') again({ refusal: 'needed' });
      else this.#set(endOf(error) ?? { is: 'waiting', item, busy: false, trouble: troubleOf(error) });
    }
  }

  /** The bytes of the file that was opened; as often as it takes. @throws what the SDK throws. */
  async download(): Promise<Blob> {
    try {
      const hub = await this.#hub();
      const file = await hub.sharedLinks.download(this.#token, this.#visit ?? '', {
        signal: this.#over.signal,
      });
      // Of no type, so that nothing in it is ever opened as a page.
      return new Blob([await file.blob()], { type: 'application/octet-stream' });
    } catch (error) {
      const end = endOf(error);
      if (end) this.#set(end);
      throw error;
    }
  }
}
