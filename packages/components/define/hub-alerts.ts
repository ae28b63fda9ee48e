import { defineElement } from '../src/internal/define.ts';
import { HubListView } from '../src/list-view/list-view.ts';
import { HubTable } from '../src/table/table.ts';
import { HubAlerts } from '../src/tabs/alerts/hub-alerts.ts';

defineElement('hub-table', HubTable);
defineElement('hub-list-view', HubListView);
defineElement('hub-alerts', HubAlerts);

declare global {
  interface HTMLElementTagNameMap {
    'hub-alerts': HubAlerts;
  }
}
