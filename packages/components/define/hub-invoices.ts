import { defineElement } from '../src/internal/define.ts';
import { HubInvoices } from '../src/tabs/invoices/hub-invoices.ts';

defineElement('hub-invoices', HubInvoices);

declare global {
  interface HTMLElementTagNameMap {
    'hub-invoices': HubInvoices;
  }
}
