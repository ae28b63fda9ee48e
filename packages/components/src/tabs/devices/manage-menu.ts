import type { Device } from '@customer-hub/sdk';
import type { LitElement } from 'lit';
import { loadMessages } from '../../messages/bundle.ts';
import { deviceActionsMessages } from '../../messages/deviceActions.ts';
import type { Format } from '../../messages/format.ts';
import type { MenuEntry, MenuOptions } from '../../primitives/menu.ts';
import { openComing } from './coming.ts';
import { about } from './device-about.ts';
import { rebootEntries, remoteEntries, toolEntries, type ManageParts } from './tool-entries.ts';

/** Where the menu of a device opens: any list that shows devices, e.g. alerts as well [ALR-17]. */
export interface ManagePlace {
  readonly host: LitElement;
  readonly format: Format;
  menu(anchor: HTMLElement, entries: readonly MenuEntry[], options?: MenuOptions): void;
}

/**
 * Opens what belongs to one device at a button: its Manage menu [DEV-15, DVM], the reboot [DEV-11, DEV-12] or
 * further ways to it [DEV-18].
 * @param own Entries about its record, after its tools.
 */
export const openManage = async (
  anchor: HTMLElement,
  row: Device,
  place: ManagePlace,
  what: 'tools' | 'reboot' | 'remote',
  why: ManageParts['why'],
  own: readonly MenuEntry[] = [],
): Promise<void> => {
  const { host, format } = place;
  const t = await loadMessages(deviceActionsMessages, format.locale);
  const parts: ManageParts = {
    row,
    t,
    format,
    why,
    open: tool => void openComing(host, tool, { device: row }),
  };
  const entries =
    what === 'reboot'
      ? rebootEntries(parts)
      : what === 'remote'
        ? remoteEntries(parts)
        : [...toolEntries(parts), ...(own.length > 0 ? ['separator' as const, ...own] : [])];
  place.menu(anchor, [{ heading: [row.name, about(row)].filter(Boolean).join(' · ') }, ...entries], {
    align: 'end',
  });
};
