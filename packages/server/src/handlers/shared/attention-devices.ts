/** Devices that need attention: counted per customer, and named where they are shown. */
import type { NamedRef } from '../../contract/types.ts';
import type { DeviceRow } from '../../database/collections/devices.ts';
import type { Context } from '../../server/handler.ts';
import { found, named, type Ask, type Found } from './attention-facts.ts';
import { allOf, countBy } from './count-by.ts';

/** Records of one fact that are named; the others are counted. */
const NAMED = 5;
const IN_USE: readonly DeviceRow['availability'][] = ['online', 'offline', 'unreachable'];

/** The devices of these facts are named by `nameDevices`, where there are many customers and few are shown. */
const isOne = ({ customers }: Ask): boolean => customers.size === 1;

interface Troubled {
  customerId: string;
  count: number;
  /** The first by name. */
  records: NamedRef[];
}
/** Filters of the devices that have a trouble. */
const TROUBLES = {
  reboot_pending: { needsReboot: true, availability: IN_USE },
  updates_missing: { patchState: 'behind', availability: IN_USE },
} as const;
type Trouble = keyof typeof TROUBLES;

/** Devices that have the same trouble are one fact per customer: nobody wants two hundred lines of it. */
export async function deviceFacts(ask: Ask): Promise<Found[]> {
  const { rebootDevices, securityUpdates } = ask.levels,
    tell = (kind: Trouble, { customerId, count, records }: Troubled): Found[] =>
      found(customerId, ask, { kind, area: 'devices', level: 'soon', group: 'week', records, count });
  const reboots = await counted('reboot_pending', ask),
    behind =
      securityUpdates > 1 ? await farBehind(securityUpdates, ask) : await counted('updates_missing', ask);
  return [
    ...reboots.flatMap(one => (one.count >= rebootDevices ? tell('reboot_pending', one) : [])),
    ...behind.flatMap(one => tell('updates_missing', one)),
  ];
}

/** Devices of each customer that have this trouble: counted, so that 100,000 cost no more than a hundred. */
async function counted(kind: Trouble, ask: Ask): Promise<Troubled[]> {
  const { counts } = await countBy(ask.context.db.devices, ask.where, ['customerId'], TROUBLES[kind]);
  return Promise.all(
    Object.entries(counts['customerId'] ?? {})
      .filter(([, count]) => count > 0)
      .map(async ([customerId, count]) => ({
        customerId,
        count,
        records: isOne(ask) || count === 1 ? await firstOf(kind, customerId, ask.context) : [],
      })),
  );
}
async function firstOf(kind: Trouble, customerId: string, { db }: Context): Promise<NamedRef[]> {
  const { items } = await db.devices.query({
    where: { customerId },
    query: { ...TROUBLES[kind], sort: 'name', limit: NAMED },
  });
  return items.map(named);
}
/** With a number of updates that the account chose, those that are behind have to be read. */
async function farBehind(updates: number, ask: Ask): Promise<Troubled[]> {
  const rows = await allOf(ask.context.db.devices, ask.where, { ...TROUBLES.updates_missing, sort: 'name' });
  const far = rows.filter(({ patchCounts }) => (patchCounts?.security ?? 0) >= updates);
  return [...Map.groupBy(far, ({ customerId }) => customerId)].map(([customerId, own]) => ({
    customerId,
    count: own.length,
    records: own.slice(0, NAMED).map(named),
  }));
}

/** The same fact with the first of its devices, where they were only counted. */
export async function nameDevices({ customerId, fact }: Found, context: Context): Promise<Found> {
  const { kind, records } = fact;
  if ((kind !== 'reboot_pending' && kind !== 'updates_missing') || records.length > 0)
    return { customerId, fact };
  return { customerId, fact: { ...fact, records: await firstOf(kind, customerId, context) } };
}
