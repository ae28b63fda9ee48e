import type { Person, SharedKind, SharedLinkState } from '../../contract/types.ts';
import { stateOf } from '../../domain/shared-links.ts';
import type { CollectionDefinition } from '../store.ts';

/** How a link ended before its time or its views were over, or when that was noted. */
export interface SharedLinkEnd {
  state: Exclude<SharedLinkState, 'active'>;
  at: string;
  /** Null: nobody, it came to its end. */
  by: Person | null;
}
/** One press of somebody who opened the link. */
export interface SharedLinkVisit {
  /** SHA-256 of what the page drew for it. */
  hash: string;
  atMs: number;
  /** Which view it was. */
  view: number;
}
export interface SharedLinkRow {
  id: string;
  etag: string;
  deletedAt?: string;
  createdAt: string;
  updatedAt: string;
  customerId: string;
  targetKind: SharedKind;
  targetId: string;
  /** As the target was called then. */
  name: string;
  note: string | null;
  /** SHA-256 of the token, which is kept nowhere. */
  tokenHash: string;
  /** SHA-256 of who made the link with which `Idempotency-Key`; null without one. */
  requestHash: string | null;
  hasPassPhrase: boolean;
  /** As the pass phrase was hashed, slowly. */
  passPhrase: string | null;
  /** Of the secret that was shared; null for a file, whose bytes never change. */
  version: number | null;
  expiresAt: string;
  maxViews: number;
  views: number;
  wrongTries: number;
  lastOpenedAt: string | null;
  end: SharedLinkEnd | null;
  /** Those that may still be repeated. */
  visits: SharedLinkVisit[];
  createdBy: Person;
}

export const sharedLinks: CollectionDefinition<SharedLinkRow> = {
  prefix: 'shl',
  resource: 'shared_link',
  search: ['name', 'note'],
  sortable: ['name', 'state', 'expiresAt', 'views', 'lastOpenedAt', 'createdAt'],
  defaultSort: '-createdAt',
  filters: ['state', 'targetKind', 'targetId'],
  indexes: ['targetId', 'tokenHash', 'requestHash'],
  computed: { state: (row, _dayOf, now) => stateOf(row, Date.parse(now)) },
  turnsAt: ({ end, expiresAt }) => (end ? null : expiresAt),
};
