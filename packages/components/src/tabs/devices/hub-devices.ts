import type { Device } from '@customer-hub/sdk';
import { HubFolderButton } from '../../folders/folder-button.ts';
import { lazily } from '../../internal/lazily.ts';
import type { ListDefinition } from '../../list-view/definition.ts';
import type { DevicesMessages } from '../../messages/en/devices.ts';
import { HubBesideTab } from '../../record-page/beside-tab.ts';
import type { BesideType } from '../../record-page/record-beside.ts';
import { allDevicesView, devicesView } from './devices-view.ts';

/**
 * @summary The devices of a customer, or of all customers: table, filters, folders, add and edit; one device beside
 * the list, with its tools by what it can do.
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - Another place is to be opened. Cancelable; bubbles.
 * @fires {CustomEvent<{panel: string}>} hub-panel-change - Another panel of a device is open; bubbles.
 * @fires {CustomEvent<HubConnectDetail>} hub-connect - A remote session is ready. Cancel it to open it yourself;
 * bubbles.
 * @fires {CustomEvent<{view: View}>} hub-view-change - Columns, order, filters or density changed; a plain
 * JSON value to store.
 */
export class HubDevices extends HubBesideTab<Device, DevicesMessages> {
  static override elements = { ...HubBesideTab.elements, 'hub-folder-button': HubFolderButton };
  protected override readonly listsAll = true;

  protected override get definition(): ListDefinition<Device, DevicesMessages> {
    return this.customerId ? devicesView : allDevicesView;
  }

  protected override async loadBeside(): Promise<BesideType<Device, DevicesMessages>> {
    return (await lazily(() => import('./device-beside.ts'))).DeviceBeside;
  }
}
