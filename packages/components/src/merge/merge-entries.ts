import type { BulkFilter, Contact, Duplicate, Hub } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import type { BulkTarget, ListContext } from '../list-view/definition.ts';
import { customerOf } from '../list-view/record-actions.ts';
import { lazily } from '../internal/lazily.ts';
import { loadMessages } from '../messages/bundle.ts';
import { mergeMessages } from '../messages/merge.ts';
import type { MergeKind } from './merge-work.ts';
import { startMerge } from './start-merge.ts';

type Context<T, M> = ListContext<T, M>;
/** As much of a list as the pairs in it need. */
export type ListOfRecords = Pick<ListContext<never, never>, 'customerId' | 'host' | 'session'>;
type Found = Pick<Duplicate['first'], 'id' | 'name' | 'detail'>;
const MOST = 50;

/** Records that match, told apart by their names and a detail. */
const find = async (
  kind: MergeKind,
  hub: Hub,
  customerId: string | undefined,
  query: Record<string, unknown>,
  signal?: AbortSignal,
): Promise<Found[]> => {
  const options = signal ? { signal } : {};
  if (kind === 'customer')
    return (await hub.customers.list(query, options)).items.map(({ id, name, number }) => ({
      id,
      name,
      detail: number,
    }));
  const list = customerId
    ? hub.contacts.list(customerId, query, options)
    : hub.contacts.listAll(query, options);
  return (await list).items.map(({ id, displayName, email }) => ({ id, name: displayName, detail: email }));
};

const idsOf = async <T, M>(
  kind: MergeKind,
  target: BulkTarget,
  context: Context<T, M>,
): Promise<readonly string[]> => {
  if ('ids' in target) return target.ids;
  const { q, facets, filter, excludeIds = [] } = target.filter as BulkFilter;
  const query = {
    ...facets,
    ...(q ? { q } : {}),
    ...(filter ? { filter: JSON.stringify(filter) } : {}),
    limit: 2 + excludeIds.length,
  };
  const found = await find(kind, context.hub, context.customerId, query);
  return found.map(({ id }) => id).filter(id => !excludeIds.includes(id));
};

/** The name that stands in the head of the dialog. */
const nameOfCustomer = (kind: MergeKind, context: ListOfRecords): string =>
  kind === 'contact' ? customerOf(context).name : '';

const STAGES: readonly Contact['registration'][] = ['registered', 'pending_activation', 'guest'];
/** Who would better stay comes first: managed, with a sign-in, or older. The person can still turn it round. */
const betterFirst = async (
  kind: MergeKind,
  ids: readonly [string, string],
  { records }: HubState,
): Promise<readonly [string, string]> => {
  const rank = async (id: string): Promise<string> => {
    const row = await records.read(kind, id);
    const place = 'registration' in row ? STAGES.indexOf(row.registration) : row.kind === 'managed' ? 0 : 1;
    return `${place} ${row.createdAt}`;
  };
  // Who cannot be read any more is named by the comparison.
  const [one, other] = await Promise.all(ids.map(rank)).catch(() => ['', '']);
  return (one ?? '') <= (other ?? '') ? ids : [ids[1], ids[0]];
};

/** Compares the two that are ticked. @returns false: nothing is left to be done with them. */
export const mergeSelected = async <T, M>(
  kind: MergeKind,
  target: BulkTarget,
  context: Context<T, M>,
): Promise<false> => {
  const { host, session, format } = context;
  const [one, other] = await idsOf(kind, target, context);
  if (one === undefined || other === undefined) return false;
  const [keptId, mergedId] = await betterFirst(kind, [one, other], session);
  const answer = await startMerge(
    { kind, keptId, mergedId, customerName: nameOfCustomer(kind, context) },
    { host, session, format },
  );
  if (answer) (host as { clearSelection?: () => void }).clearSelection?.();
  return false;
};

/** Asks which other one a record is, and compares the two. */
export const mergeWith = async <T extends { readonly id: string; readonly customerId?: string | null }, M>(
  kind: MergeKind,
  row: T,
  context: Context<T, M>,
): Promise<void> => {
  const { host, hub, session, format } = context;
  const name = context.name(row);
  const [{ choose }, t] = await Promise.all([
    lazily(() => import('../form/choose-dialog.ts')),
    loadMessages(mergeMessages, format.locale),
  ]);
  const customerId = kind === 'contact' ? (row.customerId ?? context.customerId) : undefined;
  const answer = await choose(host, {
    heading: t.mergeWith(name),
    label: t.other,
    action: t.compare,
    load: async (q, signal) =>
      (await find(kind, hub, customerId, { ...(q ? { q } : {}), limit: MOST }, signal))
        .filter(({ id }) => id !== row.id)
        .map(found => ({ value: found.id, label: found.name, hint: found.detail ?? '' })),
  });
  if (!answer?.value) return;
  const [keptId, mergedId] = await betterFirst(kind, [row.id, answer.value], session);
  await startMerge(
    { kind, keptId, mergedId, customerName: nameOfCustomer(kind, context) },
    { host, session, format },
  );
};

/** The list of pairs that look like one. */
export const showDuplicates = async (kind: MergeKind, context: ListOfRecords): Promise<void> => {
  const { openDuplicates } = await lazily(() => import('./duplicates-dialog.ts'));
  const customerId = kind === 'contact' ? context.customerId : undefined;
  await openDuplicates(context.host, { kind, customerId, customerName: nameOfCustomer(kind, context) });
};
