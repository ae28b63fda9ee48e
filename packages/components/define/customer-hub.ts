import { CustomerHub } from '../src/hub/customer-hub.ts';
import { HubTabBar } from '../src/hub/tab-bar.ts';
import { defineElement } from '../src/internal/define.ts';
import { HubMenu } from '../src/primitives/menu.ts';
import { HubToasts } from '../src/primitives/toasts.ts';

defineElement('hub-menu', HubMenu);
defineElement('hub-toasts', HubToasts);
defineElement('hub-tab-bar', HubTabBar);
defineElement('customer-hub', CustomerHub);

declare global {
  interface HTMLElementTagNameMap {
    'customer-hub': CustomerHub;
  }
}
