import type { RemoteAccess, RemoteAccessPatch } from '../contract/types.ts';
import { queryRows, selectRows } from '../database/rows.ts';
import type { RemoteAccessRow } from '../database/collections/remote-access.ts';
import { changeRemoteAccess, isRefusal, toE164 } from '../domain/remote-access.ts';
import { ok, page } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';
import { conflict, fieldProblem, invalid, notFound } from '../server/problems.ts';
import { eachOf, queryOf } from './shared/bulk.ts';
import { mustBelong, renameSort } from './shared/lookup.ts';
import { presentRemoteAccess, REMOTE_ACCESS_LIST, REMOTE_ACCESS_SORT } from './shared/remote-access.ts';

const SHARED_MS = 7 * 86_400_000;

async function one(row: RemoteAccessRow, context: Context): Promise<RemoteAccess> {
  const [shown] = await presentRemoteAccess([row], context);
  if (!shown) throw notFound();
  return shown;
}

/** The row of a device; one that was never set up has none yet, and is shown as not set. */
async function rowOf(deviceId: string, { db }: Context): Promise<RemoteAccessRow> {
  const { customerId, kind, createdAt } = await db.devices.need(deviceId),
    [row] = await db.remoteAccess.find({ customerId, deviceId });
  if (row) return row;
  if (kind !== 'pc' && kind !== 'mac' && kind !== 'server' && kind !== 'linux')
    throw notFound('Remote access needs a computer with an agent.');
  return {
    id: '',
    customerId,
    deviceId,
    contactId: null,
    phone: null,
    status: 'not_set',
    updatedBy: null,
    createdAt,
    updatedAt: createdAt,
    etag: '"0"',
  };
}

async function change(
  deviceId: string,
  patch: RemoteAccessPatch,
  context: Context,
): Promise<RemoteAccessRow> {
  const { db } = context,
    before = await rowOf(deviceId, context),
    phone = patch.phone == null ? patch.phone : toE164(patch.phone);
  if (patch.phone != null && phone === null)
    throw invalid([
      fieldProblem(
        '/phone',
        'invalid_phone',
        'Give the number with its country code, such as +1 503 555 0142.',
      ),
    ]);
  await mustBelong(db.contacts, patch.contactId, before.customerId, '/contactId');
  const after = changeRemoteAccess(before, { ...patch, ...(phone === undefined ? {} : { phone }) });
  if (isRefusal(after)) throw conflict(after.code, after.title, { allowedNext: after.allowedNext });
  // The row's own id stays inside: the event names the device, as the contract does.
  const { id } = before.id
    ? before
    : await db.remoteAccess.insert(
        {
          customerId: before.customerId,
          deviceId,
          contactId: null,
          phone: null,
          status: 'not_set',
          updatedBy: null,
        },
        { event: false },
      );
  const row = await db.remoteAccess.update(
    id,
    { ...after, updatedBy: context.user.person },
    { event: false },
  );
  context.events.publish({
    type: 'remote_access.updated',
    customerId: row.customerId,
    resource: { type: 'remote_access', id: deviceId, etag: row.etag },
  });
  return row;
}

/** Remote access of contacts to their own devices [WFH]. */
export const remoteAccess: Handlers<
  'listRemoteAccess' | 'getRemoteAccess' | 'updateRemoteAccess' | 'createShareLink' | 'bulkRemoteAccess'
> = {
  async listRemoteAccess({ path, query }, context) {
    const rows = await presentRemoteAccess(
      await context.db.remoteAccess.find({ customerId: path.customerId }),
      context,
    );
    return page(
      queryRows(
        rows,
        REMOTE_ACCESS_LIST,
        { query: renameSort(query, REMOTE_ACCESS_SORT) },
        context.clock.nowMs(),
      ),
      row => row,
    );
  },

  getRemoteAccess: async ({ path }, context) => ok(await one(await rowOf(path.deviceId, context), context)),

  updateRemoteAccess: async ({ path, body }, context) =>
    ok(await one(await change(path.deviceId, body, context), context)),

  async createShareLink({ path }, context) {
    const row = await rowOf(path.deviceId, context);
    if (row.status !== 'enabled')
      throw conflict('not_enabled', 'Enable remote access first', {
        allowedNext: row.status === 'disabled' ? ['enabled'] : ['disabled'],
      });
    const contact = row.contactId === null ? undefined : await context.db.contacts.get(row.contactId);
    return ok({
      url: `https://remote.hub.example/join/${context.random.hex(24)}`,
      expiresAt: new Date(context.clock.nowMs() + SHARED_MS).toISOString(),
      mailTo: contact?.email ?? null,
    });
  },

  async bulkRemoteAccess({ body }, context) {
    const patch: RemoteAccessPatch =
      body.action === 'clear_contact'
        ? { contactId: null }
        : { status: body.action === 'enable' ? 'enabled' : 'disabled' };
    const { ids: named, filter } = body,
      { db, clock } = context;
    if ((named === undefined) === (filter === undefined))
      throw invalid([fieldProblem(named ? '/filter' : '/ids', 'one_of', 'Send either `ids` or `filter`.')]);
    const excluded = new Set(filter?.excludeIds),
      rows = named
        ? []
        : await presentRemoteAccess(
            await db.remoteAccess.find(filter?.customerId ? { customerId: filter.customerId } : {}),
            context,
          );
    const ids = named
      ? [...new Set(named)]
      : selectRows(rows, REMOTE_ACCESS_LIST, { query: queryOf(filter ?? {}) }, clock.nowMs()).filter(
          id => !excluded.has(id),
        );
    return ok(
      await eachOf(ids, context, async id => {
        const row = await rowOf(id, context);
        if ('contactId' in patch ? row.contactId === null : row.status === patch.status) return 'skipped';
        await change(id, patch, context);
      }),
    );
  },
};
