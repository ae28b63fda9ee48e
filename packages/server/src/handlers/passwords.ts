import type { Password, PasswordPatch } from '../contract/types.ts';
import { queryRows } from '../database/rows.ts';
import { secretId, type PasswordRow } from '../database/collections/passwords.ts';
import { created, noContent, ok, page } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';
import { fieldProblem, notFound, otherProblem } from '../server/problems.ts';
import { endLinksTo } from './shared/shared-links.ts';
import { customerIn, eachOf, needParam, selectedIds } from './shared/bulk.ts';
import { mustBelong } from './shared/lookup.ts';
import { PASSWORD_LIST, passwordIds, passwordMatch, presentPasswords } from './shared/passwords.ts';

/** How long a revealed secret may be shown. */
export const REVEAL_MS = 30_000;

const one = async (row: PasswordRow, context: Context): Promise<Password> =>
  (await presentPasswords([row], context))[0] as Password;

async function keep(id: string, value: string, { db, vault }: Context): Promise<void> {
  const known = await db.passwordSecrets.get(secretId(id)),
    version = (known?.version ?? 0) + 1,
    secret = { version, value: vault.seal(value, id) };
  if (known) await db.passwordSecrets.update(known.id, { version, secret }, { event: false });
  else await db.passwordSecrets.insert({ id: secretId(id), version, secret }, { event: false });
}

async function remove(id: string, context: Context): Promise<void> {
  await context.db.passwords.remove(id);
  await endLinksTo('password', id, context);
}

/** Stored credentials; a secret leaves only by an audited reveal [PWD]. */
export const passwords: Handlers<
  | 'listPasswords'
  | 'createPassword'
  | 'getPassword'
  | 'updatePassword'
  | 'deletePassword'
  | 'restorePassword'
  | 'bulkPasswords'
  | 'revealPassword'
> = {
  async listPasswords({ path, query }, context) {
    const rows = await presentPasswords(
        await context.db.passwords.find({ customerId: path.customerId }),
        context,
      ),
      nowMs = context.clock.nowMs();
    const found = queryRows(rows, PASSWORD_LIST, { query, match: passwordMatch(context) }, nowMs);
    // As every facet, it is counted within all filters but its own.
    if (query.notRotatedForDays !== undefined && found.facets?.notRotatedForDays) {
      const { notRotatedForDays: _, cursor: _cursor, ...others } = query;
      Object.assign(
        found.facets,
        queryRows(rows, PASSWORD_LIST, { query: { ...others, facets: 'notRotatedForDays', limit: 1 } }, nowMs)
          .facets,
      );
    }
    return page(found, row => row);
  },

  async createPassword({ path, body }, context) {
    const { secret, ...entry } = body;
    await mustBelong(context.db.devices, entry.deviceId, path.customerId, '/deviceId');
    const row = await context.db.passwords.insert({
      loginUrl: null,
      username: null,
      deviceId: null,
      notes: null,
      reasonRequired: false,
      ...entry,
      customerId: path.customerId,
      lastChangedAt: context.now(),
      lastRevealedAt: null,
      updatedBy: context.user.person,
    });
    await keep(row.id, secret, context);
    return created(await one(row, context), `/passwords/${row.id}`);
  },

  getPassword: async ({ path }, context) =>
    ok(await one(await context.db.passwords.need(path.passwordId), context)),

  async updatePassword({ path, body }, context) {
    const { secret, ...changes } = body satisfies PasswordPatch,
      before = await context.db.passwords.need(path.passwordId);
    await mustBelong(context.db.devices, changes.deviceId, before.customerId, '/deviceId');
    if (secret !== undefined) {
      await keep(before.id, secret, context);
      await endLinksTo('password', before.id, context);
    }
    return ok(
      await one(
        await context.db.passwords.update(before.id, {
          ...changes,
          ...(secret === undefined ? {} : { lastChangedAt: context.now() }),
          updatedBy: context.user.person,
        }),
        context,
      ),
    );
  },

  async deletePassword({ path }, context) {
    await remove(path.passwordId, context);
    return noContent();
  },

  restorePassword: async ({ path }, context) =>
    ok(await one(await context.db.passwords.restore(path.passwordId), context)),

  async bulkPasswords({ body }, context) {
    const { action, params = {} } = body,
      { db, user } = context;
    const needed = needParam(action, params, {
      set_device: 'deviceId',
      set_reason_required: 'reasonRequired',
    });
    const ids = await selectedIds(
      { select: ({ where, query }) => passwordIds(query, customerIn(where), context) },
      body,
    );
    return ok(
      await eachOf(ids, context, async id => {
        if (action === 'restore') {
          await db.passwords.restore(id);
          return;
        }
        if (action === 'delete') return remove(id, context);
        const row = await db.passwords.need(id);
        if (needed && row[needed] === params[needed]) return 'skipped';
        await mustBelong(db.devices, params.deviceId, row.customerId, '/params/deviceId');
        await db.passwords.update(id, {
          ...(needed ? { [needed]: params[needed] } : {}),
          updatedBy: user.person,
        });
      }),
    );
  },

  async revealPassword({ path, body: { reason } }, context) {
    const { db, user } = context,
      row = await db.passwords.need(path.passwordId),
      kept = await db.passwordSecrets.get(secretId(row.id));
    if (row.reasonRequired && !reason?.trim())
      throw otherProblem(422, 'reason_required', 'Say why', 'This entry is revealed with a reason only.', {
        errors: [fieldProblem('/reason', 'reason_required', 'A reason is needed.')],
      });
    // A secret that was changed is in no journal: after a reload it is gone, and the one before must not take its
    // place.
    if (!kept || kept.secret?.version !== kept.version) throw notFound('The secret was not kept.');
    const auditId = context.ids.next('aud'),
      data = { auditId, by: user.id, reason: reason?.trim() || null };
    await db.passwords.update(
      row.id,
      { lastRevealedAt: context.now() },
      { silent: true, event: 'password.revealed', data },
    );
    return {
      ...ok({
        secret: context.vault.open(kept.secret.value, row.id),
        expiresAt: new Date(context.clock.nowMs() + REVEAL_MS).toISOString(),
        auditId,
      }),
      headers: { 'Cache-Control': 'no-store' },
    };
  },
};
