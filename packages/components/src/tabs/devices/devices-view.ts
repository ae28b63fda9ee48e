import type { Device } from '@customer-hub/sdk';
import { html } from 'lit';
import {
  defineListView,
  type BulkAction,
  type FacetFilter,
  type FilterField,
  type ListDefinition,
} from '../../list-view/definition.ts';
import { devicesMessages } from '../../messages/devices.ts';
import type { DevicesMessages } from '../../messages/en/devices.ts';
import * as icons from '../../primitives/icons.ts';
import * as cells from './device-cells.ts';
import { deviceCells } from './device-cells.styles.ts';
import { folderButton, folderTree } from './device-folders.ts';
import { recordEntries } from './record-entries.ts';
import { lazily } from '../../internal/lazily.ts';

type Context = cells.Context;

const kinds = ['pc', 'tcp', 'server', 'http', 'mac', 'generic', 'linux', 'snmp'] as const;
const availabilities = ['online', 'unreachable', 'offline', 'retired'] as const;
const severities = ['information', 'warning', 'critical'] as const;
const categories = [
  'hardware',
  'disk',
  'availability',
  'performance',
  'exchange',
  'general',
  'network',
  'apps',
  'script_based',
] as const;
const ranks = ['gold', 'silver', 'basic', 'blocked'] as const;
const families = ['windows', 'mac', 'linux'] as const;

/** What is done with devices lies with its dialogs, fetched at the first press. */
const actions = () => lazily(() => import('./device-actions.ts'));

const reason = (m: DevicesMessages, { problem }: { problem?: { code?: string } }): string | undefined =>
  m.reasons[problem?.code as keyof DevicesMessages['reasons']];

type Bulk = BulkAction<Device, DevicesMessages>;

const flag = (
  key: 'markFavorite' | 'unmarkFavorite' | 'monitor' | 'stopMonitoring',
  icon: icons.Icon,
  action: 'set_favorite' | 'set_monitored',
  value: boolean,
): Bulk => ({
  key,
  label: m => m[key],
  icon,
  reason,
  done: (m, count) => m.done[key](count, String(count)),
  run: async (target, context, { options }) =>
    (await actions()).setFlag(target, context, { action, value, options }),
  undo: async (ids, context, { options }) =>
    (await actions()).setFlag({ ids: [...ids] }, context, { action, value: !value, options }),
});

/** Comes with a later release: the button is there, and says so. */
const later = (key: 'runScript' | 'installSoftware' | 'assignProfile', icon: icons.Icon): Bulk => ({
  key,
  label: m => m[key],
  icon,
  done: () => '',
  ask: async (context, count) => (await actions()).tellLater(context, key, count),
  run: () => Promise.resolve(undefined),
});

