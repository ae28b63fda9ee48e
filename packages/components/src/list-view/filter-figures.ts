import type { Hub, View } from '@customer-hub/sdk';
import { ListFigures } from '@customer-hub/state/lists';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { HubPart } from '../internal/part.ts';

/**
 * Figures above the table of one customer, each a filter of it. They are asked for within search and all filters
 * but their own, so
 * that using one never changes it, and again when a record changes.
 */
export abstract class FilterFigures extends HubPart {
  @property({ attribute: false }) customerId?: string | undefined;
  /** What the list shows. */
  @property({ attribute: false }) view!: View;
  /** Shows another view. */
  @property({ attribute: false }) change!: (view: View) => void;

  /** The last question was not answered; what was known stays. */
  @state() protected failed = false;

  /** Singular resource name of the records, as in `session.changes`. */
  protected abstract readonly record: string;
  /** The filter that these figures are. */
  protected abstract readonly facet: string;

  #figures: ListFigures<void> | undefined;
  #origin: readonly unknown[] = [];

  /** Asks the server and keeps the figures. What it throws makes them `failed`. */
  protected abstract load(hub: Hub, customerId: string, signal: AbortSignal): Promise<void>;

  protected override willUpdate(_changed: PropertyValues): void {
    const { session, customerId, record, facet, view } = this;
    if (!session || !customerId || !view) return;
    const origin = [session, customerId];
    if (!this.#figures || origin.some((part, n) => part !== this.#origin[n])) {
      const read = (hub: Hub, _view: View, signal: AbortSignal): Promise<void> =>
        this.load(hub, customerId, signal);
      this.#figures = new ListFigures(session, { record, facet, customerId, read });
      this.#origin = origin;
    }
    this.#figures.show(view);
    this.failed = this.watch.read(this.#figures).isFailed;
  }

  /** Asks again now. */
  protected async ask(): Promise<void> {
    await this.#figures?.refresh();
  }
}
