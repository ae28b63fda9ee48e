import type { Customer, View } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { HubElement } from '../internal/hub-element.ts';
import type { HubListView } from '../list-view/list-view.ts';
import { tabStyles } from '../list-view/tab.styles.ts';
import { hubMessages } from '../messages/hub.ts';
import * as icons from '../primitives/icons.ts';
import { stateStyles, stateView } from '../primitives/state.ts';
import { base } from '../theme/base.ts';
import { controls } from '../theme/controls.ts';
import { tokens } from '../theme/tokens.ts';
import { customersView } from './customers-view.ts';
import { customersMessages, type CustomersMessages } from './messages.ts';
import { HubListTab } from '../list-view/list-tab.ts';

/**
 * @summary The directory of customers, managed and unmanaged: search, filters by rank and kind, add, delete, export [LST, ADD, REM, EXP, RNK-02].
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - A customer is to be opened (`to: 'customer'`). Cancelable; bubbles.
 * @fires {CustomEvent<{view: View}>} hub-view-change - Columns, order, filters or density changed; a plain JSON value to store.
 */
export class HubCustomers extends HubElement {
  static override bundles = [customersMessages, hubMessages];
  static override elements = { ...HubListTab.elements };
  static override styles: CSSResultGroup = [tokens, base, controls, stateStyles, tabStyles];

  /** A view to show: columns, filters, order, density. Default: the one stored for this user. */
  @property({ attribute: false }) view?: View;

  @query('hub-list-view') private list!: HubListView<Customer, CustomersMessages>;

  /** Begins a new customer [ADD-01]. */
  create(): void {
    void this.updateComplete.then(() => this.list.runAction('add'));
  }

  protected override render(): TemplateResult {
    const t = this.t(hubMessages);
    const account = this.recordOf('account', '')?.value;
    if (account?.kind === 'it_department')
      return html`<div class="tab">
        ${stateView({ icon: icons.lock, title: t.mspOnly, text: t.mspOnlyText })}
      </div>`;
    return html`<div class="tab">
      ${this.session ? html`<hub-list-view .definition=${customersView} .view=${this.view}></hub-list-view>` : nothing}
    </div>`;
  }
}