const columns: ListDefinition<Device, DevicesMessages>['columns'] = [
  {
    key: 'name',
    label: m => m.columns.name,
    sticky: 'start',
    sortable: true,
    width: 20,
    minWidth: 14,
    card: 'primary',
    cell: cells.name,
    exportValue: row => row.name,
  },
  {
    key: 'lastLoginAt',
    label: m => m.columns.lastLogin,
    sortable: true,
    width: 31,
    minWidth: 14,
    cell: cells.lastLogin,
    exportValue: ({ lastLogin }, { format }) =>
      lastLogin ? `${lastLogin.user} ${format.dateTime(lastLogin.at)}` : '',
  },
  {
    key: 'kind',
    label: m => m.columns.kind,
    sortable: true,
    width: 9,
    minWidth: 8,
    card: 'secondary',
    cell: cells.kind,
    exportValue: ({ kind }, { m }) => m.kinds[kind] ?? kind,
  },
  {
    key: 'availability',
    label: m => m.columns.availability,
    sortable: true,
    width: 13,
    minWidth: 12,
    card: 'secondary',
    cell: cells.availability,
    exportValue: ({ availability }, { m }) => m.availability[availability] ?? availability,
  },
  {
    key: 'alerts',
    label: m => m.columns.alerts,
    sortable: true,
    width: 14,
    minWidth: 14,
    card: 'trailing',
    cell: cells.alerts,
    exportValue: ({ alertCounts }) => severities.map(key => alertCounts[key]).join(' / '),
  },
  {
    key: 'customerName',
    label: m => m.columns.customerName,
    sortable: true,
    width: 13,
    minWidth: 9,
    cell: row => html`<span class="muted" dir="auto">${row.customerName}</span>`,
    exportValue: row => row.customerName,
  },
  {
    key: 'folderName',
    label: m => m.columns.folderName,
    sortable: true,
    width: 13,
    minWidth: 9,
    cell: row => row.folderName && html`<span class="muted" dir="auto">${row.folderName}</span>`,
    exportValue: row => row.folderName,
  },
  {
    key: 'pendingReboot',
    label: m => m.columns.pendingReboot,
    sortable: true,
    width: 14,
    minWidth: 14,
    card: 'trailing',
    cell: cells.reboot,
    exportValue: ({ pendingReboot }, { m }) => (pendingReboot ? m.yes : m.no),
  },
  {
    key: 'patches',
    label: m => m.columns.patches,
    sortable: true,
    width: 12,
    minWidth: 12,
    cell: cells.patches,
    exportValue: row => row.patchCounts?.available,
  },
  ...(
    [
      ['machineName', 18, row => row.machineName],
      ['ipAddresses', 16, row => row.ipAddresses.join(', ') || row.address],
      ['macAddresses', 18, row => row.macAddresses.join(', ')],
      ['os', 26, row => row.os && cells.about(row)],
      ['contactName', 18, row => row.contactName],
      ['snmpType', 14, row => cells.snmpName(row.snmpType)],
      ['model', 24, row => row.hardware?.model],
      ['serialNumber', 14, row => row.hardware?.serialNumber],
      ['monitored', 10, (row, { m }) => (row.monitored ? m.yes : m.no)],
    ] satisfies [
      keyof DevicesMessages['columns'],
      number,
      (row: Device, context: Context) => string | null | undefined,
    ][]
  ).map(([key, width, cell]) => ({
    key,
    label: (m: DevicesMessages) => m.columns[key],
    width,
    optional: true,
    sortable: key === 'machineName',
    cell: cell as (row: Device, context: Context) => string,
  })),
  ...(['lastSeenAt', 'createdAt'] as const).map(key => ({
    key,
    label: (m: DevicesMessages) => m.columns[key],
    width: 26,
    minWidth: 14,
    optional: true,
    sortable: true,
    cell: (row: Device, { format }: Context) => format.dateTime(row[key]),
  })),
  {
    key: 'actions',
    label: m => m.columns.actions,
    permanent: true,
    sticky: 'end',
    width: 10,
    minWidth: 9,
    cell: cells.actions,
    exportValue: () => null,
  },
  {
    key: 'remoteAccess',
    label: m => m.columns.remoteAccess,
    permanent: true,
    sticky: 'end',
    width: 13,
    minWidth: 13,
    cell: cells.remote,
    exportValue: () => null,
  },
];

const facets: readonly FacetFilter<DevicesMessages>[] = [
  {
    key: 'kind',
    label: m => m.filters.kind,
    double: true,
    options: kinds.map(value => ({ value, label: m => m.kinds[value] })),
  },
  {
    key: 'availability',
    label: m => m.filters.availability,
    double: true,
    options: availabilities.map(value => ({
      value,
      label: m => m.availability[value],
      show: m => cells.presence(value, m),
    })),
  },
  {
    key: 'alertSeverity',
    label: m => m.filters.alertSeverity,
    options: severities.map(value => ({
      value,
      label: m => m.severities[value],
      show: m => cells.severity(value, m),
    })),
  },
  {
    key: 'alertCategory',
    label: m => m.filters.alertCategory,
    double: true,
    options: categories.map(value => ({ value, label: m => m.categories[value] })),
  },
  { key: 'snmpType', label: m => m.filters.snmpType, load: cells.loadSnmpTypes },
];

const fields: readonly FilterField<DevicesMessages>[] = [
  { key: 'lastSeenAt', label: m => m.fields.lastSeenAt, type: 'date' },
  { key: 'lastLogin.at', label: m => m.fields.loginAt, type: 'date' },
  { key: 'lastLogin.user', label: m => m.fields.loginUser, type: 'text' },
  { key: 'name', label: m => m.columns.name, type: 'text' },
  { key: 'machineName', label: m => m.columns.machineName, type: 'text' },
  { key: 'ipAddresses', label: m => m.columns.ipAddresses, type: 'text' },
  { key: 'address', label: m => m.fields.address, type: 'text' },
  {
    key: 'osFamily',
    label: m => m.fields.osFamily,
    type: 'choice',
    options: families.map(value => ({ value, label: m => m.families[value] })),
  },
  { key: 'os.name', label: m => m.fields.osName, type: 'text' },
  { key: 'os.version', label: m => m.fields.osVersion, type: 'text' },
  { key: 'patchCounts.available', label: m => m.fields.patches, type: 'number' },
  { key: 'patchCounts.security', label: m => m.fields.securityPatches, type: 'number' },
  { key: 'alertCounts.critical', label: m => m.fields.critical, type: 'number' },
  { key: 'pendingReboot', label: m => m.filters.pendingReboot, type: 'boolean' },
  { key: 'rebootScheduledAt', label: m => m.fields.rebootAt, type: 'date' },
  {
    key: 'helpdeskAgent',
    label: m => m.fields.helpdesk,
    type: 'choice',
    options: (['active', 'inactive'] as const).map(value => ({ value, label: m => m.helpdesk[value] })),
  },
  { key: 'contactName', label: m => m.columns.contactName, type: 'text' },
  { key: 'hardware.manufacturer', label: m => m.fields.manufacturer, type: 'text' },
  { key: 'hardware.model', label: m => m.fields.model, type: 'text' },
  { key: 'hardware.serialNumber', label: m => m.columns.serialNumber, type: 'text' },
  { key: 'hardware.cpu', label: m => m.fields.cpu, type: 'text' },
  { key: 'hardware.memoryMb', label: m => m.fields.memory, type: 'number' },
  { key: 'createdAt', label: m => m.columns.createdAt, type: 'date' },
];

