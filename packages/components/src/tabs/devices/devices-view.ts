import type { Device } from '@customer-hub/sdk';
import { columnKinds } from '../../list-view/column-kinds.ts';
import {
  columnField,
  defineListView,
  optionsOf,
  type FacetFilter,
  type FilterField,
  type ListContext,
  type ListDefinition,
} from '../../list-view/definition.ts';
import { recordLink } from '../../list-view/record-link.ts';
import { presence } from '../../device/device-kind.ts';
import { devicesMessages } from '../../messages/devices.ts';
import type { DevicesMessages } from '../../messages/en/devices.ts';
import * as icons from '../../primitives/icons.ts';
import { bulkActions, devices, recordEntries } from './device-actions.ts';
import { about, loadSnmpTypes, snmpName } from '../../device/device-about.ts';
import * as cells from './device-cells.ts';
import { deviceCells } from './device-cells.styles.ts';
import { folderButton, folderTree } from './device-folders.ts';

type Messages = DevicesMessages;
type Context = ListContext<Device, Messages>;

const kinds = ['pc', 'tcp', 'server', 'http', 'mac', 'generic', 'linux', 'snmp'] as const;
const availabilities = ['online', 'unreachable', 'offline', 'retired'] as const;
const severities = ['information', 'warning', 'critical'] as const;
const categories = [
  ...(['hardware', 'disk', 'availability', 'performance', 'exchange'] as const),
  ...(['general', 'network', 'apps', 'script_based'] as const),
];
const ranks = ['gold', 'silver', 'basic', 'blocked'] as const;

const { choice, custom, name, text } = columnKinds<Device, Messages>();

/** More about a device, not shown at first. */
const detail = (
  key: keyof Messages['columns'],
  width: number,
  cell: (row: Device, context: Context) => string | null | undefined,
  exportField: string = key,
) => custom(key, { sortable: false, optional: true, width, exportField, cell });

const moment = (key: 'lastSeenAt' | 'createdAt') =>
  custom(key, {
    optional: true,
    width: 26,
    minWidth: 14,
    cell: (row, { format }) => format.dateTime(row[key]),
  });

/** What is done with a device: always in sight at the end. */
const atEnd = (key: 'actions' | 'remoteAccess', width: number, minWidth: number) =>
  custom(key, {
    sortable: false,
    permanent: true,
    sticky: 'end',
    width,
    minWidth,
    ...(key === 'remoteAccess' && { className: 'split' }),
    exportField: null,
    exportValue: () => null,
    cell: cells[key],
  });

const columns: ListDefinition<Device, Messages>['columns'] = [
  name('name', { width: 20, grow: 30, cell: cells.name }),
  custom('lastLoginAt', {
    width: 31,
    minWidth: 14,
    grow: 16,
    className: 'login',
    cell: cells.lastLogin,
    exportField: 'lastLogin.at',
    exportValue: ({ lastLogin }, { format }) =>
      lastLogin ? `${lastLogin.user} ${format.dateTime(lastLogin.at)}` : '',
  }),
  choice('kind', {
    width: 9,
    minWidth: 8,
    card: 'secondary',
    className: 'kind',
    text: (value, m) => m.kinds[value],
    cell: cells.kind,
  }),
  choice('availability', {
    width: 13,
    minWidth: 12,
    card: 'secondary',
    text: (value, m) => m.availability[value],
    cell: cells.availability,
  }),
  custom('alerts', {
    width: 14,
    minWidth: 14,
    grow: 0,
    card: 'trailing',
    className: 'alerts',
    cell: cells.alerts,
    exportField: 'alertCounts.critical',
    exportValue: ({ alertCounts }) => severities.map(key => alertCounts[key]).join(' / '),
  }),
  text('customerName', { width: 13, minWidth: 9, className: 'muted' }),
  text('folderName', { width: 13, minWidth: 9, className: 'muted' }),
  custom('pendingReboot', {
    width: 15,
    minWidth: 14,
    grow: 2,
    card: 'trailing',
    cell: cells.reboot,
    exportValue: ({ pendingReboot }, { m }) => (pendingReboot ? m.yes : m.no),
    exportWords: m => ({ true: m.yes, false: m.no }),
  }),
  custom('patches', {
    width: 12,
    minWidth: 12,
    grow: 2,
    className: 'pt',
    cell: cells.patches,
    exportField: 'patchCounts.available',
    exportValue: row => row.patchCounts?.available,
  }),
  text('machineName', { optional: true }),
  detail('ipAddresses', 16, row => row.ipAddresses.join(', ') || row.address),
  detail('macAddresses', 18, row => row.macAddresses.join(', ')),
  detail('os', 26, row => row.os && about(row), 'os.name'),
  custom('contactName', {
    sortable: false,
    optional: true,
    width: 18,
    cell: (row, { host, href }) =>
      row.contactId && row.contactName
        ? recordLink({ host, href, customerId: row.customerId }, 'contact', {
            id: row.contactId,
            name: row.contactName,
          })
        : '',
    exportValue: row => row.contactName,
  }),
  detail('snmpType', 14, row => snmpName(row.snmpType)),
  detail('model', 24, row => row.hardware?.model, 'hardware.model'),
  detail('serialNumber', 14, row => row.hardware?.serialNumber, 'hardware.serialNumber'),
  detail('monitored', 10, (row, { m }) => (row.monitored ? m.yes : m.no)),
  moment('lastSeenAt'),
  moment('createdAt'),
  atEnd('actions', 10, 9),
  atEnd('remoteAccess', 13, 13),
];

