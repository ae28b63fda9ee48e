import type { Download } from '../core/file.ts';
import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { HubPromise } from '../core/reply.ts';
import type {
  CommandProposal,
  CommandProposalInput,
  DeletedFile,
  DeviceDeletedFileListParams,
  DeviceHistoryDay,
  DeviceHistoryEntry,
  DeviceHistoryListParams,
  DeviceMetrics,
  DeviceMetricGetParams,
  FileChecksum,
  NetworkScan,
  RegistryChange,
  RegistryChangeListParams,
  RemoteSession,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';
import type { InventoryAge } from './devices.ts';

/** What a timeline answers beside its rows. */
export interface HistoryDays {
  readonly perDay: readonly DeviceHistoryDay[];
}

/** How a device fares, what happened to it, and the tools to reach it. */
export const devices = (client: Client) => ({
  /**
   * Read how a device has fared. Availability of 30 days, processor and memory as one point per 15 minutes,
   * and the disks with their growth of 30 days. Where nothing was measured there is no point. A device
   * without an agent has availability only.
   * @param query - `hours` (1 to 168, default `24`)
   * @throws NotFoundError
   */
  metrics: (
    deviceId: string,
    query?: DeviceMetricGetParams,
    options?: RequestOptions,
  ): HubPromise<DeviceMetrics> =>
    client.get('getDeviceMetrics', path`/devices/${deviceId}/metrics`, options, query),
  /**
   * List what happened to a device, the latest first. `q` searches title, detail and who.
   * - Facets: kind, person. Kept for 13 months.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `q`,
   *   `facets`, `kind`, `person`, `since`, `until`
   * @throws NotFoundError
   */
  history: (
    deviceId: string,
    query?: DeviceHistoryListParams,
    options?: RequestOptions,
  ): ListRequest<DeviceHistoryEntry, HistoryDays> =>
    client.list('listDeviceHistory', path`/devices/${deviceId}/history`, options, query),
  /**
   * Begin a remote session. Gives an address that is good once. ConflictError `device_offline`, `retired`,
   * `unsupported_os`.
   * @throws NotFoundError
   * @throws ConflictError `device_offline`, `retired`, `unsupported_os`
   */
  connect: (deviceId: string, options?: RequestOptions): HubPromise<RemoteSession> =>
    client.post('createRemoteSession', path`/devices/${deviceId}/remote-sessions`, options),
  /**
   * Open the agent that scans the network around a device. Gives an address that is good once. ConflictError
   * `device_offline`, `retired`, `unsupported_os`.
   * @throws NotFoundError
   * @throws ConflictError `device_offline`, `retired`, `unsupported_os`
   */
  scanNetwork: (deviceId: string, options?: RequestOptions): HubPromise<NetworkScan> =>
    client.post('createNetworkScan', path`/devices/${deviceId}/network-scans`, options),
  /**
   * List the changes of the registry of a device, the latest first. Each as a job made it. `q` searches path,
   * name and who. ConflictError `unsupported_os` where the system of the device has none.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `q`,
   *   `path`
   * @throws NotFoundError
   * @throws ConflictError `unsupported_os`
   */
  registryChanges: (
    deviceId: string,
    query?: RegistryChangeListParams,
    options?: RequestOptions,
  ): ListRequest<RegistryChange> =>
    client.list('listRegistryChanges', path`/devices/${deviceId}/registry/changes`, options, query),
  /**
   * Take a change of the registry back. Puts back what was there before, a deleted key with all below it.
   * ConflictError `changed_since` when it is no longer as the change left it, `already_undone`,
   * `device_offline`.
   * @throws NotFoundError
   * @throws ConflictError `changed_since`
   */
  undoRegistryChange: (
    deviceId: string,
    changeId: string,
    options?: RequestOptions,
  ): HubPromise<RegistryChange> =>
    client.post('undoRegistryChange', path`/devices/${deviceId}/registry/changes/${changeId}/undo`, options),
  /**
   * Download a key of the registry with all below it as a .reg file. Text in UTF-8 that begins with `Windows
   * Registry Editor Version 5.00`. 403 `key_locked`; NotFoundError when there is no such key; ConflictError
   * `device_offline`, `unsupported_os`.
   * @throws NotFoundError
   * @throws ConflictError `device_offline`, `unsupported_os`
   */
  exportRegistry: (deviceId: string, keyPath: string, options?: RequestOptions): Promise<Download> =>
    client.download('exportDeviceRegistry', path`/devices/${deviceId}/registry/export`, options, {
      path: keyPath,
    }),
  /**
   * Work out the checksum of a file on a device. NotFoundError when there is no such file. ConflictError
   * `device_offline` when it cannot be reached.
   * @throws NotFoundError
   * @throws ConflictError `device_offline`
   */
  fileChecksum: (deviceId: string, filePath: string, options?: RequestOptions): HubPromise<FileChecksum> =>
    client.get('getDeviceFileChecksum', path`/devices/${deviceId}/files/checksum`, options, {
      path: filePath,
    }),
  /**
   * List what lies in the bin of a device, the latest first. What the job `file_delete` took away, unless for
   * good; `file_restore` brings it back. `q` searches the path.
   * - Sort: deletedAt, name, sizeBytes. ConflictError `device_offline` when it cannot be reached.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `sort`,
   *   `q`
   * @throws NotFoundError
   * @throws ConflictError `device_offline`
   */
  deletedFiles: (
    deviceId: string,
    query?: DeviceDeletedFileListParams,
    options?: RequestOptions,
  ): ListRequest<DeletedFile, InventoryAge> =>
    client.list('listDeviceDeletedFiles', path`/devices/${deviceId}/files/bin`, options, query),
  /**
   * Let the assistant write a command. Nothing runs: a person looks at it and runs it as a job. The server
   * judges `effect` by the command, whatever the assistant says of it. ConflictError `unsupported_os` where
   * the device has no such shell. ValidationError `no_proposal` when the assistant has no command for this.
   * @throws NotFoundError
   * @throws ConflictError `unsupported_os`
   * @throws ValidationError `no_proposal`
   */
  proposeCommand: (
    deviceId: string,
    input: CommandProposalInput,
    options?: RequestOptions,
  ): HubPromise<CommandProposal> =>
    client.post('createCommandProposal', path`/devices/${deviceId}/command-proposals`, options, input),
});
