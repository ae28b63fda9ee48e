import type { Hub, View } from '@customer-hub/sdk';
import type { HubState } from '../core/hub-state.ts';
import { writable, type Store } from '../core/store.ts';
import type { Change } from '../records/change.ts';
import { Schedule } from './schedule.ts';
import { complete, withFacet } from './view.ts';

/** Figures as they stand; those of before stay while new ones are asked for. */
export interface FiguresState<F> {
  readonly value: F | undefined;
  /** The newest question was not answered. */
  readonly isFailed: boolean;
}

export interface FiguresSource<F> {
  /** Singular resource name of the records that are counted. */
  readonly record: string;
  /** Whose records; all customers' when undefined. */
  readonly customerId?: string | undefined;
  /** The filter that the figures are: they are asked for without it, so that using one never changes them. */
  readonly facet?: string;
  /** Asks the server. `view` is without the own filter. */
  readonly read: (hub: Hub, view: View, signal: AbortSignal) => Promise<F>;
}

/**
 * Figures or counts of a list, asked for within its search and filters while somebody listens, and again when
 * records change: soon for what is done here, at most once in three seconds for what others do.
 */
export class ListFigures<F> implements Store<FiguresState<F>> {
  #state: HubState;
  #source: FiguresSource<F>;
  #value = writable<FiguresState<F>>({ value: undefined, isFailed: false });
  #view: View | undefined;
  #query = '';
  #listeners = 0;
  #leave: (() => void) | undefined;
  #askedAt = 0;
  #abort: AbortController | undefined;
  /** Something has happened since the question that is on its way. */
  #again = false;
  #schedule = new Schedule(() => this.#renew());

  constructor(state: HubState, source: FiguresSource<F>) {
    this.#state = state;
    this.#source = source;
  }

  readonly get = (): FiguresState<F> => this.#value.get();

  /** Calls `listener` after each change; while anybody listens, the figures follow. @returns what ends it. */
  readonly listen = (listener: () => void): (() => void) => {
    const end = this.#value.listen(listener);
    this.#listeners += 1;
    if (this.#listeners === 1) {
      this.#leave = this.#state.changes.subscribe(change => this.#follow(change));
      if (this.#view) void this.refresh();
    }
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      end();
      this.#listeners -= 1;
      if (this.#listeners === 0) this.#rest();
    };
  };

  /** Which view they belong to. Asks when its search or filters, but for the own one, are others. */
  show(view: View): void {
    const { facet } = this.#source;
    this.#view = facet === undefined ? view : withFacet(view, facet, []);
    const { q, facets, filter } = this.#view;
    const query = JSON.stringify([q.trim(), facets, complete(filter)]);
    if (query === this.#query) return;
    this.#query = query;
    if (this.#listeners > 0) void this.refresh();
  }

  /** Asks now; a question that is on its way is given up. Never rejects: look at `isFailed`. */
  async refresh(): Promise<void> {
    const view = this.#view;
    if (!view) return;
    this.#abort?.abort();
    this.#schedule.stop();
    const abort = (this.#abort = new AbortController());
    this.#again = false;
    this.#askedAt = Date.now();
    try {
      const value = await this.#source.read(this.#state.hub, view, abort.signal);
      if (this.#abort === abort) this.#value.set({ value, isFailed: false });
    } catch {
      if (this.#abort === abort) this.#value.set({ ...this.get(), isFailed: true });
    }
    if (this.#abort !== abort) return;
    this.#abort = undefined;
    if (this.#again) this.#schedule.plan('remote', this.#askedAt);
  }

  #follow({ type, customerId, source }: Change): void {
    const own = this.#source;
    if (type !== own.record || (customerId && own.customerId && customerId !== own.customerId)) return;
    this.#schedule.plan(source, this.#askedAt);
  }

  #renew(): void {
    // An answer that is on its way is waited for: given up each time, it would never come.
    if (this.#abort) this.#again = true;
    else void this.refresh();
  }

  #rest(): void {
    this.#leave?.();
    this.#schedule.stop();
    this.#abort?.abort();
    this.#abort = undefined;
  }
}
