import type { AllowedAction } from '../contract/types.ts';
import type { QueryResult } from '../database/store.ts';
import type { Answer, Context } from './handler.ts';

/** 200 with a record; the router adds its `ETag`. */
export const ok = <B>(body: B): Answer<200, B> => ({ status: 200, body });
/** 201 with the new record and its address, without the base: `created(note, '/notes/not_4')`. */
export const created = <B>(body: B, location: string): Answer<201, B> => ({
  status: 201,
  body,
  headers: { Location: location },
});
/** 202 with what will tell the progress, and its address. */
export const accepted = <B>(body: B, location: string): Answer<202, B> => ({
  status: 202,
  body,
  headers: { Location: location },
});
/** 204. */
export const noContent = (): Answer<204, undefined> => ({ status: 204, body: undefined });

type Page<B, F> = { items: B[]; page: QueryResult<unknown>['page'] } & (F extends undefined
  ? unknown
  : { facets?: F });
/** 200 with a page of a list, each row as the contract shows it. */
export const page = <R, B>(
  result: QueryResult<R>,
  present: (row: R) => B,
): Answer<200, Page<B, Record<string, Record<string, number>>>> => ({
  status: 200,
  body: {
    items: result.items.map(present),
    page: result.page,
    ...(result.facets ? { facets: result.facets } : {}),
  },
});

/**
 * `allowedActions` of a record: per action the scope it needs, or all of several, or why the state forbids it.
 * `actions(context, { update: 'customer:write', delete: { scope: 'customer:write', blockedBy: row.managed &&
 * 'managed' } })`
 */
export function actions(
  context: Context,
  needed: Record<
    string,
    string | { scope: string | readonly string[]; blockedBy?: string | false | null | undefined }
  >,
): AllowedAction[] {
  return Object.entries(needed).map(([action, need]) => {
    const { scope, blockedBy } = typeof need === 'string' ? { scope: need, blockedBy: undefined } : need;
    if (!hasAll(context.user.scopes, scope)) return { action, allowed: false, reason: 'no_permission' };
    return blockedBy ? { action, allowed: false, reason: blockedBy } : { action, allowed: true };
  });
}

// Asked for every action of every row of a page.
const hasAll = (scopes: ReadonlySet<string>, needed: string | readonly string[]): boolean =>
  typeof needed === 'string' ? scopes.has(needed) : needed.every(scope => scopes.has(scope));

/** A stored row without what only the store knows. */
export function visible<R extends object>(row: R): Omit<R, 'deletedAt'> {
  const { deletedAt: _, ...rest } = row as R & { deletedAt?: string };
  return rest as Omit<R, 'deletedAt'>;
}

/** A row of a list that the contract shows without an `etag`: definitions that cannot be changed here. */
export function withoutVersion<R extends object>(row: R): R {
  const { etag: _etag, deletedAt: _deletedAt, ...rest } = row as R & { etag?: string; deletedAt?: string };
  return rest as unknown as R;
}
