import type { AlertSeverity } from '../../contract/types.ts';
import type { CollectionDefinition } from '../store.ts';
import type { DeviceRow } from './device-row.ts';

export type { DeviceRow } from './device-row.ts';

const SEVERITIES: readonly (readonly AlertSeverity[])[] = Array.from({ length: 8 }, (_, bits) =>
  (['information', 'warning', 'critical'] as const).filter((__, i) => (bits >> i) & 1),
);
const severitiesOf = ({
  alertCounts: { information, warning, critical },
}: DeviceRow): readonly AlertSeverity[] =>
  SEVERITIES[(information > 0 ? 1 : 0) + (warning > 0 ? 2 : 0) + (critical > 0 ? 4 : 0)] ?? [];

export const devices: CollectionDefinition<DeviceRow> = {
  prefix: 'dev',
  resource: 'device',
  search: ['name', 'ipAddresses', 'machineName', 'address'],
  exact: ['name', 'ipAddresses', 'machineName'],
  sortable: [
    'name',
    'machineName',
    'kind',
    'availability',
    'lastLoginAt',
    'lastSeenAt',
    'alerts',
    'customerName',
    'folderName',
    'pendingReboot',
    'patches',
    'createdAt',
    'updatedAt',
  ],
  defaultSort: 'name',
  indexes: ['contactId', 'folderId', 'serialNumber'],
  filters: [
    'rank',
    'customerId',
    'kind',
    'snmpType',
    'osFamily',
    'availability',
    'alertCategory',
    'alertSeverity',
    'monitored',
    'favorite',
    'pendingReboot',
    'needsReboot',
    'patchState',
    'folderId',
    'contactId',
  ],
  joins: {
    customerName: { via: 'customerId', collection: 'customers', field: 'name' },
    customerRank: { via: 'customerId', collection: 'customers', field: 'rank' },
    rank: { via: 'customerId', collection: 'customers', field: 'rank' },
    folderName: { via: 'folderId', collection: 'folders', field: 'name' },
    contactName: { via: 'contactId', collection: 'contacts', field: 'displayName' },
  },
  computed: {
    alertSeverity: severitiesOf,
    alertCategory: row => row.alertCategories,
    osFamily: row => row.os?.family,
    // One that is planned needs nobody.
    needsReboot: row => row.pendingReboot && row.rebootScheduledAt === null,
    // Devices without patch management are neither patched nor behind.
    patchState: row => row.patchCounts && (row.patchCounts.security > 0 ? 'behind' : 'patched'),
    'lastLogin.user': row => row.lastLoginUser,
    'lastLogin.at': row => row.lastLoginAt,
    'hardware.manufacturer': row => row.model?.manufacturer,
    'hardware.model': row => row.model?.model,
    'hardware.serialNumber': row => row.serialNumber,
    'hardware.cpu': row => row.model?.cpu,
    'hardware.memoryMb': row => row.model?.memoryMb,
  },
};
