/** The parts of a report, each counted where its records are. */
import type {
  AlertFigures,
  CustomerReport,
  ReportAssets,
  ReportDevices,
  ReportEnd,
  ReportHours,
  ReportPart,
  ReportPeriod,
} from '../../contract/types.ts';
import { LICENCE } from '../../database/collections/assets.ts';
import type { Tally, TallyRequest } from '../../database/store.ts';
import { currentStatus } from '../../domain/alert-state.ts';
import { endUrgency, isAboutBackup } from '../../domain/attention.ts';
import type { TimeEntry } from '../../domain/hours.ts';
import {
  assetFigures,
  deviceFigures,
  type CountedAssets,
  type CountedDevices,
} from '../../domain/report-devices.ts';
import { hoursFigures, type Overrun } from '../../domain/report-hours.ts';
import { lies, type Span } from '../../domain/report-period.ts';
import { ticketFigures, type CountedTicket } from '../../domain/report-tickets.ts';
import type { Context } from '../../server/handler.ts';
import type { AccountDays } from './account-days.ts';

export interface ReportAsk {
  customerId: string;
  context: Context;
  /** Of the account, by whose days contracts and warranties end, and work counts. */
  days: AccountDays;
  period: ReportPeriod;
  previous: ReportPeriod;
  span: Span;
  previousSpan: Span;
}

/** What a token needs to read a part. */
export const PART_SCOPES: Readonly<Record<ReportPart, string>> = {
  tickets: 'ticket:read',
  hours: 'contract:read',
  devices: 'device:read',
  assets: 'asset:read',
  alerts: 'alert:read',
};
/** What ends within so many days is told. */
const SOON_DAYS = 90;
type Values<K extends string> = Record<K, unknown> & { n: number };

/** Groups of rows with their values by name. */
const named = <K extends string>(groups: readonly Tally[], by: readonly K[]): Values<K>[] =>
  groups.map(
    ({ values, n }) =>
      ({ ...Object.fromEntries(by.map((field, at) => [field, values[at]])), n }) as Values<K>,
  );
/** Rows of either period by one of these times. Midnights lie on whole seconds, and texts of times in their order. */
const during = ({ span, previousSpan }: ReportAsk, ...fields: readonly string[]): TallyRequest['within'] => {
  const text = (ms: number): string => new Date(ms).toISOString().slice(0, 19);
  return fields.map(field => ({ field, from: text(previousSpan.fromMs), to: text(span.toMs) }));
};

const TICKET = [
  'createdAt',
  'type',
  'priority',
  'spam',
  'statusGroup',
  'clock.beganAt',
  'clock.firstResponseDueAt',
  'clock.firstRespondedAt',
  'clock.resolutionDueAt',
  'clock.resolvedAt',
  'clock.pausedAt',
  'clock.pauses',
  'clock.calendar',
] as const;
export async function ticketPart(ask: ReportAsk): Promise<NonNullable<CustomerReport['tickets']>> {
  const { customerId, context, span, previousSpan } = ask,
    nowMs = context.clock.nowMs();
  const found = await context.db.tickets.tally({
    where: { customerId },
    by: TICKET,
    within: during(ask, 'createdAt', 'clock.firstResponseDueAt', 'clock.resolutionDueAt', 'clock.resolvedAt'),
  });
  // Thousands have the same calendar, whose days are worked out once for each that there is.
  const calendars = new Map<string, unknown>();
  const sameCalendar = (calendar: unknown): unknown => {
    const key = JSON.stringify(calendar);
    if (!calendars.has(key)) calendars.set(key, calendar);
    return calendars.get(key);
  };
  const tickets = named(found, TICKET)
    .filter(({ spam, statusGroup }) => spam !== true && statusGroup !== 'deleted')
    .flatMap(row => {
      const clock = Object.fromEntries(
        TICKET.flatMap(field => (field.startsWith('clock.') ? [[field.slice(6), row[field]]] : [])),
      );
      const { createdAt, type, priority, n } = row,
        ticket = {
          createdAt,
          type,
          priority,
          clock: {
            ...clock,
            pauses: row['clock.pauses'] ?? [],
            calendar: sameCalendar(row['clock.calendar']),
          },
        };
      return Array.from({ length: n }, () => ticket as CountedTicket);
    });
  return {
    period: ticketFigures(tickets, span, nowMs),
    previous: ticketFigures(tickets, previousSpan, nowMs),
  };
}

const ENTRY = ['contractId', 'at', 'serviceType', 'minutes', 'billable'] as const;
/** Contracts count and carry over from their beginning on, so that all their time is looked at. */
export async function hoursPart({
  customerId,
  context: { db },
  period,
  previous,
  days,
}: ReportAsk): Promise<{ hours: ReportHours; overruns: Overrun[]; ends: ReportEnd[] }> {
  const [contracts, booked] = await Promise.all([
    db.contracts.find({ customerId }),
    db.timeEntries.tally({ where: { customerId }, by: ENTRY }),
  ]);
  const entries = Map.groupBy(
    named(booked, ENTRY).flatMap(row =>
      Array.from(
        { length: row.n },
        () => ({ ...row, ticketId: '' }) as unknown as TimeEntry & { contractId: string },
      ),
    ),
    ({ contractId }) => contractId,
  );
  const figures = hoursFigures(
    contracts.map(row => ({
      contract: { id: row.id, name: row.name },
      terms: row,
      entries: entries.get(row.id) ?? [],
    })),
    period,
    previous,
    days,
  );
  const ends = contracts.flatMap(({ name, endDate: day }): ReportEnd[] =>
    day !== null && endUrgency(day, days.today, SOON_DAYS)
      ? [{ kind: 'contract', day, count: 1, name, assetType: null }]
      : [],
  );
  return { ...figures, ends };
}

