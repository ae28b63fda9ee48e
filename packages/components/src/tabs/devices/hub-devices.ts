import type { Device } from '@customer-hub/sdk';
import { HubFolderButton } from '../../folders/folder-button.ts';
import type { ListDefinition } from '../../list-view/definition.ts';
import { HubListTab } from '../../list-view/list-tab.ts';
import type { DevicesMessages } from '../../messages/en/devices.ts';
import { allDevicesView, devicesView } from './devices-view.ts';

/**
 * @summary The devices of a customer, or of all customers: table, filters, folders, add and edit; tools by
 * what each device can do.
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - Another place is to be opened. Cancelable; bubbles.
 * @fires {CustomEvent<{view: View}>} hub-view-change - Columns, order, filters or density changed; a plain
 * JSON value to store.
 */
export class HubDevices extends HubListTab<Device, DevicesMessages> {
  static override elements = { ...HubListTab.elements, 'hub-folder-button': HubFolderButton };
  protected override readonly listsAll = true;

  protected override get definition(): ListDefinition<Device, DevicesMessages> {
    return this.customerId ? devicesView : allDevicesView;
  }
}
