import type { Device } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { HubFolderButton } from '../../folders/folder-button.ts';
import type { AnyPanelKey } from '../../device/panels.ts';
import { lazily } from '../../internal/lazily.ts';
import type { ListDefinition } from '../../list-view/definition.ts';
import { HubListTab } from '../../list-view/list-tab.ts';
import type { DevicesMessages } from '../../messages/en/devices.ts';
import { allDevicesView, devicesView } from './devices-view.ts';
import type { DeviceBeside } from './device-beside.ts';
import { besideStyles } from './device-beside.styles.ts';

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
export class HubDevices extends HubListTab<Device, DevicesMessages> {
  static override elements = { ...HubListTab.elements, 'hub-folder-button': HubFolderButton };
  static override styles: CSSResultGroup = [HubListTab.styles, besideStyles];
  protected override readonly listsAll = true;

  /** The device that is open, with its panel. */
  @state() private openDevice: { readonly id: string; readonly panel?: AnyPanelKey | undefined } | undefined;

  #beside: DeviceBeside | undefined;

  protected override get definition(): ListDefinition<Device, DevicesMessages> {
    return this.customerId ? devicesView : allDevicesView;
  }

  /** Shows one device beside the list; undefined closes it. Search and filters stay. */
  override async show(id: string | undefined, panel?: string): Promise<void> {
    await this.updateComplete;
    if (id || this.#beside) await (await this.#loadBeside()).show(id, panel);
  }

  protected override renderList(customerId: string | undefined): TemplateResult {
    const { openDevice: open } = this;
    return html`<div class=${`tab${open ? ' beside' : ''}`}>
      <div class="side" @hub-record-open=${this.#opened}>
        ${this.renderView(customerId, open?.id, open && this.#beside?.narrow)}
      </div>
      ${open ? this.#beside?.render(open) : nothing}
    </div>`;
  }

  /** A row is opened: its code comes with the first one. */
  #opened = (event: CustomEvent<{ id?: string; panel?: string }>): void => {
    event.preventDefault();
    void this.show(event.detail.id, event.detail.panel);
  };

  async #loadBeside(): Promise<DeviceBeside> {
    if (this.#beside) return this.#beside;
    const { DeviceBeside: Beside } = await lazily(() => import('./device-beside.ts'));
    return (this.#beside ??= new Beside(this, {
      list: () => this.list,
      open: device => (this.openDevice = device),
      current: () => this.openDevice,
    }));
  }
}
