/** Where facts that need attention come from, area by area. */
import { LICENCE } from '../../database/collections/assets.ts';
import type { ContractRow } from '../../database/collections/contracts.ts';
import { OPEN_TICKETS } from '../../database/collections/tickets.ts';
import type { TimeEntryRow } from '../../database/collections/time-entries.ts';
import { ageUrgency, dueUrgency, endUrgency, hoursUrgency } from '../../domain/attention.ts';
import { contractStatus } from '../../domain/contracts.ts';
import { addDays } from '../../domain/days.ts';
import { slaAt } from '../../domain/sla.ts';
import { deviceFacts } from './attention-devices.ts';
import { found, named, type Ask, type AttentionSource, type Found } from './attention-facts.ts';
import { allOf } from './count-by.ts';
import { currentBurnDown } from './usage.ts';
import { pricedFor } from './usage-money.ts';

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
  const { period, types, burnDown } = await currentBurnDown(row, ask.context, { booked, days: ask }),
    { startDate, endDate } = period;
  return burnDown.flatMap(one => {
    const own = pricedFor(ask.context.user, one);
    const { serviceType, startMinutes, overSince, forecast } = own,
      type = types.find(one => one.serviceType === serviceType),
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
      balance: {
        serviceType,
        expectedMinutes: forecast.balanceMinutes,
        cost: forecast.cost,
        trend: { period: { startDate, endDate }, today: ask.today, burnDown: own },
      },
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

async function passwordFacts(ask: Ask): Promise<Found[]> {
  const { where, context, levels, today, dayOf } = ask;
  return (await context.db.passwords.find(where)).flatMap(password => {
    const day = dayOf(password.lastChangedAt),
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
      day: ask.dayOf(createdAt),
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
