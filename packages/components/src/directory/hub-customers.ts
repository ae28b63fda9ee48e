import type { Customer } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { HubListElement } from '../list-view/list-tab.ts';
import { hubMessages } from '../messages/hub.ts';
import * as icons from '../primitives/icons.ts';
import { stateStyles, stateView } from '../primitives/state.ts';
import { controls } from '../theme/controls.ts';
import { customersView } from './customers-view.ts';
import type { CustomersMessages } from './messages.ts';

/**
 * @summary The directory of customers, managed and unmanaged: search, filters by rank and kind, add, delete, export.
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - A customer is to be opened (`to: 'customer'`).
 * Cancelable; bubbles.
 * @fires {CustomEvent<{view: View}>} hub-view-change - Columns, order, filters or density changed; a plain
 * JSON value to store.
 */
export class HubCustomers extends HubListElement<Customer, CustomersMessages> {
  static override bundles = [hubMessages];
  static override styles: CSSResultGroup = [HubListElement.styles, controls, stateStyles];
  protected override readonly definition = customersView;

  protected override render(): TemplateResult | typeof nothing {
    const t = this.t(hubMessages);
    const account = this.recordOf('account', '')?.value;
    if (account?.kind === 'it_department')
      return html`<div class="tab">
        ${stateView({ icon: icons.lock, title: t.mspOnly, text: t.mspOnlyText })}
      </div>`;
    return this.session ? this.renderList(undefined) : nothing;
  }
}
