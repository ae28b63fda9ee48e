import type { Attention, AttentionSnooze } from '../../contract/types.ts';
import type { AttentionLevelsRow, AttentionSnoozeRow } from '../../database/collections/attention.ts';
import type { CustomerRow } from '../../database/collections/customers.ts';
import type { Where } from '../../database/store.ts';
import { byUrgency, countFacts, DEFAULT_LEVELS, isSnoozed } from '../../domain/attention.ts';
import type { Context } from '../../server/handler.ts';
import { accountDays } from './account-days.ts';
import type { Ask, AttentionSource, Found } from './attention-facts.ts';
import { SOURCES } from './attention-sources.ts';

const LEVELS_ID = 'atl_1';

/** The levels of the account; those that everybody begins with until somebody changes them. */
export const storedLevels = ({ db }: Pick<Context, 'db'>): Promise<AttentionLevelsRow | undefined> =>
  db.attentionLevels.get(LEVELS_ID);
export const levelsRow = async (context: Context): Promise<AttentionLevelsRow> =>
  (await storedLevels(context)) ??
  context.db.attentionLevels.insert({ id: LEVELS_ID, ...DEFAULT_LEVELS }, { event: false });

export const presentSnooze = ({
  id,
  customerId,
  factKey,
  until,
  reason,
  by,
  createdAt,
  endedAt,
  etag,
}: AttentionSnoozeRow): AttentionSnooze => ({
  id,
  customerId,
  factKey,
  until,
  reason,
  by,
  createdAt,
  endedAt,
  etag,
});

type AreaState = Attention['areas'][number];
export interface Facts {
  areas: AreaState[];
  found: Found[];
}

/** Facts of one area; why there are none where it could not be read. */
async function checked({ area, scope, facts }: AttentionSource, ask: Ask): Promise<[AreaState, Found[]]> {
  if (!ask.context.user.scopes.has(scope)) return [{ area, state: 'forbidden' }, []];
  try {
    return [{ area, state: 'checked' }, await facts(ask)];
  } catch (error) {
    // The others still say what they know, and this one that it does not.
    ask.context.report(error);
    return [{ area, state: 'failed' }, []];
  }
}

/** All facts of these areas at these customers; one customer alone is asked for by its id. */
export async function factsOf(
  sources: readonly AttentionSource[],
  customers: readonly CustomerRow[],
  where: Where,
  context: Context,
): Promise<Facts> {
  const ask: Ask = {
    customers: new Map(customers.map(row => [row.id, row])),
    where,
    levels: (await storedLevels(context)) ?? DEFAULT_LEVELS,
    context,
    ...(await accountDays(context)),
  };
  const all = await Promise.all(sources.map(source => checked(source, ask)));
  return { areas: all.map(([area]) => area), found: all.flatMap(([, own]) => own) };
}

/** The same facts with the snoozes that still hold, the most urgent first. */
export async function withSnoozes(
  found: readonly Found[],
  where: Where,
  { db, now }: Context,
): Promise<Found[]> {
  const at = now(),
    byKey = Map.groupBy(
      await db.attentionSnoozes.find({ ...where, endedAt: null }),
      ({ customerId, factKey }) => `${customerId} ${factKey}`,
    );
  return found
    .map(one => {
      // Customers that became one may both have had one for the same key.
      const snooze = byKey
        .get(`${one.customerId} ${one.fact.key}`)
        ?.findLast(row => isSnoozed(one.fact, row, at));
      return snooze ? { ...one, fact: { ...one.fact, snooze: presentSnooze(snooze) } } : one;
    })
    .toSorted((a, b) => byUrgency(a.fact, b.fact) || (a.customerId < b.customerId ? -1 : 1));
}

async function ofCustomer(
  sources: readonly AttentionSource[],
  customer: CustomerRow,
  context: Context,
): Promise<Pick<Attention, 'facts' | 'areas'>> {
  const where = { customerId: customer.id },
    { areas, found } = await factsOf(sources, [customer], where, context);
  return { areas, facts: (await withSnoozes(found, where, context)).map(({ fact }) => fact) };
}

export async function attentionOf(customer: CustomerRow, context: Context): Promise<Attention> {
  const { facts, areas } = await ofCustomer(SOURCES, customer, context);
  return { customerId: customer.id, asOf: context.now(), facts, areas, counts: countFacts(facts) };
}

const URGENT = SOURCES.filter(({ urgent }) => urgent);
/** How many facts are late or lost within a day: only the areas in which that can be are looked at. */
export const attentionNow = async (customer: CustomerRow, context: Context): Promise<number> =>
  countFacts((await ofCustomer(URGENT, customer, context)).facts).now;
