import { type ListFacts, same } from './facts.ts';

/** Lists of what is on one device. */
export const inventoryFacts: Readonly<Record<string, ListFacts>> = {
  listDevicePatches: {
    of: 'device',
    sort: same('title severity releasedOn sizeBytes status'),
    search: ['title', 'id'],
    filters: same('category severity status'),
  },
  listDevicePackages: {
    of: 'device',
    key: 'name',
    sort: { ...same('name repository'), installedVersion: null, availableVersion: null },
    search: ['name'],
    filters: { upgradable: row => row.availableVersion !== null, security: row => row.security === true },
  },
  listDeviceSoftware: {
    of: 'device',
    key: ['name', 'version'],
    sort: { ...same('name publisher installedOn sizeBytes devicesWithIt'), version: null },
    search: ['name', 'publisher'],
  },
  listDeviceServices: {
    of: 'device',
    key: 'name',
    sort: same('name displayName status startup'),
    search: ['name', 'displayName', 'description'],
    filters: same('status startup'),
  },
  listDeviceProcesses: {
    of: 'device',
    key: 'pid',
    sort: { ...same('name pid'), cpuPercent: null, memoryBytes: null },
    search: ['name'],
  },
  listDeviceUsers: {
    of: 'device',
    key: ['name', 'sessionId'],
    sort: same('name state lastActiveAt'),
    search: ['name'],
    filters: same('state'),
  },
  listDeviceEvents: {
    of: 'device',
    key: 'recordId',
    search: ['source', 'eventId', 'message'],
    filters: same('log level source eventId'),
  },
  listDeviceFiles: { of: 'device', key: 'path' },
  listDeviceDeletedFiles: {
    of: 'device',
    key: ['path', 'deletedAt'],
    sort: same('deletedAt name sizeBytes'),
    search: ['path'],
  },
  listDeviceHistory: {
    of: 'device',
    search: ['title', 'detail', 'by.name'],
    filters: { kind: 'kind', person: 'by.id' },
  },
  listRegistryChanges: { of: 'device', search: ['path', 'name', 'by.name'] },
  listChatMessages: { of: 'device', search: ['text'] },
};
