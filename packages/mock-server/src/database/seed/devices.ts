import type {
  AlertCategory,
  AlertSeverity,
  Device,
  DeviceOs,
  DevicePatchCounts,
  SeverityCounts,
} from '../../contract/types.ts';
import type { CollectionDefinition } from '../store.ts';
import { alertsOfDevice, alertWeight } from './alert-plan.ts';
import type { DeviceModel } from './device-models.ts';
import { deviceFacts } from './device-plan.ts';
import { ascii } from './plan.ts';
import { perCustomer } from './world.ts';

/**
 * Kept small, because there may be a million: what is the same for many devices is one shared object, and what no list asks about
 * (MAC addresses, free disk space) is worked out when shown. `handlers/device-view.ts` makes the contract's `Device` of it.
 */
export interface DeviceRow {
  id: string;
  customerId: string;
  folderId: string | null;
  name: string;
  machineName: string | null;
  kind: Device['kind'];
  snmpType: string | null;
  os: DeviceOs | null;
  availability: Device['availability'];
  ipAddresses: string[];
  address: string | null;
  port: number | null;
  lastLoginUser: string | null;
  lastLoginAt: string | null;
  lastSeenAt: string | null;
  pendingReboot: boolean;
  rebootScheduledAt: string | null;
  patchCounts: DevicePatchCounts | null;
  alertCounts: SeverityCounts;
  alertCategories: AlertCategory[];
  monitored: boolean;
  favorite: boolean;
  helpdeskAgent: 'active' | 'inactive' | null;
  contactId: string | null;
  model: DeviceModel | null;
  serialNumber: string | null;
  inventoryAsOf: string | null;
  createdAt: string;
  updatedAt: string;
  etag: string;
  deletedAt?: string;
  /** For sorting: the worst first, and how many updates wait. */
  alerts: number;
  patches: number;
}

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
    'lastLogin.user': row => row.lastLoginUser,
    'lastLogin.at': row => row.lastLoginAt,
    'hardware.manufacturer': row => row.model?.manufacturer,
    'hardware.model': row => row.model?.model,
    'hardware.serialNumber': row => row.serialNumber,
    'hardware.cpu': row => row.model?.cpu,
    'hardware.memoryMb': row => row.model?.memoryMb,
  },
  seed: perCustomer('devices', ({ world, customer, index }) => {
    const facts = deviceFacts(world, customer, index),
      { random, drawn, kind, availability, person, os } = facts;
    const { counts, categories } = alertsOfDevice(world, customer, index),
      { folders, contacts } = customer.counts;
    const site = customer.number === 0 ? 20 : (customer.number * 7) % 250,
      retired = availability === 'retired';
    const seenMinutesAgo =
      drawn?.seenMinutesAgo ??
      (drawn?.login && availability !== 'online'
        ? drawn.login[1]
        : availability === 'online'
          ? random.next() * 4
          : retired
            ? 86_400 + random.int(0, 700_000)
            : availability === 'offline'
              ? 30 + 86_400 * random.next() ** 4
              : random.int(20, 900));
    const user = person === null ? null : world.person(customer, person);
    const login = drawn
      ? drawn.login
      : os && !random.chance(0.03)
        ? ([
            user
              ? (ascii(user.givenName).slice(0, 1) + ascii(user.familyName)).replaceAll('-', '') ||
                `user${person}`
              : random.pick([
                  'administrator',
                  'svc-admin',
                  'svc-backup',
                  'root',
                  'kiosk',
                  'NT AUTHORITY\\SYSTEM',
                ]),
            seenMinutesAgo + random.next() * 600,
          ] as const)
        : undefined;
    const available = drawn ? (drawn.patches ?? 0) : random.chance(0.5) ? 0 : random.int(1, 24);
    const managed = os !== null && !retired,
      security = random.int(0, Math.min(available, 6));
    const watched = kind === 'snmp' || kind === 'tcp' || kind === 'http' || kind === 'generic';
    const createdAt = world.ago(random.int(60, 1_500) * 1_440),
      lastSeenAt = world.ago(seenMinutesAgo);
    const address = `10.${site}.${drawn ? 4 : (index >> 8) & 255}.${drawn ? (index % 250) + 2 : index & 255}`;
    const ip = drawn?.address && !drawn.address.startsWith('http') ? drawn.address : address;
    const folder = drawn
      ? drawn.folder
      : folders === 0 || random.chance(0.1)
        ? null
        : random.int(0, folders - 1);
    return {
      customerId: customer.id,
      folderId: folder === null ? null : world.id('folders', customer, folder),
      name: facts.name,
      machineName: facts.machineName,
      kind,
      snmpType: facts.snmpType,
      os,
      availability,
      ipAddresses:
        kind === 'http' || kind === 'tcp'
          ? []
          : random.chance(0.1)
            ? [ip, `fd00:${site.toString(16)}::${(index + 2).toString(16)}`]
            : [ip],
      address:
        drawn?.address ??
        (kind === 'http' ? `https://${facts.name}/` : kind === 'tcp' ? facts.name : watched ? ip : null),
      port: kind === 'tcp' ? random.pick([25, 443, 3389, 5900]) : null,
      lastLoginUser: login?.[0] ?? null,
      lastLoginAt: login ? world.ago(login[1]) : null,
      lastSeenAt,
      pendingReboot: drawn ? drawn.reboot !== undefined : managed && random.chance(0.07),
      rebootScheduledAt: drawn?.reboot === 'planned' ? world.ago(-819) : null,
      patchCounts: managed
        ? { available, security: drawn ? (drawn.security ?? Math.min(available, 1)) : security }
        : null,
      alertCounts: counts,
      alertCategories: categories,
      monitored: drawn ? drawn.monitored : !retired && random.chance(0.93),
      favorite: drawn ? (drawn.favorite ?? false) : random.chance(0.02),
      helpdeskAgent:
        os?.family === 'windows' && !retired ? (drawn || random.chance(0.7) ? 'active' : 'inactive') : null,
      contactId: person === null || contacts <= person ? null : world.id('contacts', customer, person),
      model: facts.model,
      serialNumber: facts.serialNumber,
      inventoryAsOf: os ? world.ago(seenMinutesAgo + 60) : null,
      createdAt,
      updatedAt: lastSeenAt,
      alerts: alertWeight(counts),
      patches: managed ? available : -1,
    };
  }),
};
