import type { Account, SearchHit } from '@customer-hub/sdk';
import type { HubState, RecordState, Store } from '@customer-hub/state/core';
import { stateOf } from '../primitives/problem.ts';
import { hitOf } from './hits.ts';
import { recentKey, recentsOf, type RecentRecord } from './recents.ts';
import type { PaletteSource } from './source.ts';

/** Records of before that are asked for by their ids. */
const MOST = 10;
/** So long the palette waits for them before it opens, ms. */
const WAIT_MS = 300;

const soon = (): Promise<undefined> => new Promise(done => setTimeout(done, WAIT_MS, undefined));

/** Whose they are: names of one person's records are no other's. */
export const personOf = ({ id, user }: Account): string => `${id}.${user.id}`;

/** Records of before that may be shown over what the palette is opened over. */
const known = (
  session: HubState,
  { kinds, customerId, everywhere }: PaletteSource,
): readonly RecentRecord[] =>
  recentsOf(session)
    .list.filter(recent => 'kind' in recent)
    .filter(recent => kinds.includes(recent.kind) && (everywhere || recent.customerId === customerId))
    .slice(0, MOST);

/** Asks for them as they stand now, so that they are there when the palette opens; does not wait for long. */
export const readRecents = async (session: HubState, source: PaletteSource): Promise<void> => {
  const account = await Promise.race([session.account().catch(() => undefined), soon()]);
  if (account) recentsOf(session).of(personOf(account));
  const reads = known(session, source).map(({ kind, id, customerId }) => {
    const record = session.records.get(kind, id);
    // What happens to the customer's own is heard, what happens to those of others is not.
    return customerId === source.customerId ? record.read() : record.load();
  });
  await Promise.race([Promise.allSettled(reads), soon()]);
};

/**
 * Records of before, as they stand now, by their keys. Those that are gone, or not for this person any more, are not
 * among them.
 * @param read Reads and follows a store.
 */
export const recentHits = (
  session: HubState,
  source: PaletteSource,
  read: <T>(store: Store<RecordState<T>>) => RecordState<T>,
): ReadonlyMap<string, SearchHit> => {
  const hits = new Map<string, SearchHit>();
  for (const recent of known(session, source)) {
    const { kind, id } = recent;
    const { value, status, error } = read<object>(session.records.get(kind, id));
    if (!value || status === 'gone' || stateOf(error).kind === 'forbidden') continue;
    const hit = hitOf(kind, id, value);
    const owner = hit.customerId === null ? undefined : session.records.peek('customer', hit.customerId);
    hits.set(recentKey(recent), { ...hit, customerName: hit.customerName ?? owner?.name ?? null });
  }
  return hits;
};
