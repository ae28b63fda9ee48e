import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Contract, View } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import { HubElement } from '../../internal/hub-element.ts';
import type { HubListView } from '../../list-view/list-view.ts';
import { tabStyles } from '../../list-view/tab.styles.ts';
import { contractsMessages } from '../../messages/contracts.ts';
import type { ContractsMessages } from '../../messages/en/contracts.ts';
import { base } from '../../theme/base.ts';
import { tokens } from '../../theme/tokens.ts';
import { contractsView } from './contracts-view.ts';
import type { ContractShow } from './contract-actions.ts';
import { lazily } from '../../internal/lazily.ts';
import { HubListTab } from '../../list-view/list-tab.ts';

/** From here on the hours stand below the table; in narrower places they open in a dialog. */
const BESIDE_PX = 560;
/** As high as the head and so many rows of the table; then it scrolls. */
const HEAD_PX = 42;
const ROW_PX = 36;

/**
 * @summary The contracts of a customer: terms, hours left per service type with the sums explained, add, edit, delete [CTR, OCT].
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - A ticket that hours were booked on is to be opened. Cancelable; bubbles.
 * @fires {CustomEvent<{view: View}>} hub-view-change - Columns, order, filters or density changed; a plain JSON value to store.
 */
export class HubContracts extends HubElement {
  static override bundles = [contractsMessages];
  static override elements = { ...HubListTab.elements };
  static override styles: CSSResultGroup = [
    tokens,
    base,
    tabStyles,
    css`
      hub-contract-usage {
        flex: 1 1 0;
        min-block-size: 200px;
        overflow: auto;
        scrollbar-width: thin;
      }
    `,
  ];

  /** Id of the customer. */
  @property({ attribute: 'customer-id' }) customerId?: string;

  /** A view to show: columns, filters, order, density. Default: the one stored for this user. */
  @property({ attribute: false }) view?: View;

  /** Whose hours are shown below the table. */
  @state() private shown: Contract | undefined;
  @query('hub-list-view') private list!: HubListView<Contract, ContractsMessages>;
  #leave: (() => void)[] = [];
  /** The hours of the customer's main contract open by themselves, once. */
  #opened = false;
  #first: Contract | undefined;
  #sizes = new ResizeObserver(() => this.#fit());

  /** Begins a new contract [CTR-12]. */
  create(): void {
    void this.updateComplete.then(() => this.list.runAction('add'));
  }

  /** Shows the hours of a contract [OCT-22 .. OCT-25]. */
  async show(contractId: string): Promise<void> {
    this.#opened = true;
    const contract = await this.session?.records.read('contract', contractId).catch(() => undefined);
    if (contract) await this.#reveal(contract);
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

  protected override firstUpdated(): void {
    this.#follow();
  }

  protected override render(): TemplateResult {
    this.recordOf('customer', this.customerId || undefined);
    const { shown } = this;
    return html`<div class="tab">
      <hub-list-view
        .definition=${contractsView}
        .customerId=${this.customerId}
        .view=${this.view}
        .marked=${shown?.id}
        @hub-contract-show=${this.#show}>
        ${shown ? html`<hub-contract-usage slot="below" .contract=${shown} @hub-usage-close=${this.#close}></hub-contract-usage>` : nothing}
      </hub-list-view>
    </div>`;
  }

  protected override updated(): void {
    const { style } = this.list;
    if (!this.shown) {
      style.removeProperty('--table-share');
      style.removeProperty('--table-least');
      return;
    }
    const height = HEAD_PX + ROW_PX * Math.max(1, this.list.source.count);
    style.setProperty('--table-share', `0 1 min(${height}px, 45%)`);
    style.setProperty('--table-least', `${Math.min(height, HEAD_PX + 2 * ROW_PX)}px`);
  }

  #follow(): void {
    this.#unfollow();
    if (!this.isConnected) return;
    this.#leave.push(this.list.source.subscribe(this.#rowsChanged));
    this.#sizes.observe(this);
    const { session } = this;
    if (session)
      this.#leave.push(
        session.changes.subscribe(({ type, kind, id, record }) => {
          if (type !== 'contract' || id === undefined || id !== this.shown?.id) return;
          if (kind === 'deleted') this.shown = undefined;
          else if (record) this.shown = record as Contract;
        }),
      );
  }

  #unfollow(): void {
    this.#sizes.disconnect();
    for (const leave of this.#leave.splice(0)) leave();
  }

  #rowsChanged = (): void => {
    const { source } = this.list;
    if (!source.ready) return;
    this.requestUpdate();
    const rows = Array.from({ length: Math.min(source.count, 50) }, (_, index) => source.row(index)).filter(
      row => row !== undefined,
    );
    const again = rows.find(({ id }) => id === this.shown?.id);
    if (again) this.shown = again;
    this.#first =
      rows.find(row => row.isDefault && row.hours) ?? rows.find(row => row.hours && row.status === 'active');
    this.#fit();
  };

  #fit = (): void => {
    const { clientWidth, clientHeight } = this;
    if (clientWidth > 0 && clientWidth < BESIDE_PX) this.shown = undefined;
    // Only where there is room for both: nobody has asked for it.
    if (this.#opened || !this.#first || clientWidth < 900 || clientHeight < 520) return;
    this.#opened = true;
    void this.#open(this.#first);
  };

  #show = (event: CustomEvent<ContractShow>): void => {
    this.#opened = true;
    void this.#reveal(event.detail.contract);
  };

  async #reveal(contract: Contract): Promise<void> {
    if (this.clientWidth >= BESIDE_PX) return this.#open(contract);
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
    this.list.table?.focus();
  };
}
