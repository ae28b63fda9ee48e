import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Invoice, View } from '@customer-hub/sdk';
import { HubElement } from '../../internal/hub-element.ts';
import type { HubListView } from '../../list-view/list-view.ts';
import { tabStyles } from '../../list-view/tab.styles.ts';
import type { InvoicesMessages } from '../../messages/en/invoices.ts';
import { invoicesMessages } from '../../messages/invoices.ts';
import { base } from '../../theme/base.ts';
import { tokens } from '../../theme/tokens.ts';
import { invoicesView } from './invoices-view.ts';
import { HubInvoiceTotals } from './totals.ts';
import { HubListTab } from '../../list-view/list-tab.ts';

/**
 * @summary The invoices of a customer: links into the host's billing system, both states, totals by currency, batches, new drafts [INV].
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - An invoice (`invoice`) or a batch (`invoice_batch`) is to be opened in Billing, or a contract. Cancelable: left alone, the page in `href` opens in a window of its own. Bubbles.
 * @fires {CustomEvent<{view: View}>} hub-view-change - Columns, order, filters or density changed; a plain JSON value to store.
 */
export class HubInvoices extends HubElement {
  static override bundles = [invoicesMessages];
  static override elements = { ...HubListTab.elements, 'hub-invoice-totals': HubInvoiceTotals };
  static override styles: CSSResultGroup = [tokens, base, tabStyles];

  /** Id of the customer. */
  @property({ attribute: 'customer-id' }) customerId?: string;

  /** A view to show: columns, filters, order, density. Default: the one stored for this user. */
  @property({ attribute: false }) view?: View;

  @query('hub-list-view') private list!: HubListView<Invoice, InvoicesMessages>;
  /** Of this element alone: the sums that come with the rows are kept with it. */
  #definition = invoicesView({});

  /** Begins a new invoice [INV-08]. */
  create(): void {
    void this.updateComplete.then(() => this.list.runAction('add'));
  }

  protected override render(): TemplateResult {
    this.recordOf('customer', this.customerId || undefined);
    return html`<div class="tab">
      <hub-list-view
        .definition=${this.#definition}
        .customerId=${this.customerId}
        .view=${this.view}></hub-list-view>
    </div>`;
  }
}
