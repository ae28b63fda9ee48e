/** Where facts that need attention come from, area by area. */
import type { AttentionArea, AttentionFact, AttentionKind, NamedRef } from '../../contract/types.ts';
import type { CustomerRow } from '../../database/collections/customers.ts';
import type { DeviceRow } from '../../database/collections/devices.ts';
import { currentStatus } from '../../domain/alert-state.ts';
import {
  ageUrgency,
  dueUrgency,
  endUrgency,
  hoursUrgency,
  isAboutBackup,
  type Levels,
} from '../../domain/attention.ts';
import { contractStatus } from '../../domain/contracts.ts';
import { accountDay } from '../../domain/days.ts';
import { slaAt } from '../../domain/sla.ts';
import type { Context } from '../../server/handler.ts';
import { currentBurnDown } from './usage.ts';

interface Ask {
  customer: CustomerRow;
  levels: Levels;
  context: Context;
  today: string;
}
export interface AttentionSource {
  area: AttentionArea;
  /** What a token needs to read the area. */
  scope: string;
  /** Whether a fact of it can be in the group `now`. */
  urgent: boolean;
  facts(ask: Ask): Promise<AttentionFact[]>;
}

type Told = Pick<AttentionFact, 'kind' | 'area' | 'level' | 'group'> & Partial<AttentionFact>;
/** Records of one fact that are named; the others are counted. */
const NAMED = 5;
const LICENCE = 'Software licence';

/** The same thing has the same key, so that a snooze finds it again. */
const keyOf = (kind: AttentionKind, ...parts: readonly (string | undefined)[]): string =>
  [kind, ...parts.filter(Boolean)].join(':');
const fact = (told: Told, { customer }: Ask): AttentionFact => ({
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
});
const named = ({ id, name }: NamedRef): NamedRef => ({ id, name });

/** Clocks that run out or are over; paused ones have time. */
async function ticketFacts(ask: Ask): Promise<AttentionFact[]> {
  const { customer, context } = ask,
    now = context.now();
  const tickets = (await context.db.tickets.find({ customerId: customer.id })).filter(
    ({ statusGroup, spam }) => !spam && (statusGroup === 'open' || statusGroup === 'pending'),
  );
  return tickets.flatMap(ticket => {
    const { state, clock, dueAt } = slaAt(ticket.clock, now);
    if ((state !== 'at_risk' && state !== 'breached') || dueAt === null) return [];
    const kind = clock === 'first_response' ? ('ticket_response' as const) : ('ticket_resolution' as const);
    const record = { id: ticket.id, name: ticket.title };
    return [
      fact(
        { kind, area: 'tickets', ...dueUrgency(dueAt, now), record, dueAt, person: ticket.technician },
        ask,
      ),
    ];
  });
}

/** Pre-paid time that is over or runs out before its period, and contracts that end. */
async function contractFacts(ask: Ask): Promise<AttentionFact[]> {
  const { customer, context, levels, today } = ask;
  const rows = (await context.db.contracts.find({ customerId: customer.id })).filter(
    row => contractStatus(row, today) === 'active' && row.startDate <= today,
  );
  const facts = await Promise.all(
    rows.map(async row => {
      const record = named(row),
        ends = row.endDate === null ? undefined : endUrgency(row.endDate, today, levels.endsWithinDays);
      const own = ends
        ? [fact({ kind: 'contract_ends', area: 'contracts', ...ends, record, day: row.endDate }, ask)]
        : [];
      if (row.prepaid === null) return own;
      const { types, burnDown } = await currentBurnDown(row, context);
      const hours = burnDown.flatMap(({ serviceType, startMinutes, overSince, forecast }) => {
        const type = types.find(one => one.serviceType === serviceType),
          over = type?.overdrawnMinutes ?? 0,
          urgency = startMinutes > 0 ? hoursUrgency(over, forecast.runsOutOn, today) : undefined;
        if (!urgency) return [];
        return [
          fact(
            {
              kind: over > 0 ? 'hours_over' : 'hours_run_out',
              area: 'contracts',
              ...urgency,
              record,
              day: over > 0 ? overSince : forecast.runsOutOn,
              minutes: over > 0 ? over : (type?.remainingMinutes ?? 0),
              limit: startMinutes,
              balance: { serviceType, expectedMinutes: forecast.balanceMinutes, cost: forecast.cost },
            },
            ask,
          ),
        ];
      });
      return [...hours, ...own];
    }),
  );
  return facts.flat();
}

