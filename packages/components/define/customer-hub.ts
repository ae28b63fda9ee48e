import { CustomerHub } from '../src/hub/customer-hub.ts';
import { HubTabBar } from '../src/hub/tab-bar.ts';
import { defineElement } from '../src/internal/define.ts';

defineElement('hub-tab-bar', HubTabBar);
defineElement('customer-hub', CustomerHub);

declare global {
  interface HTMLElementTagNameMap {
    'customer-hub': CustomerHub;
  }
}