/** As the record has it: what an export asks for. */
const exported: Readonly<Record<string, string | null>> = {
  actions: null,
  remoteAccess: null,
  lastLoginAt: 'lastLogin.at',
  patches: 'patchCounts.available',
  alerts: 'alertCounts.critical',
  os: 'os.name',
  model: 'hardware.model',
  serialNumber: 'hardware.serialNumber',
};

/** The Devices tab of a customer as data [DEV-01 .. DEV-31, DVF-01 .. DVF-20]. */
export const devicesView = defineListView<Device, DevicesMessages>({
  tab: 'devices',
  record: 'device',
  messages: devicesMessages,
  subject: m => m.title,
  counted: (m, count, format) => m.count(count, format.number(count)),
  list: (hub, customerId, query, options) =>
    customerId ? hub.devices.list(customerId, query, options) : hub.devices.listAll(query, options),
  get: (hub, id, options) => hub.devices.get(id, options),
  search: m => m.search,
  rowLabel: row => row.name,
  columns: columns.map(column => (column.key === 'customerName' ? { ...column, optional: true } : column)),
  // Chosen by menu and tree, which know its names.
  facets: [...facets, { key: 'folderId', label: m => m.filters.folder, hidden: true }],
  flags: (['monitored', 'favorite', 'pendingReboot'] as const).map(key => ({
    key,
    label: m => m.filters[key],
  })),
  fields,
  defaults: { sort: 'name' },
  detailedHeight: 44,
  open: (row, context) => void actions().then(({ edit }) => edit(row, context)),
  actions: [
    { key: 'add', label: m => m.add, icon: icons.plus, run: async context => (await actions()).add(context) },
  ],
  rowActions: recordEntries,
  bulkActions: [
    later('runScript', icons.prompt),
    later('installSoftware', icons.parcel),
    later('assignProfile', icons.gauge),
    {
      key: 'move',
      label: m => m.move,
      icon: icons.moveTo,
      reason,
      done: (m, count) => m.done.move(count, String(count)),
      disabled: ({ customerId, m }) => (customerId ? undefined : m.reasons.several_customers),
      ask: async (context, count) => (await actions()).askFolder(context, count),
      run: async (target, context, run) => (await actions()).move(target, context, run),
      undo: async (ids, context) => (await actions()).moveBack(ids, context),
    },
    flag('markFavorite', icons.star, 'set_favorite', true),
    flag('unmarkFavorite', icons.close, 'set_favorite', false),
    flag('monitor', icons.check, 'set_monitored', true),
    flag('stopMonitoring', icons.ban, 'set_monitored', false),
    {
      key: 'delete',
      label: m => m.remove,
      icon: icons.trash,
      danger: true,
      reason,
      done: (m, count) => m.done.remove(count, String(count)),
      ask: async (context, count) => (await actions()).askRemove(context, count),
      run: (target, { hub }, { options }) => hub.devices.bulk({ action: 'delete', ...target }, options),
      undo: (ids, { hub }, { options }) => hub.devices.bulk({ action: 'restore', ids: [...ids] }, options),
      isDone: record => record === undefined,
    },
  ],
  tools: folderButton,
  aside: { label: m => m.folders, quiet: true, content: folderTree },
  prefetch: [
    () => import('./device-actions.ts'),
    () => import('./device-dialog.ts'),
    () => import('./move-dialog.ts'),
  ],
  exports: 'devices',
  exportField: key => (key in exported ? exported[key]! : key),
  empty: { icon: icons.monitor, title: m => m.emptyTitle, text: m => m.emptyText },
  cellStyles: [deviceCells],
});

const { tools: _tools, aside: _aside, ...withoutFolders } = devicesView;

/** Devices of all customers: whose they are shows, and the rank of their customer filters [RNK-03]. Folders belong to one customer. */
export const allDevicesView = defineListView<Device, DevicesMessages>({
  ...withoutFolders,
  layout: 'all',
  columns,
  facets: [
    ...facets,
    {
      key: 'rank',
      label: m => m.filters.rank,
      options: ranks.map(value => ({ value, label: m => m.ranks[value] })),
    },
  ],
  actions: [],
});
