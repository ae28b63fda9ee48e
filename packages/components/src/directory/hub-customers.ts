import type { Customer } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { hubRefusal } from '../internal/refusal.ts';
import { lazily } from '../internal/lazily.ts';
import { HubListElement } from '../list-view/list-tab.ts';
import { hubMessages } from '../messages/hub.ts';
import * as icons from '../primitives/icons.ts';
import { statesFor } from '../primitives/lazy-state.ts';
import { stateStyles, stateView } from '../primitives/state.ts';
import { controls } from '../theme/controls.ts';
import { customersView } from './customers-view.ts';
import { customersMessages, type CustomersMessages } from './messages.ts';

/**
 * @summary The directory of customers, managed and unmanaged: search, filters by rank and kind, add, delete, export.
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - A customer is to be opened (`to: 'customer'`).
 * Cancelable; bubbles.
 * @fires {CustomEvent<HubPlaceDetail>} hub-place-change - Search, filters or order changed: a string for the
 * address, to be given back by `showView`; bubbles.
 * @fires {CustomEvent<{view: View}>} hub-view-change - Columns, order, filters or density changed; a plain
 * JSON value to store.
 */
export class HubCustomers extends HubListElement<Customer, CustomersMessages> {
  static override bundles = [hubMessages, customersMessages];
  static override styles: CSSResultGroup = [HubListElement.styles, controls, stateStyles];
  protected override readonly definition = customersView;

  override connectedCallback(): void {
    super.connectedCallback();
    this.renderRoot.addEventListener('hub-view-change', this.#moved);
  }

  /** Where one is in the directory, for the address of the host. */
  #moved = (): void => {
    void lazily(() => import('../list-view/list-address.ts')).then(({ textOfView }) => {
      const place = this.list ? textOfView(this.list as unknown as Parameters<typeof textOfView>[0]) : '';
      const detail = { customerId: '', place, title: this.t(customersMessages).title, replace: true };
      this.dispatchEvent(new CustomEvent('hub-place-change', { detail, bubbles: true, composed: true }));
    });
  };

  protected override render(): TemplateResult | typeof nothing {
    const t = this.t(hubMessages);
    const account = this.recordOf('account', '')?.value;
    const refused = hubRefusal(account);
    const states = refused === 'permission' ? statesFor(this, this.context) : undefined;
    if (refused)
      return html`<div class="tab">
        ${
          refused === 'plan'
            ? stateView({ icon: icons.lock, title: t.mspOnly, text: t.mspOnlyText })
            : states?.views.forbidden(states.t, this.t(customersMessages).title, 'customer:read')
        }
      </div>`;
    return this.session ? this.renderList(undefined) : nothing;
  }
}
