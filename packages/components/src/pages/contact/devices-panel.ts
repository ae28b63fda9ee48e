import type { Device } from '@customer-hub/sdk';
// As a whole: a part of it would be a request of its own for everybody who opens the tab.
import '../../../define/hub-devices.ts';
import type { DevicesMessages } from '../../messages/en/devices.ts';
import { devicesView } from '../../tabs/devices/devices-view.ts';
import { HubPageListPanel } from '../shared/list-panel.ts';
import { within } from '../shared/within.ts';

/** The devices that a person uses. */
export class HubContactDevices extends HubPageListPanel<Device, DevicesMessages> {
  protected override definitionFor(contactId: string) {
    return within(
      devicesView,
      { contactId: [contactId] },
      (hub, customerId, query, options) => hub.devices.list(customerId, query, options),
      { empty: { ...devicesView.empty, text: () => this.words.devicesEmpty } },
    );
  }
}