/** Warranties and licences that end; what is no longer in use may end. */
async function assetFacts(ask: Ask): Promise<AttentionFact[]> {
  const { customer, context, levels, today } = ask;
  return (await context.db.assets.find({ customerId: customer.id })).flatMap(asset => {
    const { warrantyExpiresOn: day, assetType, status } = asset;
    const ends = day && status !== 'retired' ? endUrgency(day, today, levels.endsWithinDays) : undefined;
    if (!ends) return [];
    const kind = assetType === LICENCE ? ('licence_ends' as const) : ('warranty_ends' as const);
    return [fact({ kind, area: 'assets', ...ends, record: named(asset), day }, ask)];
  });
}

/** Devices that have the same trouble are one fact: nobody wants two hundred lines of it. */
async function deviceFacts(ask: Ask): Promise<AttentionFact[]> {
  const { customer, context, levels } = ask;
  const devices = (await context.db.devices.find({ customerId: customer.id })).filter(
    ({ availability }) => availability !== 'retired',
  );
  const together = (
    kind: 'reboot_pending' | 'updates_missing',
    rows: readonly DeviceRow[],
  ): AttentionFact[] => {
    const names = rows.map(named).toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    return rows.length === 0
      ? []
      : [
          fact(
            {
              kind,
              area: 'devices',
              level: 'soon',
              group: 'week',
              records: names.slice(0, NAMED),
              count: rows.length,
            },
            ask,
          ),
        ];
  };
  const waiting = devices.filter(
    ({ pendingReboot, rebootScheduledAt }) => pendingReboot && rebootScheduledAt === null,
  );
  return [
    ...together('reboot_pending', waiting.length >= levels.rebootDevices ? waiting : []),
    ...together(
      'updates_missing',
      devices.filter(({ patchCounts }) => (patchCounts?.security ?? 0) >= levels.securityUpdates),
    ),
  ];
}

async function passwordFacts(ask: Ask): Promise<AttentionFact[]> {
  const { customer, context, levels, today } = ask;
  return (await context.db.passwords.find({ customerId: customer.id })).flatMap(password => {
    const day = accountDay(password.lastChangedAt),
      old = ageUrgency(day, today, levels.passwordDays);
    return old
      ? [
          fact(
            {
              kind: 'password_old',
              area: 'passwords',
              ...old,
              record: named(password),
              day,
              limit: levels.passwordDays,
            },
            ask,
          ),
        ]
      : [];
  });
}

async function backupFacts(ask: Ask): Promise<AttentionFact[]> {
  const { customer, context } = ask,
    now = context.now();
  return (await context.db.alerts.find({ customerId: customer.id })).flatMap(alert =>
    currentStatus(alert, now) === 'open' && isAboutBackup(alert.title)
      ? [
          fact(
            {
              kind: 'backup_failed',
              area: 'alerts',
              level: 'late',
              group: 'now',
              record: { id: alert.id, name: alert.title },
              day: accountDay(alert.createdAt),
            },
            ask,
          ),
        ]
      : [],
  );
}

/** What a customer lacks, without which work gets stuck. */
const customerFacts = (ask: Ask): Promise<AttentionFact[]> => {
  const { primaryContactIds, domains } = ask.customer;
  const lacks = (kind: 'no_primary_contact' | 'no_domain'): AttentionFact =>
    fact({ kind, area: 'customer', level: 'note', group: 'later' }, ask);
  return Promise.resolve([
    ...(primaryContactIds.length === 0 ? [lacks('no_primary_contact')] : []),
    ...(domains.length === 0 ? [lacks('no_domain')] : []),
  ]);
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
