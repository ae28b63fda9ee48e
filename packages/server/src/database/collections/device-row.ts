import type {
  AlertCategory,
  Device,
  DeviceOs,
  DevicePatchCounts,
  SeverityCounts,
} from '../../contract/types.ts';

/** What many devices share; one object for all of them, so that 100,000 devices stay small. */
export interface DeviceModel {
  manufacturer: string | null;
  model: string | null;
  cpu: string | null;
  memoryMb: number | null;
  diskGb: readonly number[];
}

/**
 * Kept small, because there may be a million: what is the same for many devices is one shared object, and what
 * no list asks about (MAC addresses, free disk space) is worked out when shown. `presentDevices` makes the
 * contract's `Device` of it.
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