const facets: readonly FacetFilter<Messages>[] = [
  { key: 'kind', label: m => m.filters.kind, double: true, options: optionsOf(kinds, m => m.kinds) },
  {
    key: 'availability',
    label: m => m.filters.availability,
    double: true,
    options: optionsOf(availabilities, m => m.availability, presence),
  },
  {
    key: 'alertSeverity',
    label: m => m.filters.alertSeverity,
    options: optionsOf(severities, m => m.severities, cells.severity),
  },
  {
    key: 'alertCategory',
    label: m => m.filters.alertCategory,
    double: true,
    options: optionsOf(categories, m => m.categories),
  },
  { key: 'snmpType', label: m => m.filters.snmpType, load: loadSnmpTypes },
];

const field = (
  key: string,
  label: keyof Messages['fields'],
  type: FilterField<Messages>['type'],
): FilterField<Messages> => ({ key, label: m => m.fields[label], type });

const fields: readonly FilterField<Messages>[] = [
  columnField('lastSeenAt', 'date'),
  field('lastLogin.at', 'loginAt', 'date'),
  field('lastLogin.user', 'loginUser', 'text'),
  columnField('name', 'text'),
  columnField('machineName', 'text'),
  columnField('ipAddresses', 'text'),
  field('address', 'address', 'text'),
  {
    ...field('osFamily', 'osFamily', 'choice'),
    options: optionsOf(['windows', 'mac', 'linux'], m => m.families),
  },
  field('os.name', 'osName', 'text'),
  field('os.version', 'osVersion', 'text'),
  field('patchCounts.available', 'patches', 'number'),
  field('patchCounts.security', 'securityPatches', 'number'),
  field('alertCounts.critical', 'critical', 'number'),
  { key: 'pendingReboot', label: m => m.filters.pendingReboot, type: 'boolean' },
  field('rebootScheduledAt', 'rebootAt', 'date'),
  {
    ...field('helpdeskAgent', 'helpdesk', 'choice'),
    options: optionsOf(['active', 'inactive'], m => m.helpdesk),
  },
  columnField('contactName', 'text'),
  field('hardware.manufacturer', 'manufacturer', 'text'),
  field('hardware.model', 'model', 'text'),
  { ...columnField('serialNumber', 'text'), key: 'hardware.serialNumber' },
  field('hardware.cpu', 'cpu', 'text'),
  field('hardware.memoryMb', 'memory', 'number'),
  columnField('createdAt', 'date'),
];

/** The Devices tab of a customer as data [DEV-01 .. DEV-31, DVF-01 .. DVF-20]. */
export const devicesView = defineListView<Device, Messages>({
  tab: 'devices',
  record: 'device',
  scope: 'device:write',
  messages: devicesMessages,
  list: (hub, customerId, query, options) =>
    customerId ? hub.devices.list(customerId, query, options) : hub.devices.listAll(query, options),
  get: (hub, id, options) => hub.devices.get(id, options),
  search: m => m.search,
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
  edit: (row, context) => void devices.edit(row, context),
  actions: [devices.addAction(m => m.add)],
  rowActions: recordEntries,
  bulkActions,
  tools: folderButton,
  aside: { label: m => m.folders, quiet: true, content: folderTree },
  prefetch: [
    () => import('./device-dialog.ts'),
    () => import('./move.ts'),
    () => import('../../form/choose-dialog.ts'),
  ],
  exports: 'devices',
  restore: (hub, id) => hub.devices.restore(id),
  empty: { icon: icons.monitor },
  cellStyles: [deviceCells],
});

const { tools: _tools, aside: _aside, ...withoutFolders } = devicesView;

/**
 * Devices of all customers: whose they are shows, and the rank of their customer filters [RNK-03]. Folders
 * belong to one customer.
 */
export const allDevicesView = defineListView<Device, Messages>({
  ...withoutFolders,
  layout: 'all',
  columns,
  facets: [...facets, { key: 'rank', label: m => m.filters.rank, options: optionsOf(ranks, m => m.ranks) }],
  actions: [],
});
