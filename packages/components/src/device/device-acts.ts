import type { Device } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import type { LitElement } from 'lit';
import { refusalOf } from '../internal/allowed.ts';
import type { DevicesMessages } from '../messages/en/devices.ts';
import type { RecordsMessages } from '../messages/en/records.ts';
import type { Format } from '../messages/format.ts';
import type { MenuEntry } from '../primitives/menu.ts';
import { openMenu } from '../primitives/open-menu.ts';
import { openManage } from './menu/manage-menu.ts';
import { useTool } from './menu/tool-actions.ts';

/** The device view, as far as what its head does needs it. */
interface ActsHost {
  readonly host: LitElement;
  readonly session: HubState;
  readonly menu: HTMLElement;
  readonly format: Format;
  readonly m: DevicesMessages;
  readonly words: RecordsMessages;
  openPanel(panel: string): void;
  /** What else can be done with the record. */
  readonly entries: ((device: Device) => readonly MenuEntry[]) | undefined;
}

/** What the head of the device view does. */
export class DeviceActs {
  #view: ActsHost;

  constructor(view: ActsHost) {
    this.#view = view;
  }

  /** Marks it as a favorite, or no longer. */
  async star(device: Device): Promise<void> {
    const { session, words } = this.#view;
    const { id, customerId, favorite } = device;
    try {
      await session.records.write('device', { id, customerId, as: 'updated' }, () =>
        session.hub.devices.update(device, { favorite: !favorite }),
      );
    } catch (error) {
      const why = error instanceof Error ? `: ${error.message}` : '';
      session.notices.show({ text: `${words.failed(device.name)}${why}`, tone: 'failed' });
    }
  }

  async connect(device: Device): Promise<void> {
    const { host, session } = this.#view;
    await useTool(device, { host, hub: session.hub }, 'connect');
  }

  async openMenu(device: Device, what: 'tools' | 'reboot' | 'remote', anchor: HTMLElement): Promise<void> {
    const { host, session, format, menu, m, words, openPanel, entries } = this.#view;
    await openManage(
      anchor,
      device,
      {
        host,
        hub: session.hub,
        openPanel,
        format,
        menu: (at, shown, options) => void openMenu(menu, at, shown, options),
      },
      what,
      action => refusalOf(device, action, m.reasons, words),
      entries?.(device) ?? [],
    );
  }
}
