import type { Device } from '@customer-hub/sdk';
import { loadMessages } from '../../messages/bundle.ts';
import { deviceActionsMessages } from '../../messages/deviceActions.ts';
import type { Format } from '../../messages/format.ts';
import type { MenuEntry, MenuOptions } from '../../primitives/menu.ts';
import { about } from '../device-about.ts';
import { useTool, type ToolPlace } from './tool-actions.ts';
import { patchEntries, rebootEntries, remoteEntries, toolEntries, type ManageParts } from './tool-entries.ts';

/** Where the menu of a device opens: any list that shows devices, e.g. alerts as well [ALR-17]. */
export interface ManagePlace extends ToolPlace {
  readonly format: Format;
  menu(anchor: HTMLElement, entries: readonly MenuEntry[], options?: MenuOptions): void;
}

/** What is opened of a device. */
export type Managed = 'tools' | 'reboot' | 'patches' | 'remote';

const menus = { reboot: rebootEntries, patches: patchEntries, remote: remoteEntries };

/**
 * Opens what belongs to one device at a button: its Manage menu [DEV-15, DVM], the reboot [DEV-11, DEV-12], its
 * updates [DEV-14] or further ways to it [DEV-18].
 * @param own Entries about its record, after its tools.
 */
export const openManage = async (
  anchor: HTMLElement,
  row: Device,
  place: ManagePlace,
  what: Managed,
  why: ManageParts['why'],
  own: readonly MenuEntry[] = [],
): Promise<void> => {
  const { format } = place;
  const t = await loadMessages(deviceActionsMessages, format.locale);
  const parts: ManageParts = {
    row,
    t,
    format,
    why,
    open: (tool, item) => void useTool(row, place, tool, item),
  };
  const entries =
    what === 'tools'
      ? [...toolEntries(parts), ...(own.length > 0 ? ['separator' as const, ...own] : [])]
      : menus[what](parts);
  place.menu(anchor, [{ heading: [row.name, about(row)].filter(Boolean).join(' · ') }, ...entries], {
    align: 'end',
  });
};
