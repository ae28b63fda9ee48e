import type { Invoice } from '@customer-hub/sdk';
// As a whole: a part of it would be a request of its own for everybody who opens the tab.
import '../../../define/hub-invoices.ts';
import type { InvoicesMessages } from '../../messages/en/invoices.ts';
import { invoicesView } from '../../tabs/invoices/invoices-view.ts';
import { HubPageListPanel } from '../shared/list-panel.ts';
import { within } from '../shared/within.ts';

/** The invoices of a contract. */
export class HubContractInvoices extends HubPageListPanel<Invoice, InvoicesMessages> {
  protected override definitionFor(contractId: string) {
    const view = invoicesView({});
    return within(
      view,
      { contractId: [contractId] },
      (hub, customerId, query, options) => hub.invoices.list(customerId, query, options),
      {
        // They say the same in each row.
        columns: view.columns.filter(({ key }) => key !== 'contract' && key !== 'contractStatus'),
        empty: { ...view.empty, text: () => this.words.invoicesEmpty },
      },
    );
  }
}
