import type { Device } from '@customer-hub/sdk';
import { html, type TemplateResult } from 'lit';
import '../../../define/hub-device.ts';
import { panelOf } from '../../device/panels.ts';
import { isOwnKey } from '../../extensions/own-key.ts';
import type { DevicesMessages } from '../../messages/en/devices.ts';
import type { MenuEntry } from '../../primitives/menu.ts';
import { RecordBeside, type BesidePage } from '../../record-page/record-beside.ts';
import { besideView } from './beside-view.ts';
import { recordEntries } from './device-actions.ts';

/** Shows one device beside the list. */
export class DeviceBeside extends RecordBeside<Device, DevicesMessages> {
  override readonly narrow = besideView;
  protected override readonly tag = 'hub-device';

  protected override panelOf(name: string): string | undefined {
    return isOwnKey(name) ? name : panelOf(name)?.key;
  }

  protected override page(given: BesidePage<Device>): TemplateResult {
    const { id, panel = 'overview', known, position } = given;
    return html`<hub-device
      device-id=${id}
      active-panel=${panel}
      closable
      .entries=${this.#entries}
      .known=${known}
      .position=${position}
      @hub-panel-change=${given.panelChanged}
      @hub-device-step=${given.step}
      @hub-device-close=${given.close}></hub-device>`;
  }

  #entries = (device: Device): readonly MenuEntry[] => {
    const list = this.ports.list();
    return list ? recordEntries(device, list.listContext) : [];
  };
}