const DEVICE = ['kind', 'availability', 'os.name', 'os.version', 'patchCounts.security'] as const;
export async function devicePart({
  customerId,
  context: { db },
  days: { today },
}: ReportAsk): Promise<ReportDevices> {
  const found = named(await db.devices.tally({ where: { customerId }, by: DEVICE }), DEVICE);
  const rows = found.map(({ kind, availability, n, ...row }) => ({
    kind,
    availability,
    osName: row['os.name'],
    osVersion: row['os.version'],
    security: row['patchCounts.security'],
    n,
  }));
  return deviceFigures(rows as CountedDevices[], today);
}

const ASSET = ['assetType', 'status', 'purchaseDate', 'warrantyExpiresOn'] as const;
export async function assetPart({
  customerId,
  context: { db },
  days: { today },
}: ReportAsk): Promise<{ assets: ReportAssets; ends: ReportEnd[] }> {
  const inUse = named(await db.assets.tally({ where: { customerId }, by: ASSET }), ASSET).filter(
    ({ status }) => status !== 'retired',
  );
  const hardware = inUse.filter(({ assetType }) => assetType !== LICENCE);
  const ending = inUse.flatMap(({ warrantyExpiresOn: day, assetType, n }) =>
    typeof day === 'string' && typeof assetType === 'string' && endUrgency(day, today, SOON_DAYS)
      ? [{ day, assetType, n }]
      : [],
  );
  const groups = Map.groupBy(ending, ({ day, assetType }) => JSON.stringify([day, assetType]));
  const ends = await Promise.all(
    [...groups.values()].map(async ([first, ...rest]): Promise<ReportEnd[]> => {
      if (!first) return [];
      const { day, assetType } = first,
        count = rest.reduce((sum, { n }) => sum + n, first.n),
        kind = assetType === LICENCE ? ('licence' as const) : ('warranty' as const);
      return [{ kind, day, count, name: null, assetType }];
    }),
  );
  return {
    assets: assetFigures(hardware as unknown as CountedAssets[], today),
    ends: await namesOf(ends.flat(), customerId, db),
  };
}

/** What ends alone is called by its name. */
async function namesOf(
  ends: readonly ReportEnd[],
  customerId: string,
  db: Context['db'],
): Promise<ReportEnd[]> {
  const days = ends.map(({ day }) => day).toSorted(),
    [first] = days,
    last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const by = ['name', 'assetType', 'status', 'warrantyExpiresOn'] as const,
    // The last day belongs to it.
    within = [{ field: 'warrantyExpiresOn', from: first, to: `${last}~` }],
    assets = named(await db.assets.tally({ where: { customerId }, by, within }), by);
  return ends.map(end => {
    if (end.count > 1) return end;
    const found = assets.find(
      ({ assetType, status, warrantyExpiresOn }) =>
        status !== 'retired' && assetType === end.assetType && warrantyExpiresOn === end.day,
    );
    return typeof found?.name === 'string' ? { ...end, name: found.name } : end;
  });
}

const ALERT = ['createdAt', 'severity', 'status'] as const;
export async function alertPart(
  ask: ReportAsk,
): Promise<{ alerts: NonNullable<CustomerReport['alerts']>; backupAlerts: number }> {
  const { customerId, context, span, previousSpan } = ask;
  const rows = named(
    await context.db.alerts.tally({ where: { customerId }, by: ALERT, within: during(ask, 'createdAt') }),
    ALERT,
  );
  const figures = (within: Span): AlertFigures => {
    const counts = { raised: 0, critical: 0, criticalOpen: 0 };
    for (const { createdAt, severity, status, n } of rows) {
      if (!lies(createdAt as string, within)) continue;
      counts.raised += n;
      if (severity !== 'critical') continue;
      counts.critical += n;
      if (status !== 'resolved') counts.criticalOpen += n;
    }
    return counts;
  };
  return {
    alerts: { period: figures(span), previous: figures(previousSpan) },
    backupAlerts: await openBackupAlerts(ask),
  };
}

/** Alerts about a backup that are open now, whenever they came. */
async function openBackupAlerts({ customerId, context: { db, now } }: ReportAsk): Promise<number> {
  const by = ['title', 'status', 'snoozedUntil'] as const,
    rows = named(await db.alerts.tally({ where: { customerId }, by }), by);
  return rows
    .filter(
      ({ title, status, snoozedUntil }) =>
        status !== 'resolved' &&
        isAboutBackup(String(title)) &&
        currentStatus({ status, snoozedUntil } as Parameters<typeof currentStatus>[0], now()) === 'open',
    )
    .reduce((sum, { n }) => sum + n, 0);
}
