import type { OpenedItem, SharedKind } from '../../contract/types.ts';
import { secretId } from '../../database/collections/passwords.ts';
import type { SharedLinkRow } from '../../database/collections/shared-links.ts';
import type { Context } from '../../server/handler.ts';

/** A record as a link knows it. */
export interface SharedRecord {
  readonly id: string;
  readonly customerId: string;
  readonly name: string;
  /** Changes when what is shown is another: a link ends with the version that it was made for. */
  readonly version: number | null;
  /** It is shared with a reason only. */
  readonly reasonRequired?: boolean;
}
/** What a kind of record needs so that it can be shared; one more is one more entry of `TARGETS`. */
export interface SharedTargets {
  /** What reading such records takes. */
  readonly readScope: string;
  /** What seeing what is shared takes: whoever lacks it shares nothing. */
  readonly shareScope: string;
  /** Undefined when it is not there any more. */
  find(id: string, context: Context): Promise<SharedRecord | undefined>;
  /** What the link shows; notes on the record that it was seen. */
  show(id: string, context: Context): Promise<Pick<OpenedItem, 'password' | 'file'>>;
}

const passwords: SharedTargets = {
  readScope: 'password:read',
  shareScope: 'secret:reveal',
  async find(id, { db }) {
    const row = await db.passwords.get(id),
      kept = row && (await db.passwordSecrets.get(secretId(id)));
    // As with a reveal: after a journal was restored, a changed secret is gone.
    if (!row || !kept || kept.secret?.version !== kept.version) return undefined;
    return {
      id,
      customerId: row.customerId,
      name: row.name,
      version: kept.version,
      reasonRequired: row.reasonRequired,
    };
  },
  async show(id, { db, vault, now }) {
    const { name, loginUrl, username } = await db.passwords.need(id),
      kept = await db.passwordSecrets.need(secretId(id));
    await db.passwords.update(
      id,
      { lastRevealedAt: now() },
      { silent: true, event: 'password.revealed', data: { by: 'link', reason: null } },
    );
    return { password: { name, loginUrl, username, secret: vault.open(kept.secret.value, id) }, file: null };
  },
};

const attachments: SharedTargets = {
  readScope: 'attachment:read',
  shareScope: 'attachment:read',
  async find(id, { db }) {
    const row = await db.attachments.get(id);
    return row && { id, customerId: row.customerId, name: row.fileName, version: null };
  },
  async show(id, { db }) {
    const { fileName, size, mediaType, sha256 } = await db.attachments.need(id);
    return { password: null, file: { fileName, size, mediaType, sha256 } };
  },
};

export const TARGETS: Readonly<Record<SharedKind, SharedTargets>> = {
  password: passwords,
  attachment: attachments,
};

/** Kinds whose records the user may read. */
export const readableKinds = ({ user }: Context): SharedKind[] =>
  (Object.keys(TARGETS) as SharedKind[]).filter(kind => user.scopes.has(TARGETS[kind].readScope));

/** Whether what a link was made for is still there, as it was, at a customer who is there, too. */
export async function isThere(
  { targetKind, targetId, customerId, version }: SharedLinkRow,
  context: Context,
): Promise<boolean> {
  const record = await TARGETS[targetKind].find(targetId, context);
  return (
    record?.version === version &&
    record.customerId === customerId &&
    (await context.db.customers.get(customerId)) !== undefined
  );
}
