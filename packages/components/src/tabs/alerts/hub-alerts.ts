import type { Alert } from '@customer-hub/sdk';
import type { ListDefinition } from '../../list-view/definition.ts';
import { HubListTab } from '../../list-view/list-tab.ts';
import type { AlertsMessages } from '../../messages/en/alerts.ts';
import { alertsView, allAlertsView } from './alerts-view.ts';

/**
 * @summary What monitoring found on the devices of a customer, or without one of all customers: by day and
 * severity, snooze, resolve, reopen, tickets, settings.
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - A ticket, a device or a customer is to be opened.
 * Cancelable; bubbles.
 * @fires {CustomEvent<{view: View}>} hub-view-change - Columns, order, filters or density changed; a plain
 * JSON value to store.
 */
export class HubAlerts extends HubListTab<Alert, AlertsMessages> {
  protected override readonly listsAll = true;
  protected override readonly rowsNameCustomer = true;

  protected override get definition(): ListDefinition<Alert, AlertsMessages> {
    return this.customerId ? alertsView : allAlertsView;
  }
}
