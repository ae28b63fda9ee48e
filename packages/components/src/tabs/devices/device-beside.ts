import type { Device } from '@customer-hub/sdk';
import { html, type LitElement, type TemplateResult } from 'lit';
import '../../../define/hub-device.ts';
import type { HubDevice } from '../../device/hub-device.ts';
import { isOwnKey } from '../../extensions/own-key.ts';
import { panelOf, type AnyPanelKey } from '../../device/panels.ts';
import type { MenuEntry } from '../../primitives/menu.ts';
import { shortcutsWanted } from '../../shortcuts/choice.ts';
import { recordEntries } from './device-actions.ts';
import { besideView } from './beside-view.ts';
import type { HubListView } from '../../list-view/list-view.ts';
import type { DevicesMessages } from '../../messages/en/devices.ts';

/** The device that is open. */
export interface OpenDevice {
  readonly id: string;
  readonly panel?: AnyPanelKey | undefined;
}

/** The tab, as far as the device beside its list needs it. */
interface BesidePorts {
  list(): HubListView<Device, DevicesMessages> | undefined;
  open(device: OpenDevice | undefined): void;
  current(): OpenDevice | undefined;
}

/** Shows one device beside the list: opened by its row, followed by the keys, closed back to its row. */
export class DeviceBeside {
  #host: LitElement;
  #ports: BesidePorts;

  constructor(host: LitElement, ports: BesidePorts) {
    this.#host = host;
    this.#ports = ports;
    // Before the list takes them: beside a device its arrows step through the devices.
    host.addEventListener('keydown', this.#pressed, true);
  }

  /** The list beside it: names with what stands out. */
  readonly narrow = besideView;

  /** Opens a device, or closes the one that is open. */
  async show(id: string | undefined, panel?: string): Promise<void> {
    const before = this.#ports.current();
    const wanted = panel ?? before?.panel ?? '';
    const key = isOwnKey(wanted) ? wanted : panelOf(wanted)?.key;
    this.#ports.open(id ? { id, panel: key } : undefined);
    this.#tell();
    await this.#host.updateComplete;
    if (!id) this.#backTo(before?.id);
    else if (!before) await this.#view?.showName();
  }

  render({ id, panel }: OpenDevice): TemplateResult {
    const rows = this.#ports.list()?.source;
    const at = rows?.indexOf(id) ?? -1;
    return html`<hub-device
      device-id=${id}
      active-panel=${panel ?? 'overview'}
      closable
      .entries=${this.#entries}
      .known=${rows?.row(at)}
      .position=${rows && at >= 0 ? { at: at + 1, of: rows.count } : undefined}
      @hub-panel-change=${this.#panelChanged}
      @hub-device-step=${({ detail }: CustomEvent<{ by: number }>) => this.#step(detail.by)}
      @hub-device-close=${() => void this.show(undefined)}></hub-device>`;
  }

  #entries = (device: Device): readonly MenuEntry[] => {
    const list = this.#ports.list();
    return list ? recordEntries(device, list.listContext) : [];
  };

  get #view(): HubDevice | null {
    return this.#host.renderRoot.querySelector('hub-device');
  }

  #panelChanged = ({ detail }: CustomEvent<{ panel: AnyPanelKey }>): void => {
    const open = this.#ports.current();
    if (!open) return;
    this.#ports.open({ ...open, panel: detail.panel });
    this.#tell();
  };

  /** The neighbour in the list as it is sorted and filtered; asked for where it is not loaded yet. */
  #step(by: number, isInList = false): void {
    const open = this.#ports.current();
    const rows = this.#ports.list()?.source;
    if (!open || !rows) return;
    const index = rows.indexOf(open.id) + by;
    if (index < 0 || index >= rows.count) return;
    const next = rows.row(index);
    const go = (row: Device | undefined): void => {
      if (row) void this.show(row.id);
      if (isInList) this.#ports.list()?.table?.goTo(index);
    };
    if (next) go(next);
    else void rows.range(index, index).then(([row]) => go(row));
  }

  /**
   * J and K step, in the list the arrows as well; Escape closes. Nothing of it while one types or where the key has
   * another meaning.
   */
  #pressed = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const view = this.#view;
    if (!view || event.defaultPrevented || ctrlKey || metaKey || altKey || shiftKey) return;
    const path = event.composedPath();
    if (path.some(node => node instanceof Element && node.matches(apart))) return;
    const isInList = !path.includes(view);
    // A panel may have a use for Escape and for letters of its own: it is asked first.
    const letters = shortcutsWanted() ? { j: 1, k: -1 } : {};
    const arrows = isInList ? { ArrowDown: 1, ArrowUp: -1 } : {};
    const step = ({ ...letters, ...arrows } as Readonly<Record<string, number>>)[key];
    if (step) this.#step(step, isInList);
    else if (key === 'Escape' && !path.some(isBusyTable)) void this.show(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** The focus goes back to the row that was opened. */
  #backTo(id: string | undefined): void {
    const list = this.#ports.list();
    const index = id ? (list?.source.indexOf(id) ?? -1) : -1;
    if (index >= 0) void list?.updateComplete.then(() => list.table?.goTo(index));
    else list?.table?.focus();
  }

  #tell(): void {
    const open = this.#ports.current();
    const detail = {
      kind: 'device',
      ...(open ? { id: open.id } : {}),
      ...(open?.panel ? { panel: open.panel } : {}),
    };
    this.#host.dispatchEvent(new CustomEvent('hub-record-shown', { detail, bubbles: true, composed: true }));
  }
}

/** A table with selected rows lets go of them at Escape first. */
const isBusyTable = (node: EventTarget): boolean =>
  node instanceof Element && node.matches('.scroll') && node.querySelector('[aria-selected="true"]') !== null;

const apart =
  'input, textarea, select, [contenteditable], dialog, [role="dialog"], [role="menu"], [popover], .terminal';
