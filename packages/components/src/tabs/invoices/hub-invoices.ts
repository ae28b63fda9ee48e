import type { Invoice } from '@customer-hub/sdk';
import { HubListTab } from '../../list-view/list-tab.ts';
import type { InvoicesMessages } from '../../messages/en/invoices.ts';
import { invoicesView } from './invoices-view.ts';
import { HubInvoiceTotals } from './totals.ts';

/**
 * @summary The invoices of a customer: links into the host's billing system, totals by currency, batches, new drafts.
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - An invoice (`invoice`), batch (`invoice_batch`) or contract
 *   is to be opened. Cancelable: left alone, the page in `href` opens in a window of its own. Bubbles.
 * @fires {CustomEvent<{view: View}>} hub-view-change - Columns, order, filters or density changed; plain JSON.
 */
export class HubInvoices extends HubListTab<Invoice, InvoicesMessages> {
  static override elements = { ...HubListTab.elements, 'hub-invoice-totals': HubInvoiceTotals };
  /** Of this element alone: the sums that come with the rows are kept with it. */
  protected override readonly definition = invoicesView({});
}
