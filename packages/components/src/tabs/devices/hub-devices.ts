import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Device, View } from '@customer-hub/sdk';
import { HubElement } from '../../internal/hub-element.ts';
import type { HubListView } from '../../list-view/list-view.ts';
import { tabStyles } from '../../list-view/tab.styles.ts';
import { devicesMessages } from '../../messages/devices.ts';
import type { DevicesMessages } from '../../messages/en/devices.ts';
import { base } from '../../theme/base.ts';
import { tokens } from '../../theme/tokens.ts';
import { allDevicesView, devicesView } from './devices-view.ts';
import { HubFolderButton } from '../../folders/folder-button.ts';
import { HubListTab } from '../../list-view/list-tab.ts';

/**
 * @summary The devices of a customer, or of all customers: table, filters, folders, add and edit; tools by what each device can do [DEV, DVF].
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - Another place is to be opened. Cancelable; bubbles.
 * @fires {CustomEvent<{view: View}>} hub-view-change - Columns, order, filters or density changed; a plain JSON value to store.
 */
export class HubDevices extends HubElement {
  static override bundles = [devicesMessages];
  static override elements = { ...HubListTab.elements, 'hub-folder-button': HubFolderButton };
  static override styles: CSSResultGroup = [tokens, base, tabStyles];

  /** Id of the customer. Without one, the devices of all customers are listed, with the rank of their customer as a filter [RNK-03]. */
  @property({ attribute: 'customer-id' }) customerId?: string;

  /** A view to show: columns, filters, order, density. Default: the one stored for this user. */
  @property({ attribute: false }) view?: View;

  @query('hub-list-view') private list!: HubListView<Device, DevicesMessages>;

  /** Begins a new device [DEV-29]. */
  create(): void {
    void this.updateComplete.then(() => this.list.runAction('add'));
  }

  /** Shows one device, whatever was searched or filtered before: found by its name, with the focus on its row. */
  async show(deviceId: string): Promise<void> {
    await this.updateComplete;
    const { showDevice } = await import('./show-device.ts');
    if (this.session) await showDevice(this.list, this.session, deviceId, this.context.locale);
  }

  protected override render(): TemplateResult {
    // For its name; one more part of the hub that shows the same customer.
    this.recordOf('customer', this.customerId || undefined);
    return html`<div class="tab">
      <hub-list-view
        .definition=${this.customerId ? devicesView : allDevicesView}
        .customerId=${this.customerId}
        .view=${this.view}></hub-list-view>
    </div>`;
  }
}
