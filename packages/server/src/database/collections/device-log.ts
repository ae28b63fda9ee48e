import type { DeviceHistoryEntry, RegistryChange, RegistryEntry } from '../../contract/types.ts';
import type { CollectionDefinition } from '../store.ts';

/** What happened to a device that no other record tells: a move, another contact, a session, a new name. */
export interface DeviceLogRow {
  id: string;
  createdAt?: string;
  etag?: string;
  deletedAt?: string;
  deviceId: string;
  kind: Extract<DeviceHistoryEntry['kind'], 'move' | 'contact' | 'session' | 'record'>;
  title: string;
  detail: string | null;
  at: string;
  by: DeviceHistoryEntry['by'];
  ref: DeviceHistoryEntry['ref'];
}
export const deviceLog: CollectionDefinition<DeviceLogRow> = {
  prefix: 'dlg',
  resource: 'device_log',
  indexes: ['deviceId'],
};

/** A change of the registry, with what must come back when it is taken back. */
export interface RegistryChangeRow extends RegistryChange {
  createdAt?: string;
  etag?: string;
  deletedAt?: string;
  /** Of a deleted key: the key and all that lay below it. */
  lost: RegistryEntry[];
}
export const registryChanges: CollectionDefinition<RegistryChangeRow> = {
  prefix: 'rgc',
  resource: 'registry_change',
  search: ['path', 'name', 'by.name'],
  sortable: ['at'],
  defaultSort: '-at',
  indexes: ['deviceId'],
};
