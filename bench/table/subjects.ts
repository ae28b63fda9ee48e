/**
 * The same columns and rows for every table that is measured, and the two of our own kind: ours, and a bare
 * one of Lit.
 */
import { html } from 'lit';
import type { Column } from '../../packages/components/src/table/column.ts';
import { HubMenu } from '../../packages/components/src/primitives/menu.ts';
import { RowSource, type FetchRows } from '../../packages/state/src/lists/index.ts';
import { HubTable } from '../../packages/components/src/table/table.ts';
import { tokens } from '../../packages/components/src/theme/tokens.ts';
import { BareTable } from './bare.ts';

export interface Device {
  readonly id: string;
  readonly name: string;
  readonly user: string;
  readonly type: string;
  readonly folder: string;
  readonly patches: number;
}

const types = ['PC', 'Server', 'Mac', 'Linux', 'SNMP'];
const folders = ['Front desk', 'Surgery floor', 'Storage', 'Imaging'];
export const device = (n: number): Device => ({
  id: `dev_${n}`,
  name: `AGD-${folders[n % 4]!.slice(0, 3).toUpperCase()}-${String((n * 7919) % 1_000_003).padStart(7, '0')}`,
  user: `user${n % 97}`,
  type: types[n % 5]!,
  folder: folders[n % 4]!,
  patches: (n * 13) % 40,
});

export const columns: readonly Column<Device>[] = [
  { key: 'name', label: 'Device name', permanent: true, sortable: true, width: 22, cell: row => row.name },
  { key: 'user', label: 'Last login', width: 12, cell: row => row.user },
  { key: 'type', label: 'Type', sortable: true, width: 8, cell: row => html`<span>${row.type}</span>` },
  { key: 'id', label: 'Id', width: 12, cell: row => row.id },
  { key: 'folder', label: 'Folder', width: 14, cell: row => row.folder },
  { key: 'patches', label: 'Patches', width: 8, align: 'end', cell: row => row.patches },
  { key: 'f2', label: 'Place', width: 10, cell: row => row.folder },
  { key: 'f3', label: 'Kind', width: 10, cell: row => row.type },
  {
    key: 'actions',
    label: 'Actions',
    permanent: true,
    sticky: 'end',
    width: 10,
    cell: () => html`<button type="button">Manage</button>`,
  },
  {
    key: 'remote',
    label: 'Remote',
    permanent: true,
    sticky: 'end',
    width: 12,
    cell: () => html`<button type="button">Connect</button>`,
  },
];

class OurTable extends HubTable<Device> {
  static override styles = [tokens, ...(HubTable.styles as [])];
}
customElements.define('hub-menu', HubMenu);
customElements.define('our-table', OurTable);
customElements.define('bare-table', BareTable);

export interface Subject {
  readonly element: HTMLElement;
  readonly scroller: HTMLElement;
  /** Where its cells are looked for. */
  readonly root: DocumentOrShadowRoot & ParentNode;
  /** Text of the first row in sight. */
  shows(text: string): boolean;
  set(rows: readonly Device[]): void;
}

export type Make = (rows: readonly Device[]) => Subject;

export const box = 'display:flex;inline-size:1200px;block-size:640px';

/** Ours, fed like from a server: pages of what is in memory. */
export const ours: Make = rows => {
  const element = document.createElement('our-table') as OurTable;
  const source = new RowSource<Device>();
  const fetch =
    (all: readonly Device[]): FetchRows<Device> =>
    (offset, limit) =>
      Promise.resolve({ items: all.slice(offset, offset + limit), totalCount: all.length });
  Object.assign(element, {
    columns,
    source,
    selectable: true,
    label: 'Devices',
    rowLabel: (row: Device) => row.name,
  });
  element.style.cssText = box;
  document.body.append(element);
  void source.load(fetch(rows));
  return {
    element,
    get scroller() {
      return element.shadowRoot!.querySelector<HTMLElement>('.scroll')!;
    },
    root: element.shadowRoot!,
    shows: text =>
      element.shadowRoot!.querySelector('.body > .tr [aria-colindex="2"]')?.textContent.includes(text) ??
      false,
    set: all => void source.load(fetch(all)),
  };
};

export const bare: Make = rows => {
  const element = document.createElement('bare-table') as BareTable<Device>;
  Object.assign(element, { columns, rows });
  element.style.cssText = box.replace('flex', 'block');
  document.body.append(element);
  return {
    element,
    scroller: element,
    root: element.shadowRoot!,
    shows: text => element.shadowRoot!.querySelector('.row')?.textContent.includes(text) ?? false,
    set: all => (element.rows = all),
  };
};
