import type { DeletedFile, DeviceService, RegistryEntry } from '../../contract/types.ts';
import type { CollectionDefinition } from '../store.ts';

/** A file or folder that a job put there. */
export interface AddedFile {
  path: string;
  entry: 'file' | 'folder';
  sizeBytes: number | null;
  modifiedAt: string;
  uploadId: string | null;
}
/** What jobs have changed on a device, laid over what is made up for it. */
export interface DeviceChangesRow {
  id: string;
  deviceId: string;
  createdAt?: string;
  etag?: string;
  deletedAt?: string;
  /** When each list was last renewed, by its name. */
  asOf: Record<string, string>;
  installedPatches: string[];
  upgradedPackages: string[];
  removedSoftware: string[];
  addedSoftware: { name: string; publisher: string | null; version: string; installedOn: string }[];
  services: Record<string, DeviceService['status']>;
  /** When a service was last started or stopped, by its name. */
  serviceTimes: Record<string, string>;
  endedPids: number[];
  loggedOut: string[];
  removedFiles: string[];
  addedFiles: AddedFile[];
  /** Of those that were added the ones that were removed again, for the bin. */
  removedAdded: AddedFile[];
  /** Of the removed files those that can come back, the latest first. */
  binnedFiles: DeletedFile[];
  removedKeys: string[];
  registry: RegistryEntry[];
  /** When it was started last, if a job did that. */
  bootedAt: string | null;
}
export const emptyChanges: Omit<DeviceChangesRow, 'id' | 'deviceId'> = {
  asOf: {},
  installedPatches: [],
  upgradedPackages: [],
  removedSoftware: [],
  addedSoftware: [],
  services: {},
  serviceTimes: {},
  endedPids: [],
  loggedOut: [],
  removedFiles: [],
  addedFiles: [],
  removedAdded: [],
  binnedFiles: [],
  removedKeys: [],
  registry: [],
  bootedAt: null,
};
/** The id is that of the device with another prefix: `dch_9` belongs to `dev_9`. */
export const changesId = (deviceId: string): string => deviceId.replace(/^dev_/, 'dch_');
export const deviceChanges: CollectionDefinition<DeviceChangesRow> = {
  prefix: 'dch',
  resource: 'device_changes',
};
