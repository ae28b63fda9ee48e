import type { SearchHit, SearchKind } from '../contract/types.ts';
import type { Database } from '../database/collections/index.ts';
import type { Collection, Row } from '../database/store.ts';
import { ok } from '../server/answers.ts';
import type { Handlers } from '../server/handler.ts';
import { SYSTEM } from './shared/contacts.ts';
import { byId } from './shared/lookup.ts';

interface Wanted {
  q: string;
  limit: number;
  customerId: string | undefined;
}
type Found = Omit<SearchHit, 'kind' | 'customerName'>;
interface Source {
  kind: SearchKind;
  /** Without it the kind is left out. */
  scope: string;
  find(db: Database, wanted: Wanted): Promise<{ hasMore: boolean; items: Found[] }>;
}

/** The customer whom a record belongs to; a customer is its own. */
const ownerOf = (row: Row): string | null =>
  'customerId' in row ? (row.customerId as string | null) : row.id;

/** A kind of record, searched as its list is. */
const kindOf = <T extends Row>(
  kind: SearchKind,
  collection: (db: Database) => Collection<T>,
  tell: (row: T) => Pick<Found, 'title' | 'detail'>,
  { scope = `${kind}:read`, filters = {} }: { scope?: string; filters?: object } = {},
): Source => ({
  kind,
  scope,
  async find(db, { q, limit, customerId }) {
    const { items, page } = await collection(db).query({
      ...(customerId === undefined ? {} : { where: { customerId } }),
      query: { ...filters, q, limit },
    });
    return {
      hasMore: page.nextCursor !== null,
      items: items.map(row => ({ id: row.id, ...tell(row), customerId: ownerOf(row) })),
    };
  },
});

const LONGEST_TITLE = 120;
/** The first line of a text, as long as a line of results is. */
function beginningOf(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? '';
  return line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE - 1)}…` : line;
}

/** In the order in which they are answered. */
const sources: readonly Source[] = [
  kindOf(
    'customer',
    db => db.customers,
    ({ name, number }) => ({ title: name, detail: number }),
  ),
  kindOf(
    'contact',
    db => db.contacts,
    ({ displayName, email }) => ({ title: displayName, detail: email }),
    { filters: SYSTEM },
  ),
  kindOf(
    'device',
    db => db.devices,
    ({ name, ipAddresses, address }) => ({ title: name, detail: ipAddresses[0] ?? address ?? null }),
  ),
  kindOf(
    'ticket',
    db => db.tickets,
    ({ title, number }) => ({ title, detail: String(number) }),
    // Deleted ones stand in the list as a status of their own.
    { filters: { statusGroup: ['awaiting_security_review', 'open', 'pending', 'resolved', 'closed'] } },
  ),
  kindOf(
    'alert',
    db => db.alerts,
    ({ title, message }) => ({ title, detail: message }),
  ),
  kindOf(
    'asset',
    db => db.assets,
    ({ name, serialNumber }) => ({ title: name, detail: serialNumber }),
  ),
  kindOf(
    'contract',
    db => db.contracts,
    ({ name }) => ({ title: name, detail: null }),
  ),
  kindOf(
    'invoice',
    db => db.invoices,
    ({ number, date }) => ({ title: number, detail: date }),
  ),
  // Nothing of a password but what it is called.
  kindOf(
    'password',
    db => db.passwords,
    ({ name }) => ({ title: name, detail: null }),
  ),
  kindOf(
    'attachment',
    db => db.attachments,
    ({ fileName }) => ({ title: fileName, detail: null }),
  ),
  kindOf(
    'note',
    db => db.notes,
    ({ text }) => ({ title: beginningOf(text), detail: null }),
    { scope: 'customer:read' },
  ),
];

/** Records of all kinds by a few words. */
export const search: Handlers<'searchRecords'> = {
  async searchRecords({ query: { q, kind, customerId, limit = 5 } }, { db, user }) {
    const asked = sources.filter(
        source =>
          user.scopes.has(source.scope) &&
          (kind?.includes(source.kind) ?? true) &&
          // A customer is not among what a customer has.
          (source.kind !== 'customer' || customerId === undefined),
      ),
      found = await Promise.all(asked.map(source => source.find(db, { q, limit, customerId }))),
      owners = await byId(
        db.customers,
        found.flatMap(({ items }) => items.map(item => item.customerId)),
      );
    const groups = asked.flatMap((source, index) => {
      const { hasMore = false, items = [] } = found[index] ?? {},
        // What a deleted customer has is deleted with it.
        hits = items
          .filter(item => item.customerId === null || owners.has(item.customerId))
          .map(item => ({
            kind: source.kind,
            ...item,
            customerName: item.customerId === null ? null : (owners.get(item.customerId)?.name ?? null),
          }));
      return hits.length > 0 ? [{ kind: source.kind, hasMore, items: hits }] : [];
    });
    return ok({ groups });
  },
};
