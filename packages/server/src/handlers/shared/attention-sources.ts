/** Where facts that need attention come from, area by area. */
import type { AttentionArea, AttentionFact, AttentionKind, NamedRef } from '../../contract/types.ts';
import type { ContractRow } from '../../database/collections/contracts.ts';
import type { CustomerRow } from '../../database/collections/customers.ts';
import type { DeviceRow } from '../../database/collections/devices.ts';
import { OPEN_TICKETS } from '../../database/collections/tickets.ts';
import type { TimeEntryRow } from '../../database/collections/time-entries.ts';
import type { Where } from '../../database/store.ts';
import { ageUrgency, dueUrgency, endUrgency, hoursUrgency, type Levels } from '../../domain/attention.ts';
import { contractStatus } from '../../domain/contracts.ts';
import { accountDay, addDays } from '../../domain/days.ts';
import { slaAt } from '../../domain/sla.ts';
import type { Context } from '../../server/handler.ts';
import { allOf, countBy } from './count-by.ts';
import { currentBurnDown } from './usage.ts';

/** What is looked at: one customer, or all of them. */
export interface Ask {
  customers: ReadonlyMap<string, CustomerRow>;
  /** Which records: those of one customer, or all. */
  where: Where;
  levels: Levels;
  context: Context;
  today: string;
}
/** The devices of these facts are named by `nameDevices`, where there are many customers and few are shown. */
const isOne = ({ customers }: Ask): boolean => customers.size === 1;
/** A fact, and whose it is. */
export interface Found {
  customerId: string;
  fact: AttentionFact;
}
export interface AttentionSource {
  area: AttentionArea;
  /** What a token needs to read the area. */
  scope: string;
  /** Whether a fact of it can be in the group `now`. */
  urgent: boolean;
  facts(ask: Ask): Promise<Found[]>;
}

type Told = Pick<AttentionFact, 'kind' | 'area' | 'level' | 'group'> & Partial<AttentionFact>;
/** Records of one fact that are named; the others are counted. */
const NAMED = 5;
const LICENCE = 'Software licence';
const IN_USE: readonly DeviceRow['availability'][] = ['online', 'offline', 'unreachable'];

/** The same thing has the same key, so that a snooze finds it again. */
const keyOf = (kind: AttentionKind, ...parts: readonly (string | undefined)[]): string =>
  [kind, ...parts.filter(Boolean)].join(':');
/** Nothing of a customer that is deleted: what it has is deleted with it. */
function found(customerId: string | null, { customers }: Ask, told: Told): Found[] {
  const customer = customerId === null ? undefined : customers.get(customerId);
  if (!customer) return [];
  const fact: AttentionFact = {
    key: keyOf(told.kind, told.record?.id, told.balance?.serviceType),
    record: null,
    records: [],
    count: 1,
    day: null,
    dueAt: null,
    minutes: null,
    limit: null,
    person: customer.accountManager ?? null,
    balance: null,
    snooze: null,
    ...told,
  };
  return [{ customerId: customer.id, fact }];
}
const named = ({ id, name }: NamedRef): NamedRef => ({ id, name });

/** Clocks that run out or are over; paused ones have time. */
async function ticketFacts(ask: Ask): Promise<Found[]> {
  const { where, context } = ask,
    now = context.now();
  const tickets = await allOf(context.db.tickets, where, {
    ...OPEN_TICKETS,
    slaState: ['at_risk', 'breached'],
  });
  return tickets.flatMap(({ id, customerId, title, clock: times, technician }) => {
    const { clock, dueAt } = slaAt(times, now);
    if (dueAt === null) return [];
    return found(customerId, ask, {
      kind: clock === 'first_response' ? 'ticket_response' : 'ticket_resolution',
      area: 'tickets',
      ...dueUrgency(dueAt, now),
      record: { id, name: title },
      dueAt,
      person: technician,
    });
  });
}

/** Pre-paid time that is over, or runs out before its period ends. */
async function hoursFacts(
  row: ContractRow,
  booked: readonly TimeEntryRow[] | undefined,
  ask: Ask,
): Promise<Found[]> {
  const { types, burnDown } = await currentBurnDown(row, ask.context, booked);
  return burnDown.flatMap(({ serviceType, startMinutes, overSince, forecast }) => {
    const type = types.find(one => one.serviceType === serviceType),
      over = type?.overdrawnMinutes ?? 0,
      urgency = startMinutes > 0 ? hoursUrgency(over, forecast.runsOutOn, ask.today) : undefined;
    if (!urgency) return [];
    return found(row.customerId, ask, {
      kind: over > 0 ? 'hours_over' : 'hours_run_out',
      area: 'contracts',
      ...urgency,
      record: named(row),
      day: over > 0 ? overSince : forecast.runsOutOn,
      minutes: over > 0 ? over : (type?.remainingMinutes ?? 0),
      limit: startMinutes,
      balance: { serviceType, expectedMinutes: forecast.balanceMinutes, cost: forecast.cost },
    });
  });
}

