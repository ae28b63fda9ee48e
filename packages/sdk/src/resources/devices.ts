import type { Download } from '../core/file.ts';
import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { Extra, Query, Versioned } from '../core/types.ts';
import type {
  AvailablePatch,
  BulkResults,
  Device,
  DeviceBulk,
  DeviceFile,
  DeviceInput,
  DevicePatch,
  DeviceProcess,
  DeviceService,
  DeviceUser,
  EventLogRecord,
  InstalledPackage,
  InstalledSoftware,
  RegistryEntry,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** What all lists of a device's insides answer: when the device last told it. */
type AsOf = Extra<'listDevicePatches'>;

/** Agents and monitored devices [DEV, DVF, DVM]. What is done on them: `jobs`. */
export const devices = (client: Client) => ({
  /** Searches name, IP addresses and machine name [DEV-20, DEV-21, DEV-22]. */
  list: (customerId: string, query?: Query<'listDevices'>, options?: RequestOptions): ListRequest<Device> =>
    client.list('listDevices', path`/customers/${customerId}/devices`, options, query),
  /** Of all customers, with their rank as a filter [RNK-03]. */
  listAll: (query?: Query<'listAllDevices'>, options?: RequestOptions): ListRequest<Device> =>
    client.list('listAllDevices', path`/devices`, options, query),
  /** A PC, server, Mac or Linux machine stays offline until its agent reports; others are watched at `address` at once. @throws ValidationError */
  create: (customerId: string, input: DeviceInput, options?: RequestOptions): Promise<Device> =>
    client.post('createDevice', path`/customers/${customerId}/devices`, options, input),
  /** @throws NotFoundError */
  get: (deviceId: string, options?: RequestOptions): Promise<Device> =>
    client.get('getDevice', path`/devices/${deviceId}`, options),
  /** @throws PreconditionFailedError with `current` when somebody else was faster */
  update: (device: Versioned, changes: DevicePatch, options?: RequestOptions): Promise<Device> =>
    client.patch('updateDevice', path`/devices/${device.id}`, options, changes, device),
  /** The device can be brought back with `restore` for 24 hours; its agent reports again while it runs [DVB-20]. */
  delete: (device: Versioned, options?: RequestOptions): Promise<void> =>
    client.remove('deleteDevice', path`/devices/${device.id}`, options, device),
  /** Within 24 hours of the deletion. @throws NotFoundError after that */
  restore: (deviceId: string, options?: RequestOptions): Promise<Device> =>
    client.post('restoreDevice', path`/devices/${deviceId}/restore`, options),
  /** One result per device, or `jobId` when the filter matches more than 500 [DVB-12, DVB-13, DVB-20]. */
  bulk: (action: DeviceBulk, options?: RequestOptions): Promise<BulkResults> =>
    client.post('bulkDevices', path`/devices:bulk`, options, action),
  /** Updates that wait [DVM-01]. @throws ConflictError `unsupported_os` */
  patches: (
    deviceId: string,
    query?: Query<'listDevicePatches'>,
    options?: RequestOptions,
  ): ListRequest<AvailablePatch, AsOf> =>
    client.list('listDevicePatches', path`/devices/${deviceId}/patches`, options, query),
  /** Linux packages [DVM-03]. @throws ConflictError `unsupported_os` */
  packages: (
    deviceId: string,
    query?: Query<'listDevicePackages'>,
    options?: RequestOptions,
  ): ListRequest<InstalledPackage, AsOf> =>
    client.list('listDevicePackages', path`/devices/${deviceId}/packages`, options, query),
  /** [DVM-05] @throws ConflictError `unsupported_os` */
  software: (
    deviceId: string,
    query?: Query<'listDeviceSoftware'>,
    options?: RequestOptions,
  ): ListRequest<InstalledSoftware, AsOf> =>
    client.list('listDeviceSoftware', path`/devices/${deviceId}/software`, options, query),
  /** Windows services [DVM-13]. @throws ConflictError `unsupported_os` */
  services: (
    deviceId: string,
    query?: Query<'listDeviceServices'>,
    options?: RequestOptions,
  ): ListRequest<DeviceService, AsOf> =>
    client.list('listDeviceServices', path`/devices/${deviceId}/services`, options, query),
  /** [DVM-16] @throws ConflictError `unsupported_os` */
  processes: (
    deviceId: string,
    query?: Query<'listDeviceProcesses'>,
    options?: RequestOptions,
  ): ListRequest<DeviceProcess, AsOf> =>
    client.list('listDeviceProcesses', path`/devices/${deviceId}/processes`, options, query),
  /** [DVM-23, DVM-24] @throws ConflictError `unsupported_os` */
  users: (
    deviceId: string,
    query?: Query<'listDeviceUsers'>,
    options?: RequestOptions,
  ): ListRequest<DeviceUser, AsOf> =>
    client.list('listDeviceUsers', path`/devices/${deviceId}/users`, options, query),
  /** Newest first [DVM-32]. @throws ConflictError `unsupported_os` */
  eventLog: (
    deviceId: string,
    query?: Query<'listDeviceEvents'>,
    options?: RequestOptions,
  ): ListRequest<EventLogRecord, AsOf> =>
    client.list('listDeviceEvents', path`/devices/${deviceId}/event-log`, options, query),
  /** Keys and values below `path` [DVM-33]. @throws ConflictError `unsupported_os`, `device_offline` */
  registry: (
    deviceId: string,
    query?: Query<'listDeviceRegistry'>,
    options?: RequestOptions,
  ): ListRequest<RegistryEntry, AsOf> =>
    client.list('listDeviceRegistry', path`/devices/${deviceId}/registry`, options, query),
  /** Files and folders below `path` [DVM-28]. @throws ConflictError `unsupported_os`, `device_offline` */
  files: (
    deviceId: string,
    query?: Query<'listDeviceFiles'>,
    options?: RequestOptions,
  ): ListRequest<DeviceFile, AsOf> =>
    client.list('listDeviceFiles', path`/devices/${deviceId}/files`, options, query),
  /** [DVM-30] @throws ConflictError `device_offline` */
  downloadFile: (deviceId: string, filePath: string, options?: RequestOptions): Promise<Download> =>
    client.download('downloadDeviceFile', path`/devices/${deviceId}/files/content`, options, {
      path: filePath,
    }),
});
