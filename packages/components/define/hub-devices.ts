import { defineElement } from '../src/internal/define.ts';
import { HubDevices } from '../src/tabs/devices/hub-devices.ts';

defineElement('hub-devices', HubDevices);

declare global {
  interface HTMLElementTagNameMap {
    'hub-devices': HubDevices;
  }
}
