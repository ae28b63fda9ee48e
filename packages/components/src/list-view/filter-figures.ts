import type { Hub, View } from '@customer-hub/sdk';
import { withFacet } from '@customer-hub/state/lists';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { HubPart } from '../internal/part.ts';

/** Several changes in a row ask once. */
const RENEW_MS = 300;

/**
 * Figures above the table of one customer, each a filter of it. They are asked for within search and all filters but their own, so
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

  #asked = '';
  #abort: AbortController | undefined;
  #leave: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Asks the server and keeps the figures. What it throws makes them `failed`. */
  protected abstract load(hub: Hub, customerId: string, signal: AbortSignal): Promise<void>;

  override connectedCallback(): void {
    super.connectedCallback();
    // Back in the page: what is shown may be old.
    this.#asked = '';
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#abort?.abort();
    this.#leave?.();
    this.#leave = undefined;
    clearTimeout(this.#timer);
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const { session } = this;
    if (!session || !this.customerId || !this.view) return;
    this.#leave ??= session.changes.subscribe(({ type, customerId }) => {
      if (type !== this.record || (customerId && customerId !== this.customerId)) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.ask(), RENEW_MS);
    });
    const { q, facets, filter } = withFacet(this.view, this.facet, []);
    const asked = JSON.stringify([this.customerId, q, facets, filter]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    void this.ask();
  }

  protected async ask(): Promise<void> {
    const { session, customerId } = this;
    if (!session || !customerId) return;
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    try {
      await this.load(session.hub, customerId, signal);
      this.failed = false;
    } catch {
      if (!signal.aborted) this.failed = true;
    }
  }
}
