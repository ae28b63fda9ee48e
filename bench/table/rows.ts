/** The same columns and rows for every table that is measured. */
import { html } from 'lit';
import type { Column } from '../../packages/components/src/table/column.ts';

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

/** Where the text of a column stands in a row. */
export const field = (key: string): keyof Device =>
  (key === 'f2' ? 'folder' : key === 'f3' ? 'type' : key) as keyof Device;

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

/** The same for tables without controls in their cells. */
export const bareColumns = columns.map(({ key, cell }) => ({
  key,
  cell,
  text: (row: Device) =>
    key === 'actions' ? 'Manage' : key === 'remote' ? 'Connect' : String(row[field(key)]),
}));
