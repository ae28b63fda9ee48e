import { defineElement } from '../src/internal/define.ts';
import { HubAlerts } from '../src/tabs/alerts/hub-alerts.ts';

defineElement('hub-alerts', HubAlerts);

declare global {
  interface HTMLElementTagNameMap {
    'hub-alerts': HubAlerts;
  }
}
