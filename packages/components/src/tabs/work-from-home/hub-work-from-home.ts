import type { RemoteAccess, View } from '@customer-hub/sdk';
import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { HubElement } from '../../internal/hub-element.ts';
import type { HubListView } from '../../list-view/list-view.ts';
import { tabStyles } from '../../list-view/tab.styles.ts';
import type { WorkFromHomeMessages } from '../../messages/en/workFromHome.ts';
import { workFromHomeMessages } from '../../messages/workFromHome.ts';
import { base } from '../../theme/base.ts';
import { tokens } from '../../theme/tokens.ts';
import { workFromHomeView } from './work-from-home-view.ts';
import { HubListTab } from '../../list-view/list-tab.ts';

/**
 * @summary Which contact reaches which computer from afar: assign, second factor, switch on and off, share the link [WFH].
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - A device or a contact is to be opened. Cancelable; bubbles.
 * @fires {CustomEvent<{view: View}>} hub-view-change - Columns, order, filters or density changed; a plain JSON value to store.
 */
export class HubWorkFromHome extends HubElement {
  static override bundles = [workFromHomeMessages];
  static override elements = { ...HubListTab.elements };
  static override styles: CSSResultGroup = [tokens, base, tabStyles];

  /** Id of the customer. */
  @property({ attribute: 'customer-id' }) customerId?: string;

  /** A view to show: columns, filters, order, density. Default: the one stored for this user. */
  @property({ attribute: false }) view?: View;

  @query('hub-list-view') private list!: HubListView<RemoteAccess, WorkFromHomeMessages>;

  /** Begins to set up remote access to a computer. */
  create(): void {
    void this.updateComplete.then(() => this.list.runAction('add'));
  }

  protected override render(): TemplateResult {
    // For its name and the calling code of its phone; one more part of the hub that shows the same customer.
    this.recordOf('customer', this.customerId || undefined);
    return html`<div class="tab">
      ${this.customerId ? html`<hub-list-view .definition=${workFromHomeView} .customerId=${this.customerId} .view=${this.view}></hub-list-view>` : null}
    </div>`;
  }
}
