import type { Download } from '../core/file.ts';
import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { HubPromise } from '../core/reply.ts';
import type { Versioned } from '../core/types.ts';
import type {
  AvailablePatch,
  BulkResults,
  Device,
  DeviceBulk,
  DeviceEventListParams,
  DeviceFile,
  DeviceFileListParams,
  DeviceInput,
  DeviceListAllParams,
  DeviceListParams,
  DevicePackageListParams,
  DevicePatch,
  DevicePatchListParams,
  DeviceProcess,
  DeviceProcessListParams,
  DeviceRegistryListParams,
  DeviceService,
  DeviceServiceListParams,
  DeviceSoftwareListParams,
  DeviceUser,
  DeviceUserListParams,
  EventLogRecord,
  InstalledPackage,
  InstalledSoftware,
  RegistryEntry,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** What all lists of a device's insides answer: when the device last told it. */
export interface InventoryAge {
  readonly asOf: string | null;
}

/** Agents and monitored devices. What is done on them: `jobs`. */
export const devices = (client: Client) => ({
  /**
   * List a customer's devices. `q` searches name, ipAddresses, address and machineName.
   * - Sort: name, machineName, kind, availability, lastLoginAt, lastSeenAt, alerts, customerName, folderName,
   *   pendingReboot, patches, createdAt, updatedAt.
   * - Facets: kind, snmpType, availability, alertCategory, alertSeverity, monitored, favorite, pendingReboot,
   *   folderId, osFamily.
   * - Advanced filter fields: every field of the record; nested ones as `os.name`, `hardware.model`,
   *   `patchCounts.security`.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `sort`,
   *   `q`, `filter`, `facets`, `kind`, `snmpType`, `osFamily`, `availability`, `alertCategory`,
   *   `alertSeverity`, `monitored`, `favorite`, `pendingReboot`, `folderId`, `contactId`
   * @throws NotFoundError
   */
  list: (customerId: string, query?: DeviceListParams, options?: RequestOptions): ListRequest<Device> =>
    client.list('listDevices', path`/customers/${customerId}/devices`, options, query),
  /**
   * List the devices of all customers. Search, sort, facets and filters as `list`.
   * - Further facets: customerRank, customerId.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `sort`,
   *   `q`, `filter`, `facets`, `rank`, `customerId`, `kind`, `snmpType`, `osFamily`, `availability`,
   *   `alertCategory`, `alertSeverity`, `monitored`, `favorite`, `pendingReboot`
   */
  listAll: (query?: DeviceListAllParams, options?: RequestOptions): ListRequest<Device> =>
    client.list('listAllDevices', path`/devices`, options, query),
  /**
   * Add a device. An agent kind (`pc`, `server`, `mac`, `linux`) stays offline until its agent reports. The
   * other kinds are watched from `address` at once.
   * @throws NotFoundError
   * @throws ConflictError
   * @throws ValidationError `address_required`, `port_required`, `invalid_address`, `unknown_folder`,
   *   `unknown_contact`
   */
  create: (customerId: string, input: DeviceInput, options?: RequestOptions): HubPromise<Device> =>
    client.post('createDevice', path`/customers/${customerId}/devices`, options, input),
  /**
   * Read one device. As it was at the last message of its agent (`lastSeenAt`). What has to be asked of the
   * device itself (services, processes, software) is read by operations of their own.
   * @throws NotFoundError
   */
  get: (deviceId: string, options?: RequestOptions): HubPromise<Device> =>
    client.get('getDevice', path`/devices/${deviceId}`, options),
  /**
   * Change a device. Changes what the hub knows about a device, such as its name, folder or contact. Nothing
   * is sent to the device: that is what jobs do.
   * @throws NotFoundError
   * @throws ConflictError
   * @throws PreconditionFailedError with `current` when somebody else was faster
   * @throws ValidationError
   */
  update: (device: Versioned, changes: DevicePatch, options?: RequestOptions): HubPromise<Device> =>
    client.patch('updateDevice', path`/devices/${device.id}`, options, changes, device),
  /**
   * Delete a device. An agent reports itself again while its software still runs. `restore` undoes the
   * deletion for 24 hours.
   * @throws NotFoundError
   * @throws PreconditionFailedError with `current` when somebody else was faster
   */
  delete: (device: Versioned, options?: RequestOptions): HubPromise<void> =>
    client.remove('deleteDevice', path`/devices/${device.id}`, options, device),
  /**
   * Bring a deleted device back. Within 24 hours of the deletion; NotFoundError after that.
   * @throws NotFoundError
   */
  restore: (deviceId: string, options?: RequestOptions): HubPromise<Device> =>
    client.post('restoreDevice', path`/devices/${deviceId}/restore`, options),
  /**
   * Change many devices at once. Up to 500 devices are answered at once, one result each. A filter that
   * matches more starts a job: 202 with `jobId`.
   * @throws ConflictError
   * @throws ValidationError
   */
  bulk: (action: DeviceBulk, options?: RequestOptions): HubPromise<BulkResults> =>
    client.post('bulkDevices', path`/devices:bulk`, options, action),
  /**
   * List the updates that wait on a device. Windows and Mac. `q` searches title and id. ConflictError
   * `unsupported_os` where the system of the device has none.
   * - Sort: title, severity, releasedOn, sizeBytes, status.
   * - Facets: category, severity, status.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `sort`,
   *   `q`, `category`, `severity`, `status`, `facets`
   * @throws NotFoundError
   * @throws ConflictError `unsupported_os`
   */
  patches: (
    deviceId: string,
    query?: DevicePatchListParams,
    options?: RequestOptions,
  ): ListRequest<AvailablePatch, InventoryAge> =>
    client.list('listDevicePatches', path`/devices/${deviceId}/patches`, options, query),
  /**
   * List the packages of a Linux device. `q` searches the name. ConflictError `unsupported_os` where the
   * system of the device has none.
   * - Sort: name, repository, installedVersion, availableVersion; versions sort as versions, 1.10 after 1.9.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `sort`,
   *   `q`, `upgradable`, `security`
   * @throws NotFoundError
   * @throws ConflictError `unsupported_os`
   */
  packages: (
    deviceId: string,
    query?: DevicePackageListParams,
    options?: RequestOptions,
  ): ListRequest<InstalledPackage, InventoryAge> =>
    client.list('listDevicePackages', path`/devices/${deviceId}/packages`, options, query),
  /**
   * List the software of a device. `q` searches name and publisher. ConflictError `unsupported_os` where the
   * system of the device has none.
   * - Sort: name, publisher, version, installedOn, sizeBytes, devicesWithIt.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `sort`,
   *   `q`
   * @throws NotFoundError
   * @throws ConflictError `unsupported_os`
   */
  software: (
    deviceId: string,
    query?: DeviceSoftwareListParams,
    options?: RequestOptions,
  ): ListRequest<InstalledSoftware, InventoryAge> =>
    client.list('listDeviceSoftware', path`/devices/${deviceId}/software`, options, query),
  /**
   * List the services of a Windows device. `q` searches name, displayName and description. ConflictError
   * `unsupported_os` where the system of the device has none.
   * - Sort: name, displayName, status, startup.
   * - Facets: status, startup, shouldRun.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `sort`,
   *   `q`, `status`, `startup`, `shouldRun`, `facets`
   * @throws NotFoundError
   * @throws ConflictError `unsupported_os`
   */
  services: (
    deviceId: string,
    query?: DeviceServiceListParams,
    options?: RequestOptions,
  ): ListRequest<DeviceService, InventoryAge> =>
    client.list('listDeviceServices', path`/devices/${deviceId}/services`, options, query),
  /**
   * List what runs on a device. Read wherever an agent can tell; whether one may be ended says `end_process`
   * of the device. `q` searches the name. ConflictError `unsupported_os` where the system of the device has
   * none.
   * - Sort: name, pid, cpuPercent, memoryBytes.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `sort`,
   *   `q`
   * @throws NotFoundError
   * @throws ConflictError `unsupported_os`
   */
  processes: (
    deviceId: string,
    query?: DeviceProcessListParams,
    options?: RequestOptions,
  ): ListRequest<DeviceProcess, InventoryAge> =>
    client.list('listDeviceProcesses', path`/devices/${deviceId}/processes`, options, query),
  /**
   * List who uses a device, and when each was last active. `q` searches the name. ConflictError
   * `unsupported_os` where the system of the device has none.
   * - Sort: name, state, lastActiveAt.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `sort`,
   *   `q`, `state`
   * @throws NotFoundError
   * @throws ConflictError `unsupported_os`
   */
  users: (
    deviceId: string,
    query?: DeviceUserListParams,
    options?: RequestOptions,
  ): ListRequest<DeviceUser, InventoryAge> =>
    client.list('listDeviceUsers', path`/devices/${deviceId}/users`, options, query),
  /**
   * Read the event log of a Windows device, newest first. `q` searches source, event id and message.
   * ConflictError `unsupported_os` where the system of the device has none.
   * - Facets: log, level, source.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `q`,
   *   `log`, `level`, `source`, `eventId`, `since`, `sinceDays` (1 to 366), `until`, `histogram`, `facets`
   * @throws NotFoundError
   * @throws ConflictError `unsupported_os`
   */
  eventLog: (
    deviceId: string,
    query?: DeviceEventListParams,
    options?: RequestOptions,
  ): ListRequest<EventLogRecord, InventoryAge> =>
    client.list('listDeviceEvents', path`/devices/${deviceId}/event-log`, options, query),
  /**
   * List the keys and values below a registry path of a Windows device. Without `path` the hives. Keys come
   * before values. Nothing is told of what lies in a locked key: 403 `key_locked`. ConflictError
   * `device_offline` when it cannot be reached. ConflictError `unsupported_os` where the system of the device
   * has none.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `path`
   * @throws NotFoundError
   * @throws ConflictError `device_offline`, `unsupported_os`
   */
  registry: (
    deviceId: string,
    query?: DeviceRegistryListParams,
    options?: RequestOptions,
  ): ListRequest<RegistryEntry, InventoryAge> =>
    client.list('listDeviceRegistry', path`/devices/${deviceId}/registry`, options, query),
  /**
   * List files and folders below a path of a Windows device. Without `path` the drives. `q` searches the name
   * below the path, subfolders included. Folders come before files. ConflictError `device_offline` when it
   * cannot be reached. ConflictError `unsupported_os` where the system of the device has none.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `q`,
   *   `path`
   * @throws NotFoundError
   * @throws ConflictError `device_offline`, `unsupported_os`
   */
  files: (
    deviceId: string,
    query?: DeviceFileListParams,
    options?: RequestOptions,
  ): ListRequest<DeviceFile, InventoryAge> =>
    client.list('listDeviceFiles', path`/devices/${deviceId}/files`, options, query),
  /**
   * Download a file from a device. `Repr-Digest` lets the reader compare what arrived with what lies on the
   * device. ConflictError `device_offline` when it cannot be reached.
   * @throws NotFoundError
   * @throws ConflictError `device_offline`
   */
  downloadFile: (deviceId: string, filePath: string, options?: RequestOptions): Promise<Download> =>
    client.download('downloadDeviceFile', path`/devices/${deviceId}/files/content`, options, {
      path: filePath,
    }),
});