/** So many contracts are asked for their work one by one; more of them by one question for all. */
const ONE_BY_ONE = 20;
/** Pre-paid time, and contracts that end. */
async function contractFacts(ask: Ask): Promise<Found[]> {
  const { where, context, levels, today } = ask;
  const rows = (await context.db.contracts.find(where)).filter(
    row =>
      ask.customers.has(row.customerId) && contractStatus(row, today) === 'active' && row.startDate <= today,
  );
  const prepaid = rows.filter(row => row.prepaid !== null);
  const booked =
    prepaid.length > ONE_BY_ONE
      ? Map.groupBy(await context.db.timeEntries.find(where), ({ contractId }) => contractId)
      : undefined;
  const hours = await Promise.all(
    prepaid.map(row => hoursFacts(row, booked && (booked.get(row.id) ?? []), ask)),
  );
  const ends = rows.flatMap(row => {
    const urgency = row.endDate === null ? undefined : endUrgency(row.endDate, today, levels.endsWithinDays);
    return urgency
      ? found(row.customerId, ask, {
          kind: 'contract_ends',
          area: 'contracts',
          ...urgency,
          record: named(row),
          day: row.endDate,
        })
      : [];
  });
  return [...hours.flat(), ...ends];
}

/** Warranties and licences that end; what is no longer in use may end. */
async function assetFacts(ask: Ask): Promise<Found[]> {
  const { where, context, levels, today } = ask;
  const between = [
    { field: 'warrantyExpiresOn', op: 'gte', value: today },
    { field: 'warrantyExpiresOn', op: 'lte', value: addDays(today, levels.endsWithinDays) },
  ];
  const assets = await allOf(context.db.assets, where, {
    status: ['in_use', 'in_stock', 'purchased', 'damaged'],
    filter: JSON.stringify({ all: between }),
  });
  return assets.flatMap(asset => {
    const { warrantyExpiresOn: day, assetType } = asset,
      ends = day ? endUrgency(day, today, levels.endsWithinDays) : undefined;
    return ends
      ? found(asset.customerId, ask, {
          kind: assetType === LICENCE ? 'licence_ends' : 'warranty_ends',
          area: 'assets',
          ...ends,
          record: named(asset),
          day,
        })
      : [];
  });
}

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
async function deviceFacts(ask: Ask): Promise<Found[]> {
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

async function passwordFacts(ask: Ask): Promise<Found[]> {
  const { where, context, levels, today } = ask;
  return (await context.db.passwords.find(where)).flatMap(password => {
    const day = accountDay(password.lastChangedAt),
      old = ageUrgency(day, today, levels.passwordDays);
    return old
      ? found(password.customerId, ask, {
          kind: 'password_old',
          area: 'passwords',
          ...old,
          record: named(password),
          day,
          limit: levels.passwordDays,
        })
      : [];
  });
}

async function backupFacts(ask: Ask): Promise<Found[]> {
  const alerts = await allOf(ask.context.db.alerts, ask.where, { status: 'open', aboutBackup: true });
  return alerts.flatMap(({ id, customerId, title, createdAt }) =>
    found(customerId, ask, {
      kind: 'backup_failed',
      area: 'alerts',
      level: 'late',
      group: 'now',
      record: { id, name: title },
      day: accountDay(createdAt),
    }),
  );
}

/** What a customer lacks, without which work gets stuck. */
const customerFacts = (ask: Ask): Promise<Found[]> => {
  const lacks = (id: string, kind: 'no_primary_contact' | 'no_domain'): Found[] =>
    found(id, ask, { kind, area: 'customer', level: 'note', group: 'later' });
  return Promise.resolve(
    [...ask.customers.values()].flatMap(({ id, primaryContactIds, domains }) => [
      ...(primaryContactIds.length === 0 ? lacks(id, 'no_primary_contact') : []),
      ...(domains.length === 0 ? lacks(id, 'no_domain') : []),
    ]),
  );
};

export const SOURCES: readonly AttentionSource[] = [
  { area: 'tickets', scope: 'ticket:read', urgent: true, facts: ticketFacts },
  { area: 'contracts', scope: 'contract:read', urgent: true, facts: contractFacts },
  { area: 'assets', scope: 'asset:read', urgent: true, facts: assetFacts },
  { area: 'devices', scope: 'device:read', urgent: false, facts: deviceFacts },
  { area: 'passwords', scope: 'password:read', urgent: false, facts: passwordFacts },
  { area: 'alerts', scope: 'alert:read', urgent: true, facts: backupFacts },
  { area: 'customer', scope: 'customer:read', urgent: false, facts: customerFacts },
];
