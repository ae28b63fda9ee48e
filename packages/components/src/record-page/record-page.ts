import type { HubState, RecordKind } from '@customer-hub/state/core';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { HubElement } from '../element/hub-element.ts';
import type { Elements } from '../internal/define.ts';
import * as icons from '../primitives/icons.ts';
import { statesFor } from '../primitives/lazy-state.ts';
import type { Tab } from '../primitives/tab-bar.ts';
import { PageElements } from './page-elements.ts';
import type { PageEntry, RecordPosition } from './page-entry.ts';
import { HubPanelTabs } from './panel-tabs.ts';

interface PageRecord {
  readonly id: string;
  readonly customerId?: string | null;
}

/** What the page of a kind of record says. */
export interface PageWords {
  /** The kind, as the start of a sentence: `Device`. */
  readonly subject: string;
  /** Name of its tabs. */
  readonly panelList: string;
  readonly gone: string;
  readonly goneText: string;
  readonly next: string;
  readonly close: string;
}

/**
 * Base of a page of one record: its head, the tabs of its panels, and the panel that is open, whose code comes when it
 * is opened. Follows what others do to the record, also where no hub around it does.
 * @fires {CustomEvent<{panel: string}>} hub-panel-change - Another panel is open: for the address; bubbles.
 */
export abstract class HubRecordPage<T extends PageRecord, K extends string> extends HubElement {
  static override elements: Elements = { 'hub-panel-tabs': HubPanelTabs };

  /** Where the record stands in a list that it was opened from, `{ at: 21, of: 38 }`; steps to its neighbours. */
  @property({ attribute: false }) position?: RecordPosition | undefined;

  /** There is a list behind it, to which it can be closed. */
  @property({ type: Boolean }) closable = false;

  /** The record as a list knows it: shown until it has been read. */
  @property({ attribute: false }) known?: T | undefined;

  /** The open panel. */
  abstract activePanel: string;

  /** Of the record; also how its panels and events are called. */
  protected abstract readonly kind: Extract<RecordKind, 'device' | 'contact' | 'contract'>;
  protected abstract get recordId(): string | undefined;
  /** Its panels in their order; the first one is open at the beginning. */
  protected abstract get pageEntries(): readonly PageEntry<T, K>[];
  protected abstract get pageWords(): PageWords;

  #elements: PageElements<K> | undefined;
  #followed: { readonly customerId: string; readonly end: () => void } | undefined;

  /** What stands above the panels. */
  protected abstract head(record: T, session: HubState): unknown;
  protected abstract nameOf(entry: PageEntry<T, K>): string;

  override disconnectedCallback(): void {
    this.#followed?.end();
    this.#followed = undefined;
    super.disconnectedCallback();
  }

  /** Puts the focus on its name, once that is there. @internal */
  async showName(): Promise<void> {
    const { session, recordId } = this;
    await this.updateComplete;
    if (session && recordId) await session.records.read(this.kind, recordId).catch(() => undefined);
    await this.updateComplete;
    this.focus();
  }

