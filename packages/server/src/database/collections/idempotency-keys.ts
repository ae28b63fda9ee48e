import type { CollectionDefinition } from '../store.ts';

/** The answer to a request that was sent with an `Idempotency-Key`, for 24 hours. */
export interface IdempotencyKeyRow {
  id: string;
  /** Tells whether a request is the same again. */
  fingerprint: string;
  /** Sealed, because answers may hold secrets. */
  answer: string;
  /** Milliseconds since 1970. */
  expiresAtMs: number;
  etag?: string;
  deletedAt?: string;
}
export const idempotencyKeys: CollectionDefinition<IdempotencyKeyRow> = {
  prefix: 'idk',
  resource: 'idempotency_key',
  hidden: ['answer'],
};
