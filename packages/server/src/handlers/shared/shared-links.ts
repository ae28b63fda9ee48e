import type { SharedKind, SharedLink } from '../../contract/types.ts';
import type { SharedLinkEnd, SharedLinkRow } from '../../database/collections/shared-links.ts';
import type { Where } from '../../database/store.ts';
import { canWithdraw, stateOf } from '../../domain/shared-links.ts';
import { sha256 } from '../../domain/sha256.ts';
import { actions } from '../../server/answers.ts';
import { actorOf, writeDown } from '../../server/audit.ts';
import type { Context } from '../../server/handler.ts';
import { systemOf } from '../../server/user.ts';
import { TARGETS } from './shared-targets.ts';

export const hashOf = (text: string): string => sha256(new TextEncoder().encode(text));

/** A link as its makers see it: never its token, nor what it shows. */
export function presentLink(row: SharedLinkRow, context: Context): SharedLink {
  const { id, customerId, note, expiresAt, maxViews, views, hasPassPhrase, wrongTries, end } = row,
    state = stateOf(row, context.clock.nowMs());
  return {
    id,
    customerId,
    target: { kind: row.targetKind, id: row.targetId, name: row.name },
    note,
    state,
    expiresAt,
    maxViews,
    views,
    hasPassPhrase,
    wrongTries,
    lastOpenedAt: row.lastOpenedAt,
    endedAt: end?.at ?? (state === 'expired' ? expiresAt : null),
    endedBy: end?.by ?? null,
    createdBy: row.createdBy,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    etag: row.etag,
    allowedActions: actions(context, {
      withdraw: {
        scope: TARGETS[row.targetKind].shareScope,
        blockedBy: !canWithdraw(row, context.clock.nowMs()) && `already_${state}`,
      },
    }),
  };
}

/** What happened to a link. It is told of the record that the link shows, so that only those read of it who may. */
export interface LinkDeed {
  /** The verb behind the kind: `opened_by_link`. */
  verb: string;
  operationId: string;
  address?: string | null;
  view?: number;
}
export async function tellOf(
  row: SharedLinkRow,
  { verb, operationId, address = null, view }: LinkDeed,
  context: Context,
): Promise<void> {
  const { user } = context;
  await writeDown(
    {
      action: `${row.targetKind}.${verb}`,
      outcome: 'done',
      operationId,
      actor: user.kind === 'link' ? { id: row.id, name: row.note ?? '', kind: 'link' } : actorOf(user),
      actorId: user.kind === 'link' ? row.id : user.id,
      customerId: row.customerId,
      resourceType: row.targetKind,
      resourceId: row.targetId,
      resourceName: row.name,
      reason: null,
      address,
      related: [],
      ...(view === undefined ? {} : { amount: view, amountOf: row.maxViews }),
    },
    context,
  );
}

/** Ends a link, and tells those who follow. */
export const endLink = (
  { id }: SharedLinkRow,
  state: SharedLinkEnd['state'],
  { db, now, user }: Context,
  at = now(),
): Promise<SharedLinkRow> =>
  db.sharedLinks.update(
    id,
    { end: { state, at, by: user.kind === 'link' || user.kind === 'system' ? null : user.person } },
    { event: 'shared_link.ended', data: { state } },
  );

/** What links show is gone, or another: those that are open end for good, also when it is brought back. */
export async function endLinksOf(where: Where, context: Context): Promise<void> {
  if (!('sharedLinks' in context.db)) return;
  for (const row of await context.db.sharedLinks.find(where))
    if (stateOf(row, context.clock.nowMs()) === 'active') await endLink(row, 'ended', context);
}
export const endLinksTo = (targetKind: SharedKind, targetId: string, context: Context): Promise<void> =>
  endLinksOf({ targetKind, targetId }, context);

/** Notes the end of a link when its time is over: nobody can open it from then on, noted or not. */
export function planEnd({ id, expiresAt }: SharedLinkRow, context: Context): void {
  const asSystem = { ...context, user: systemOf(context.user.tenant) };
  context.clock.at(Date.parse(expiresAt), () =>
    context.write(async ({ db }) => {
      const own = { ...asSystem, db },
        row = await db.sharedLinks.get(id);
      // Of several servers the first one notes it.
      if (!row || row.end || stateOf(row, own.clock.nowMs()) !== 'expired') return;
      await endLink(row, 'expired', own, row.expiresAt);
      await tellOf(row, { verb: 'link_expired', operationId: 'getSharedLink' }, own);
    }),
  );
}
