import type { Attention, AttentionFact, AttentionSnooze } from '../../contract/types.ts';
import type { AttentionLevelsRow, AttentionSnoozeRow } from '../../database/collections/attention.ts';
import type { CustomerRow } from '../../database/collections/customers.ts';
import { byUrgency, countFacts, DEFAULT_LEVELS, isSnoozed } from '../../domain/attention.ts';
import { accountDay } from '../../domain/days.ts';
import type { Context } from '../../server/handler.ts';
import { SOURCES, type AttentionSource } from './attention-sources.ts';

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

/** Facts of one area; why there are none where it could not be read. */
async function checked(
  { area, scope, facts }: AttentionSource,
  customer: CustomerRow,
  context: Context,
): Promise<{ area: Attention['areas'][number]; facts: AttentionFact[] }> {
  if (!context.user.scopes.has(scope)) return { area: { area, state: 'forbidden' }, facts: [] };
  const levels = (await storedLevels(context)) ?? DEFAULT_LEVELS;
  try {
    const found = await facts({ customer, levels, context, today: accountDay(context.now()) });
    return { area: { area, state: 'checked' }, facts: found };
  } catch (error) {
    // The others still say what they know, and this one that it does not.
    context.report(error);
    return { area: { area, state: 'failed' }, facts: [] };
  }
}

/** All facts of these areas, with the snoozes that still hold. */
async function factsOf(
  sources: readonly AttentionSource[],
  customer: CustomerRow,
  context: Context,
): Promise<Pick<Attention, 'facts' | 'areas'>> {
  const [found, snoozes] = await Promise.all([
    Promise.all(sources.map(source => checked(source, customer, context))),
    context.db.attentionSnoozes.find({ customerId: customer.id }),
  ]);
  const now = context.now(),
    byKey = Map.groupBy(snoozes, ({ factKey }) => factKey);
  const facts = found
    .flatMap(({ facts: own }) => own)
    .map((fact): AttentionFact => {
      // Customers that became one may both have had one for the same key.
      const snooze = byKey.get(fact.key)?.findLast(row => isSnoozed(fact, row, now));
      return snooze ? { ...fact, snooze: presentSnooze(snooze) } : fact;
    });
  return { facts: facts.toSorted(byUrgency), areas: found.map(({ area }) => area) };
}

export async function attentionOf(customer: CustomerRow, context: Context): Promise<Attention> {
  const { facts, areas } = await factsOf(SOURCES, customer, context);
  return { customerId: customer.id, asOf: context.now(), facts, areas, counts: countFacts(facts) };
}

/** How many facts are late or lost within a day: only the areas in which that can be are looked at. */
export const attentionNow = async (customer: CustomerRow, context: Context): Promise<number> =>
  countFacts(
    (
      await factsOf(
        SOURCES.filter(({ urgent }) => urgent),
        customer,
        context,
      )
    ).facts,
  ).now;