  /** Puts the focus on its name. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  /** Opens a panel, as a press on its tab does. */
  openPanel(key: string): void {
    const entry = this.entryOf(key);
    if (!entry || entry.key === this.activePanel) return;
    this.activePanel = entry.key;
    this.dispatchEvent(
      new CustomEvent('hub-panel-change', { detail: { panel: entry.key }, bubbles: true, composed: true }),
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const [first] = this.pageEntries;
    if (!this.entryOf(this.activePanel) && first) this.activePanel = first.key;
    const entry = this.entryOf(this.activePanel);
    if (entry) this.#panels.load(entry);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#follow();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { session, recordId } = this;
    if (!session || !recordId) return nothing;
    const record = this.recordOf(this.kind, recordId);
    if (!record) return nothing;
    const { error, status } = record;
    if (status === 'gone') return html`<div class="dv">${this.gone(error)}</div>`;
    const value = record.value as T | undefined;
    const shown = value ?? (this.known?.id === recordId ? this.known : undefined);
    if (shown) this.tellReady();
    return html`<div class=${`dv ${this.look}`}>
      ${shown ? this.#content(shown, session) : error ? this.#missing(error, recordId) : this.#skeleton()}
      <hub-menu></hub-menu>
    </div>`;
  }

  /** Hears what lists in its panels tell. */
  protected readonly listTold?: (event: Event) => void;

  /** Class of its frame. */
  protected get look(): string {
    return '';
  }

  /** Between tabs and panel. */
  protected banner(_record: T): unknown {
    return nothing;
  }

  /** What the open panel is given, beside the id of the record. */
  protected abstract given(record: T): object;

  /** Why a panel is not offered, where it is open all the same. */
  protected notOffered(_record: T): string {
    return this.pageWords.gone;
  }

  /** It was deleted, perhaps by somebody else, or moved to a customer one must not see. @param _error Why not. */
  protected gone(_error: unknown): unknown {
    const { gone: title, goneText: text } = this.pageWords;
    return this.states?.views.stateView({ icon: icons.ban, title, text, actions: this.wayOut });
  }

  /** To the next record, or back to the list. */
  protected get wayOut(): TemplateResult | undefined {
    if (!this.closable) return undefined;
    const { position, pageWords: t } = this;
    return html`<button
      type="button"
      class="btn"
      @click=${() => (position ? this.tellStep(1) : this.tellClose())}>
      ${position ? t.next : t.close}
    </button>`;
  }

  protected entryOf(key: string): PageEntry<T, K> | undefined {
    return this.pageEntries.find(entry => entry.key === key);
  }

  protected isOffered(entry: PageEntry<T, K>, record: T): boolean {
    return entry.when?.(record) ?? true;
  }

  protected get states() {
    return statesFor(this, this.context);
  }

  protected tellStep(by: -1 | 1): void {
    this.dispatchEvent(new CustomEvent(`hub-${this.kind}-step`, { detail: { by } }));
  }

  protected tellClose(): void {
    this.dispatchEvent(new CustomEvent(`hub-${this.kind}-close`));
  }

  #content(record: T, session: HubState): TemplateResult {
    const entry = this.entryOf(this.activePanel);
    return html`${this.head(record, session)}
      <hub-panel-tabs
        .tabs=${this.#tabs(record)}
        label=${this.pageWords.panelList}
        selected=${this.activePanel}
        @hub-tab-select=${({ detail }: CustomEvent<{ key: string }>) => this.openPanel(detail.key)}
        @hub-tab-hint=${({ detail }: CustomEvent<{ key: string }>) =>
          void this.entryOf(detail.key)
            ?.load()
            .catch(() => undefined)}></hub-panel-tabs>
      ${this.banner(record)}
      <section
        class="panel"
        role="tabpanel"
        aria-label=${entry ? this.nameOf(entry) : nothing}
        @hub-view-change=${this.listTold}
        @hub-record-shown=${this.listTold}
        @hub-panel-open=${({ detail }: CustomEvent<{ panel: string }>) => this.openPanel(detail.panel)}>
        ${entry ? this.#panel(entry, record) : nothing}
      </section>`;
  }

  #tabs(record: T): readonly Tab[] {
    return this.pageEntries
      .filter(entry => this.isOffered(entry, record) || entry.key === this.activePanel)
      .map(entry => {
        const count = entry.count?.(record);
        return {
          key: entry.key,
          label: this.nameOf(entry),
          ...(count ? { count } : {}),
          ...(entry.urgent?.(record) ? { urgent: true } : {}),
        };
      });
  }

  #panel(entry: PageEntry<T, K>, record: T): unknown {
    if (!this.isOffered(entry, record))
      return this.states?.views.empty({ icon: icons.ban, title: this.notOffered(record), text: '' });
    const error = this.#panels.failure(entry);
    if (error)
      return this.states?.views.failed(this.states.t, error, {
        subject: this.nameOf(entry),
        retry: () => this.#panels.load(entry, true),
      });
    return this.#panels.element(entry, this.given(record)) ?? nothing;
  }

  #missing(error: unknown, recordId: string): unknown {
    return this.states?.views.failed(this.states.t, error, {
      subject: this.pageWords.subject,
      retry: () => void this.session?.records.get(this.kind, recordId).load(),
    });
  }

  #skeleton(): TemplateResult {
    return html`<header class="dv-head" aria-busy="true">
      <span class="sk name"></span>
    </header>`;
  }

  get #panels(): PageElements<K> {
    return (this.#elements ??= new PageElements<K>(this, this.kind));
  }

  #follow(): void {
    const { session, recordId, isConnected } = this;
    const customerId = recordId && session?.records.peek(this.kind, recordId)?.customerId;
    if (this.#followed?.customerId === customerId) return;
    this.#followed?.end();
    this.#followed =
      session && customerId && isConnected ? { customerId, end: session.live.follow(customerId) } : undefined;
  }
}
