import type { CustomerReport, ReportPart } from '../contract/types.ts';
import { ACCOUNT_ZONE } from '../database/collections/account.ts';
import { dayIn, isTimeZone } from '../domain/days.ts';
import { periodOf, previousPeriod, spanOf, type PeriodProblem } from '../domain/report-period.ts';
import { suggestionsOf } from '../domain/report-suggestions.ts';
import { zoneOf } from '../domain/time-zone.ts';
import { ok } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';
import { malformed } from '../server/problems.ts';
import { accountDays } from './shared/account-days.ts';
import {
  alertPart,
  assetPart,
  devicePart,
  hoursPart,
  PART_SCOPES,
  ticketPart,
  type ReportAsk,
} from './shared/report-parts.ts';

const REFUSED: Readonly<Record<PeriodProblem, string>> = {
  invalid_period: '`from` and `to` are days, both or neither.',
  ends_before_start: '`to` is before `from`.',
  in_future: '`to` is behind today.',
  too_long: 'A report is of 731 days at most.',
};
const MOST_ENDS = 20;

/** In UTC when nothing tells the zone of the account. */
async function accountZone({ db }: Context): Promise<string> {
  const zone = (await db.account.get(ACCOUNT_ZONE.id))?.timeZone;
  return zone !== undefined && isTimeZone(zone) ? zone : 'UTC';
}

/** Today in a zone; refuses one that there is not. */
function todayIn(timeZone: string, now: string): string {
  try {
    return dayIn(timeZone, now);
  } catch {
    throw malformed(`\`timeZone\`: ${timeZone} is not a time zone.`);
  }
}

/** One part, and why there is none where it may not be read or could not be counted: the others still tell. */
async function counted<T>(
  part: ReportPart,
  count: (ask: ReportAsk) => Promise<T>,
  ask: ReportAsk,
): Promise<{ state: CustomerReport['parts'][number]; value: T | null }> {
  const { context } = ask;
  if (!context.user.scopes.has(PART_SCOPES[part]))
    return { state: { part, state: 'forbidden' }, value: null };
  try {
    return { state: { part, state: 'counted' }, value: await count(ask) };
  } catch (error) {
    context.report(error);
    return { state: { part, state: 'failed' }, value: null };
  }
}

async function partsOf(
  ask: ReportAsk,
): Promise<Omit<CustomerReport, 'customerId' | 'asOf' | 'timeZone' | 'period' | 'previous'>> {
  const [tickets, hours, devices, assets, alerts] = await Promise.all([
    counted('tickets', ticketPart, ask),
    counted('hours', hoursPart, ask),
    counted('devices', devicePart, ask),
    counted('assets', assetPart, ask),
    counted('alerts', alertPart, ask),
  ]);
  const ends = [...(hours.value?.ends ?? []), ...(assets.value?.ends ?? [])].toSorted(
    (a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0) || b.count - a.count,
  );
  const figures = { devices: devices.value, assets: assets.value?.assets ?? null };
  return {
    parts: [tickets, hours, devices, assets, alerts].map(({ state }) => state),
    tickets: tickets.value,
    hours: hours.value?.hours ?? null,
    ...figures,
    alerts: alerts.value?.alerts ?? null,
    ends: ends.slice(0, MOST_ENDS),
    suggestions: suggestionsOf({
      ...figures,
      ends,
      overruns: hours.value?.overruns ?? [],
      backupAlerts: alerts.value?.backupAlerts ?? 0,
    }),
  };
}

/** What a provider tells a customer about a period. */
export const reports: Handlers<'getCustomerReport'> = {
  async getCustomerReport({ path, query }, context: Context) {
    const { id: customerId, address } = await context.db.customers.need(path.customerId),
      asOf = context.now(),
      timeZone = query.timeZone ?? zoneOf(address) ?? (await accountZone(context)),
      period = periodOf(query, todayIn(timeZone, asOf));
    if (typeof period === 'string') throw malformed(REFUSED[period], period);
    const previous = previousPeriod(period);
    const ask = {
      customerId,
      context,
      days: await accountDays(context),
      period,
      previous,
      span: spanOf(period, timeZone),
      previousSpan: spanOf(previous, timeZone),
    };
    return ok({ customerId, asOf, timeZone, period, previous, ...(await partsOf(ask)) });
  },
};
