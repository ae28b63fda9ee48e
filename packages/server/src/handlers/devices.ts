import type { DeviceBulk, DevicePatch, JobInput } from '../contract/types.ts';
import type { DeviceRow } from '../database/collections/devices.ts';
import type { QueryResult } from '../database/store.ts';
import { addressProblems, isWatched } from '../domain/device-input.ts';
import { created, noContent, ok, accepted } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';
import { fieldProblem, invalid } from '../server/problems.ts';
import { eachOf, selectedIds } from './shared/bulk.ts';
import { noteChanges, noteOnDevice } from './shared/device-log.ts';
import {
  checkContact,
  checkFolder,
  deviceMatch,
  moveDevice,
  presentDevice,
  presentDevices,
} from './shared/devices.ts';

const AT_ONCE = 500;
const answer = async ({ items, page, facets }: QueryResult<DeviceRow>, context: Context) =>
  ok({ items: await presentDevices(items, context), page, ...(facets ? { facets } : {}) });

const cleanName = (name: string): string => {
  const clean = name.replace(/\s+/gu, ' ').trim();
  if (clean === '') throw invalid([fieldProblem('/name', 'required', 'A name is needed.')]);
  return clean;
};

/** Agents and monitored devices [DEV, DVF]. */
export const devices: Handlers<
  | 'listDevices'
  | 'listAllDevices'
  | 'createDevice'
  | 'getDevice'
  | 'updateDevice'
  | 'deleteDevice'
  | 'restoreDevice'
  | 'bulkDevices'
> = {
  listDevices: async ({ path, query }, context) =>
    answer(
      await context.db.devices.query({
        where: { customerId: path.customerId },
        query,
        match: await deviceMatch(query, context),
      }),
      context,
    ),

  listAllDevices: async ({ query }, context) => answer(await context.db.devices.query({ query }), context),

  async createDevice({ path: { customerId }, body }, context) {
    const {
        kind,
        address = null,
        port = null,
        folderId = null,
        contactId = null,
        snmpType = null,
        monitored = true,
        favorite = false,
      } = body,
      watched = isWatched(kind);
    const problems = addressProblems({ kind, address, port });
    if (problems.length > 0) throw invalid(problems);
    await checkFolder(folderId, customerId, context);
    await checkContact(contactId, customerId, context);
    const now = context.now();
    const row = await context.db.devices.insert({
      customerId,
      folderId,
      name: cleanName(body.name),
      machineName: null,
      kind,
      snmpType: kind === 'snmp' ? snmpType : null,
      os: null,
      model: null,
      serialNumber: null,
      availability: watched ? 'online' : 'offline',
      ipAddresses:
        watched && kind !== 'http' && address !== null && /^[\d.]+$|:/.test(address) ? [address] : [],
      address: watched ? (address?.trim() ?? null) : null,
      port: kind === 'tcp' ? port : null,
      lastLoginUser: null,
      lastLoginAt: null,
      lastSeenAt: watched ? now : null,
      pendingReboot: false,
      rebootScheduledAt: null,
      patchCounts: null,
      alertCounts: { information: 0, warning: 0, critical: 0 },
      alertCategories: [],
      monitored,
      favorite,
      helpdeskAgent: null,
      contactId,
      inventoryAsOf: null,
      alerts: 0,
      patches: -1,
    });
    await noteOnDevice(row.id, { kind: 'record', title: 'added' }, context);
    return created(await presentDevice(row, context), `/devices/${row.id}`);
  },

  getDevice: async ({ path }, context) =>
    ok(await presentDevice(await context.db.devices.need(path.deviceId), context)),

  async updateDevice({ path, body }, context) {
    const before = await context.db.devices.need(path.deviceId);
    const { name, address, port, folderId, contactId } = body;
    if (address !== undefined || port !== undefined) {
      const problems = addressProblems({
        kind: before.kind,
        address: address === undefined ? before.address : address,
        port: port === undefined ? before.port : port,
      });
      if (problems.length > 0) throw invalid(problems);
    }
    await checkFolder(folderId, before.customerId, context);
    await checkContact(contactId, before.customerId, context);
    const patch: DevicePatch = { ...body, ...(name === undefined ? {} : { name: cleanName(name) }) };
    const after = await context.db.devices.update(before.id, patch);
    await noteChanges(before, after, context);
    return ok(await presentDevice(after, context));
  },

  async deleteDevice({ path }, context) {
    await context.db.devices.remove(path.deviceId);
    return noContent();
  },

  async restoreDevice({ path }, context) {
    const row = await context.db.devices.restore(path.deviceId);
    await noteOnDevice(row.id, { kind: 'record', title: 'restored' }, context);
    return ok(await presentDevice(row, context));
  },

  async bulkDevices({ body }, context) {
    checkBulk(body);
    const { ids, filter } = body,
      { db } = context;
    const chosen = await selectedIds(
      db.devices,
      { ids, filter },
      { match: await deviceMatch({ folderId: filter?.facets?.folderId ?? [] }, context) },
    );
    if (chosen.length <= AT_ONCE)
      return ok(await eachOf(chosen, context, id => changeOne(id, body, context)));
    const job = await context.devices.start(jobOf(body, chosen), context);
    return accepted({ results: [], jobId: job.id }, `/jobs/${job.id}`);
  },
};

/** 422 for what an action cannot do without. */
function checkBulk({ action, ids, params = {} }: DeviceBulk): void {
  const { customerId, folderId, value } = params;
  if (action === 'move' && customerId === undefined && folderId === undefined)
    throw invalid([fieldProblem('/params', 'required', 'Move needs a customer, a folder, or both.')]);
  if ((action === 'set_monitored' || action === 'set_favorite') && value === undefined)
    throw invalid([fieldProblem('/params/value', 'required', 'Which value?')]);
  if (action === 'restore' && ids === undefined)
    throw invalid([fieldProblem('/ids', 'required', 'A filter finds no deleted devices; name them.')]);
}

const placeOf = ({ params: { customerId, folderId } = {} }: DeviceBulk) => ({
  ...(customerId === undefined ? {} : { customerId }),
  ...(folderId === undefined ? {} : { folderId }),
});

/** What is done to too many devices to wait for. */
function jobOf(body: DeviceBulk, deviceIds: string[]): JobInput {
  const targets = { deviceIds },
    value = body.params?.value ?? false;
  if (body.action === 'move') return { type: 'edit_relations', targets, params: placeOf(body) };
  if (body.action === 'delete') return { type: 'delete_devices', targets, params: {} };
  const params = body.action === 'set_monitored' ? { monitored: value } : { favorite: value };
  return { type: 'update_devices', targets, params };
}

async function changeOne(id: string, body: DeviceBulk, context: Context): Promise<'done' | 'skipped'> {
  const { devices: collection } = context.db,
    { action, params: { value } = {} } = body;
  if (action === 'restore') {
    await collection.restore(id);
    return 'done';
  }
  const device = await collection.need(id);
  if (action === 'move') await moveDevice(device, placeOf(body), context);
  else if (action === 'delete') await collection.remove(id);
  else {
    const field = action === 'set_monitored' ? 'monitored' : 'favorite';
    if (device[field] === value) return 'skipped';
    await collection.update(id, { [field]: value });
  }
  return 'done';
}
