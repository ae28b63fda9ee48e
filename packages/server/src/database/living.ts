import type { Row } from './row.ts';
import { ConflictError, type WriteOptions } from './store.ts';

/** For so long a removed row can be brought back. */
export const RESTORE_MS = 24 * 60 * 60_000;

export const living = <T extends Row>(row: T | undefined): T | undefined =>
  row?.deletedAt === undefined ? row : undefined;

/** Whether a row is removed, and can still be brought back. */
export const canReturn = ({ deletedAt }: Row, nowMs: number): boolean =>
  deletedAt !== undefined && nowMs - Date.parse(deletedAt) <= RESTORE_MS;

/** Gives the row back when it is the version that the writer has seen; throws a `ConflictError` when it is not. */
export function checkVersion<T extends Row>(row: T, { ifEtag }: WriteOptions): T {
  if (ifEtag !== undefined && row.etag !== ifEtag) throw new ConflictError(row);
  return row;
}
