import { defineElement } from '../src/internal/define.ts';
import { HubListView } from '../src/list-view/list-view.ts';
import { HubTable } from '../src/table/table.ts';
import { HubInvoices } from '../src/tabs/invoices/hub-invoices.ts';
import { HubInvoiceTotals } from '../src/tabs/invoices/totals.ts';

defineElement('hub-table', HubTable);
defineElement('hub-list-view', HubListView);
defineElement('hub-invoice-totals', HubInvoiceTotals);
defineElement('hub-invoices', HubInvoices);

declare global {
  interface HTMLElementTagNameMap {
    'hub-invoices': HubInvoices;
  }
}
