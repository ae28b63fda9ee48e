import type { View } from '@customer-hub/sdk';
import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { HubElement } from '../../internal/hub-element.ts';
import { tabStyles } from '../../list-view/tab.styles.ts';
import { alertsMessages } from '../../messages/alerts.ts';
import { base } from '../../theme/base.ts';
import { tokens } from '../../theme/tokens.ts';
import { alertsView, allAlertsView } from './alerts-view.ts';
import { HubListTab } from '../../list-view/list-tab.ts';

/**
 * @summary What monitoring found on the devices of a customer, or of all customers: by day and severity, snooze, resolve, reopen, tickets, settings [ALR].
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - A ticket, a device or a customer is to be opened. Cancelable; bubbles.
 * @fires {CustomEvent<{view: View}>} hub-view-change - Columns, order, filters or density changed; a plain JSON value to store.
 */
export class HubAlerts extends HubElement {
  static override bundles = [alertsMessages];
  static override elements = { ...HubListTab.elements };
  static override styles: CSSResultGroup = [tokens, base, tabStyles];

  /** Id of the customer. Without one, the alerts of all customers are listed, with the rank of each as a filter [RNK-03]. */
  @property({ attribute: 'customer-id' }) customerId?: string;

  /** A view to show: columns, filters, order, density. Default: the one stored for this user, else open alerts, the newest first. */
  @property({ attribute: false }) view?: View;

  protected override render(): TemplateResult {
    return html`<div class="tab">
      <hub-list-view
        .definition=${this.customerId ? alertsView : allAlertsView}
        .customerId=${this.customerId}
        .view=${this.view}></hub-list-view>
    </div>`;
  }
}
