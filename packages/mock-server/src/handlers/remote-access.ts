import type { RemoteAccess, RemoteAccessPatch } from '../contract/types.ts';
import { queryRows, selectRows } from '../database/rows.ts';
import type { RemoteAccessRow } from '../database/seed/remote-access.ts';
import type { CollectionDefinition } from '../database/store.ts';
import { changeRemoteAccess, isRefusal, toE164 } from '../domain/remote-access.ts';
import { actions, ok, page, visible } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';
import { conflict, fieldProblem, invalid, notFound } from '../server/problems.ts';
import { eachOf } from './shared/bulk.ts';
import { byId, chosenIds, mustBelong, ref, renameSort } from './shared/lookup.ts';

const STATUSES: readonly RemoteAccess['status'][] = ['enabled', 'disabled', 'not_set'];
const LIST: Pick<CollectionDefinition<RemoteAccess>, 'search' | 'sortable' | 'defaultSort' | 'computed'> = {
  search: ['deviceName', 'contactName'],
  sortable: ['deviceName', 'contactName', 'phone', 'statusOrder', 'updatedAt'],
  defaultSort: 'deviceName',
  computed: { contactName: ({ contact }) => contact?.name ?? null, contactId: ({ contact }) => contact?.id ?? 'none', statusOrder: ({ status }) => STATUSES.indexOf(status) },
};
const SORT = { contact: 'contactName', status: 'statusOrder' };
const SHARED_MS = 7 * 86_400_000;

async function present(rows: readonly RemoteAccessRow[], context: Context): Promise<RemoteAccess[]> {
  const [devices, contacts] = await Promise.all([byId(context.db.devices, rows.map(({ deviceId }) => deviceId)), byId(context.db.contacts, rows.map(({ contactId }) => contactId))]);
  return rows.flatMap((row): RemoteAccess[] => {
    const device = devices.get(row.deviceId);
    // Goes with its device.
    if (!device) return [];
    const { contactId, ...shown } = visible(row), missing = contactId === null ? 'contact_required' : row.phone === null && 'phone_required';
    return [{
      ...shown, id: row.deviceId, deviceName: device.name, availability: device.availability, contact: ref(contacts, contactId, ({ displayName }) => displayName),
      allowedActions: actions(context, { update: 'remote-access:write', enable: { scope: 'remote-access:write', blockedBy: missing }, disable: { scope: 'remote-access:write', blockedBy: contactId === null && 'contact_required' }, share_link: { scope: 'remote-access:write', blockedBy: row.status !== 'enabled' && 'not_enabled' } }),
    }];
  });
}
async function one(row: RemoteAccessRow, context: Context): Promise<RemoteAccess> {
  const [shown] = await present([row], context);
  if (!shown) throw notFound();
  return shown;
}

/** The row of a device; one that was never set up has none yet, and is shown as not set. */
async function rowOf(deviceId: string, { db }: Context): Promise<RemoteAccessRow> {
  const { customerId, kind, createdAt } = await db.devices.need(deviceId), [row] = await db.remoteAccess.find({ customerId, deviceId });
  if (row) return row;
  if (kind !== 'pc' && kind !== 'mac' && kind !== 'server' && kind !== 'linux') throw notFound('Remote access needs a computer with an agent.');
  return { id: '', customerId, deviceId, contactId: null, phone: null, status: 'not_set', updatedBy: null, createdAt, updatedAt: createdAt, etag: '"0"' };
}

async function change(deviceId: string, patch: RemoteAccessPatch, context: Context): Promise<RemoteAccessRow> {
  const { db } = context, before = await rowOf(deviceId, context), phone = patch.phone == null ? patch.phone : toE164(patch.phone);
  if (patch.phone != null && phone === null) throw invalid([fieldProblem('/phone', 'invalid_phone', 'Give the number with its country code, such as +1 503 555 0142.')]);
  await mustBelong(db.contacts, patch.contactId, before.customerId, '/contactId');
  const after = changeRemoteAccess(before, { ...patch, ...(phone === undefined ? {} : { phone }) });
  if (isRefusal(after)) throw conflict(after.code, after.title, { allowedNext: after.allowedNext });
  // The row's own id stays inside: the event names the device, as the contract does.
  const { id } = before.id ? before : await db.remoteAccess.insert({ customerId: before.customerId, deviceId, contactId: null, phone: null, status: 'not_set', updatedBy: null }, { event: false });
  const row = await db.remoteAccess.update(id, { ...after, updatedBy: context.user.person }, { event: false });
  context.events.publish({ type: 'remote_access.updated', customerId: row.customerId, resource: { type: 'remote_access', id: deviceId, etag: row.etag } });
  return row;
}

/** Remote access of contacts to their own devices [WFH]. */
export const remoteAccess: Handlers<'listRemoteAccess' | 'getRemoteAccess' | 'updateRemoteAccess' | 'createShareLink' | 'bulkRemoteAccess'> = {
  async listRemoteAccess({ path, query }, context) {
    const rows = await present(await context.db.remoteAccess.find({ customerId: path.customerId }), context);
    return page(queryRows(rows, LIST, { query: renameSort(query, SORT) }, context.clock.nowMs()), (row) => row);
  },

  getRemoteAccess: async ({ path }, context) => ok(await one(await rowOf(path.deviceId, context), context)),

  updateRemoteAccess: async ({ path, body }, context) => ok(await one(await change(path.deviceId, body, context), context)),

  async createShareLink({ path }, context) {
    const row = await rowOf(path.deviceId, context);
    if (row.status !== 'enabled') throw conflict('not_enabled', 'Enable remote access first', { allowedNext: row.status === 'disabled' ? ['enabled'] : ['disabled'] });
    const contact = row.contactId === null ? undefined : await context.db.contacts.get(row.contactId);
    return ok({ url: `https://remote.hub.example/join/${context.random.hex(24)}`, expiresAt: new Date(context.clock.nowMs() + SHARED_MS).toISOString(), mailTo: contact?.email ?? null });
  },

  async bulkRemoteAccess({ body }, context) {
    const patch: RemoteAccessPatch = body.action === 'clear_contact' ? { contactId: null } : { status: body.action === 'enable' ? 'enabled' : 'disabled' };
    const ids = await chosenIds(body, async (query) => {
      const { customerId, ...rest } = query as { customerId?: string[] };
      const rows = customerId ? (await Promise.all(customerId.map((id) => context.db.remoteAccess.find({ customerId: id })))).flat() : await context.db.remoteAccess.find();
      return selectRows(await present(rows, context), LIST, { query: rest }, context.clock.nowMs());
    });
    return ok(await eachOf(ids, async (id) => {
      const row = await rowOf(id, context);
      if ('contactId' in patch ? row.contactId === null : row.status === patch.status) return 'skipped';
      await change(id, patch, context);
    }));
  },
};
