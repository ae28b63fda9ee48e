import type { Contract, View } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { refusalOf } from '../../internal/allowed.ts';
import { lazily } from '../../internal/lazily.ts';
import type { ListContext } from '../../list-view/definition.ts';
import { contractsMessages } from '../../messages/contracts.ts';
import type { ContractsMessages } from '../../messages/en/contracts.ts';
import { recordsMessages } from '../../messages/records.ts';
import type { MenuEntry } from '../../primitives/menu.ts';
import type { PageEntry } from '../../record-page/page-entry.ts';
import { HubEditablePage } from '../shared/editable-page.ts';
import { contractFacts, contractHead, type ContractHeadParts } from './contract-head.ts';
import { contractPanels, type ContractPanelKey } from './contract-panels.ts';
import type { MissedDetail } from './sla-panel.ts';

const PRICE_SCOPE = 'invoice:read';

const acts = () =>
  lazily(async () => {
    const [actions, { pageContext }] = await Promise.all([
      import('../../tabs/contracts/contract-actions.ts'),
      import('../shared/page-context.ts'),
    ]);
    return { ...actions, pageContext };
  });

/**
 * @summary One contract: its terms, its hours and where they go, the tickets that count on it, how the SLA was kept
 * month by month, its invoices, activity.
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - Something leads elsewhere. Cancelable; bubbles.
 * @fires {CustomEvent<{panel: string}>} hub-panel-change - Another panel is open: for the address; bubbles.
 * @fires {CustomEvent<{by: -1 | 1}>} hub-contract-step - The previous or next contract of the list is wanted. Does not
 * bubble.
 * @fires {CustomEvent<void>} hub-contract-close - The page is to be closed. Does not bubble.
 */
export class HubContract extends HubEditablePage<Contract, ContractPanelKey> {
  static override bundles = [...HubEditablePage.bundles, contractsMessages];

  /** Id of the contract. */
  @property({ attribute: 'contract-id' }) contractId?: string;

  /** The open panel: `overview`, `hours`, `tickets`, `sla`, `invoices`, `activity`. */
  @property({ attribute: 'active-panel', reflect: true }) override activePanel: ContractPanelKey = 'overview';

  /** What the tickets are to show, where something leads to them. */
  @state() private ticketView: Partial<View> | undefined;

  protected override readonly kind = 'contract';

  protected override get recordId(): string | undefined {
    return this.contractId;
  }

  protected override get pageEntries(): readonly PageEntry<Contract, ContractPanelKey>[] {
    return contractPanels(this.counts);
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = super.createRenderRoot();
    root.addEventListener('hub-sla-missed', event => {
      const { month } = (event as CustomEvent<MissedDetail>).detail;
      this.ticketView = { facets: { slaOutcome: ['missed'], slaMonth: [month] } };
      this.openPanel('tickets');
    });
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Of its own menu: its hours have a panel here.
    this.addEventListener('hub-contract-show', this.#showHours);
  }

  override disconnectedCallback(): void {
    this.removeEventListener('hub-contract-show', this.#showHours);
    super.disconnectedCallback();
  }

  #showHours = (event: Event): void => {
    event.stopPropagation();
    this.openPanel('hours');
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('contractId')) this.ticketView = undefined;
  }

  protected override given({ id: recordId, customerId }: Contract): object {
    return { recordId, customerId, ...(this.activePanel === 'tickets' ? { view: this.ticketView } : {}) };
  }

  protected override head(contract: Contract, _session: HubState): TemplateResult {
    const words = this.t(recordsMessages);
    const m = this.t(contractsMessages);
    const account = this.recordOf('account', '')?.value;
    const parts: ContractHeadParts = {
      contract,
      t: this.words,
      m,
      words,
      format: this.format,
      position: this.position,
      closable: this.closable,
      mayReadPrices: account?.scopes.includes(PRICE_SCOPE) ?? false,
      noEdit: refusalOf(contract, 'update', m.reasons, words),
      links: { host: this, href: detail => this.href(detail) },
      step: by => this.tellStep(by),
      close: () => this.tellClose(),
      edit: () => void this.#edit(contract),
      more: anchor => void this.openActions(contract, anchor),
    };
    return html`${contractHead(parts)} ${contractFacts(parts)}`;
  }

  protected override async menuOf(contract: Contract): Promise<readonly MenuEntry[]> {
    const { menu } = await acts();
    return menu(contract, await this.#context(contract));
  }

  protected override restoreAt({ hub }: HubState, id: string): Promise<unknown> {
    return hub.contracts.restore(id);
  }

  async #edit(contract: Contract): Promise<void> {
    const { contracts } = await acts();
    await contracts.edit(contract, await this.#context(contract));
  }

  async #context({ customerId }: Contract): Promise<ListContext<Contract, ContractsMessages>> {
    const { pageContext } = await acts();
    const { session, format } = this;
    if (!session) throw new Error('A page needs a client.');
    return pageContext({
      definition: { record: 'contract', rowLabel: ({ name }) => name },
      host: this,
      session,
      customerId,
      m: this.t(contractsMessages),
      words: this.t(recordsMessages),
      format,
      offers: this.context.offers,
      href: detail => this.href(detail),
    });
  }
}
