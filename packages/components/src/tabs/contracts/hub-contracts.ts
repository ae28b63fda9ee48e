import type { Contract } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { lazily } from '../../internal/lazily.ts';
import type { ContractsMessages } from '../../messages/en/contracts.ts';
import { HubBesideTab } from '../../record-page/beside-tab.ts';
import type { BesideType, OpenRecord } from '../../record-page/record-beside.ts';
import type { ContractShow } from './contract-actions.ts';
import { contractsView } from './contracts-view.ts';

/** Below this width rows are cards. */
const CARDS_PX = 560;
/** From here on the hours stand below the table; in lower places they open in a dialog. */
const BELOW_PX = 400;
/** As high as the head and so many rows of the table; then it scrolls. */
const HEAD_PX = 42;
const ROW_PX = 36;
const CARD_PX = 68;
/** As many rows are looked through for the contract whose hours open by themselves. */
const FIRST_ROWS = 50;

const isContract = (record: unknown): record is Contract =>
  typeof record === 'object' && record !== null && 'billingPeriod' in record;

/**
 * @summary The contracts of a customer: terms, hours left per service type with the sums explained, add, edit, delete;
 * one contract beside the list, with its hours, tickets, SLA and invoices.
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - A ticket is to be opened. Cancelable; bubbles.
 * @fires {CustomEvent<{panel: string}>} hub-panel-change - Another panel of a contract is open; bubbles.
 * @fires {CustomEvent<{view: View}>} hub-view-change - Columns, order, filters or density changed; plain JSON.
 */
export class HubContracts extends HubBesideTab<Contract, ContractsMessages> {
  static override styles: CSSResultGroup = [
    HubBesideTab.styles,
    css`
      .list {
        display: flex;
        flex: 1;
        flex-direction: column;
        min-block-size: 0;
        min-inline-size: 0;
      }
      hub-contract-usage {
        flex: 1 1 0;
        min-block-size: 200px;
        overflow: auto;
        scrollbar-width: thin;
      }
    `,
  ];

  protected override readonly definition = contractsView;

  /** Whose hours are shown below the table. */
  @state() private shown: Contract | undefined;
  #leave: (() => void)[] = [];
  /** The hours of the customer's main contract open by themselves, once. */
  #opened = false;
  #first: Contract | undefined;
  #sizes: ResizeObserver | undefined;

  protected override async loadBeside(): Promise<BesideType<Contract, ContractsMessages>> {
    return (await lazily(() => import('./contract-beside.ts'))).ContractBeside;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow();
  }

  protected override sessionChanged(_session: HubState | undefined): void {
    if (this.hasUpdated) this.#follow();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('customerId')) return;
    this.shown = this.#first = undefined;
    this.#opened = false;
  }

  protected override renderSide(
    customerId: string | undefined,
    open: OpenRecord | undefined,
  ): TemplateResult {
    // Beside its page a contract has its hours there.
    const shown = open ? undefined : this.shown;
    return html`<div class="list" @hub-contract-show=${this.#show}>
      ${this.renderView(
        customerId,
        open?.id ?? shown?.id,
        open && this.narrow,
        shown
          ? html`<hub-contract-usage
              slot="below"
              .contract=${shown}
              @hub-usage-close=${this.#close}></hub-contract-usage>`
          : nothing,
      )}
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    const { list } = this;
    // The list is there with the customer.
    if (changed.has('customerId')) this.#follow();
    if (!list) return;
    if (!this.shown || this.openRecord) {
      list.style.removeProperty('--_table-share');
      list.style.removeProperty('--_table-least');
      return;
    }
    const isCards = this.clientWidth < CARDS_PX;
    const [head, row] = isCards ? [1, CARD_PX] : [HEAD_PX, ROW_PX];
    const height = head + row * Math.max(1, list.source.count);
    list.style.setProperty('--_table-share', `0 1 min(${height}px, 45%)`);
    list.style.setProperty('--_table-least', `${Math.min(height, head + 2 * row)}px`);
  }

  #follow(): void {
    this.#unfollow();
    const { list, session } = this;
    if (!this.isConnected || !list) return;
    this.#leave.push(list.source.subscribe(this.#rowsChanged));
    this.#sizes ??= new ResizeObserver(() => this.#fit());
    this.#sizes.observe(this);
    if (session)
      this.#leave.push(
        session.changes.subscribe(({ type, kind, id, record }) => {
          if (type !== 'contract' || id === undefined || id !== this.shown?.id) return;
          if (kind === 'deleted') this.shown = undefined;
          else if (isContract(record)) this.shown = record;
        }),
      );
  }

  #unfollow(): void {
    this.#sizes?.disconnect();
    for (const leave of this.#leave.splice(0)) leave();
  }

  #rowsChanged = (): void => {
    const source = this.list?.source;
    if (!source?.ready) return;
    this.requestUpdate();
    const rows = Array.from({ length: Math.min(source.count, FIRST_ROWS) }, (_, n) => source.row(n)).filter(
      row => row !== undefined,
    );
    this.shown = rows.find(({ id }) => id === this.shown?.id) ?? this.shown;
    this.#first =
      rows.find(row => row.isDefault && row.hours) ?? rows.find(row => row.hours && row.status === 'active');
    this.#fit();
  };

  #fit(): void {
    const { clientWidth, clientHeight } = this;
    if (clientHeight > 0 && clientHeight < BELOW_PX) this.shown = undefined;
    // Only where there is room for both: nobody has asked for it.
    if (this.#opened || !this.#first || clientWidth === 0 || clientHeight < 520) return;
    this.#opened = true;
    void this.#open(this.#first);
  }

  #show = (event: CustomEvent<ContractShow>): void => {
    this.#opened = true;
    void this.#reveal(event.detail.contract);
  };

  async #reveal(contract: Contract): Promise<void> {
    if (this.clientHeight >= BELOW_PX || !this.list) return this.#open(contract);
    const { openUsage } = await lazily(() => import('./usage-dialog.ts'));
    await openUsage(this.list, contract);
  }

  async #open(contract: Contract): Promise<void> {
    const { defineUsage } = await lazily(() => import('./usage-panel.ts'));
    defineUsage();
    if (contract.customerId === this.customerId || !this.customerId) this.shown = contract;
  }

  #close = (): void => {
    this.shown = undefined;
    this.list?.table?.focus();
  };
}
