import type { BurnDown, ContractUsage, Money, ServiceTypeUsage } from '../../contract/types.ts';
import type { ContractRow } from '../../database/collections/contracts.ts';
import type { TimeEntryRow } from '../../database/collections/time-entries.ts';
import { balanceSteps, forecastOf, overSince } from '../../domain/burn-down.ts';
import { byServiceType } from '../../domain/carry-over.ts';
import { defaultChargingPlan } from '../../domain/charging-plan.ts';
import { contractPeriod, currentDay } from '../../domain/contracts.ts';
import { chargeable, contractUsage, rateFor, type PeriodRules } from '../../domain/hours.ts';
import { addMoney, perHour, zero } from '../../domain/money.ts';
import {
  countEntries,
  periodBook,
  rulesOf,
  within,
  type Counted,
  type Period,
  type PeriodBook,
} from '../../domain/usage-periods.ts';
import type { Context } from '../../server/handler.ts';
import { accountDays, type AccountDays } from './account-days.ts';
import { byId, ref } from './lookup.ts';

const MOST_ENTRIES = 500;

/** The work of one period, as it counts. */
interface PeriodWork {
  asOf: string;
  today: string;
  period: Period;
  entries: Counted<TimeEntryRow>[];
  rules: PeriodRules;
  book: PeriodBook;
}

/** Which period is meant, and what somebody has read already. */
interface Asked {
  /** A day of the period. Default: of the current or last one. */
  date?: string | undefined;
  /** All work of the contract. */
  booked?: readonly TimeEntryRow[] | undefined;
  days?: AccountDays;
}
/** The period that is asked for, and the work that counts in it. */
async function workOf(row: ContractRow, context: Context, asked: Asked = {}): Promise<PeriodWork> {
  const { db, now } = context,
    asOf = now(),
    { dayOf } = asked.days ?? (await accountDays(context)),
    today = dayOf(asOf),
    period = contractPeriod(row, asked.date ?? currentDay(row, today), today);
  const booked =
      asked.booked ?? (await db.timeEntries.find({ customerId: row.customerId, contractId: row.id })),
    counted = countEntries(booked, row, dayOf),
    book = periodBook(row, counted, today);
  return {
    asOf,
    today,
    period,
    entries: counted.filter(({ day }) => within(period, day)),
    rules: { carried: book.carriedInto(period), warnAtPercent: rulesOf(row).warnAtPercent },
    book,
  };
}

/** A rate per hour in the terms of the contract is a plan of its own, as long as there is no other [OCT-15, OCT-17]. */
const ownPlan = ({ chargingPlan, hourlyRate }: ContractRow): ContractRow['chargingPlan'] =>
  chargingPlan ?? (hourlyRate ? { defaultRate: hourlyRate, variableRates: [] } : null);

const sumsOf = (row: ContractRow, { period, asOf, entries, rules }: PeriodWork) => ({
  contractId: row.id,
  period,
  asOf,
  ...contractUsage(row.prepaid, entries, ownPlan(row), defaultChargingPlan, rules),
});

/** Hours and charges of a period. */
export const usageOf = async (row: ContractRow, context: Context, asked?: Asked): Promise<ContractUsage> =>
  sumsOf(row, await workOf(row, context, asked));

/** What all overdrawn time of a type will have cost: what it costs already, and the rest at the rate of the plan. */
function costAtEnd(
  row: ContractRow,
  { serviceType, overdrawnMinutes }: ServiceTypeUsage,
  charges: ContractUsage['charges'],
  balanceMinutes: number | null,
): Money | null {
  const further = balanceMinutes === null ? 0 : Math.max(0, -balanceMinutes - overdrawnMinutes);
  if (further + overdrawnMinutes === 0) return null;
  const { rate } = rateFor(ownPlan(row), defaultChargingPlan, { serviceType });
  return charges
    .filter(charge => charge.serviceType === serviceType)
    .reduce(
      (sum, { amount }) => addMoney(sum, amount),
      addMoney(zero(rate.currency), perHour(rate, further)),
    );
}

/** How the time of each service type went, and where it goes. */
function burnDownOf(
  row: ContractRow,
  { period, today, entries }: PeriodWork,
  { types, charges }: Pick<ContractUsage, 'types' | 'charges'>,
): BurnDown[] {
  const most = byServiceType(rulesOf(row).carryOver);
  return types.map(type => {
    const { serviceType, prepaidMinutes, carriedMinutes = 0, billableMinutes } = type;
    const own = entries.filter(entry => entry.serviceType === serviceType),
      startMinutes = prepaidMinutes + carriedMinutes,
      steps = balanceSteps(startMinutes, own);
    const forecast = forecastOf(
      { startMinutes, usedMinutes: billableMinutes, entryCount: own.length },
      { startDate: period.startDate, endDate: period.endDate, today },
    );
    const { balanceMinutes } = forecast;
    return {
      serviceType,
      startMinutes,
      steps,
      overSince: overSince(steps),
      entryCount: own.length,
      forecast: {
        ...forecast,
        carryMinutes:
          balanceMinutes === null ? null : Math.min(most[serviceType], Math.max(0, balanceMinutes)),
        cost: forecast.state === 'ready' ? costAtEnd(row, type, charges, balanceMinutes) : null,
      },
    };
  });
}

/** The last periods; the running one with what it will have used by its end. */
function periodsOf({ period, book }: PeriodWork, burnDown: readonly BurnDown[]): ContractUsage['periods'] {
  const ready = burnDown.some(({ forecast }) => forecast.balanceMinutes !== null);
  return book.lastUntil(period).map(one => {
    if (!ready || one.startDate !== period.startDate) return { ...one, expectedMinutes: null };
    const further = burnDown.reduce((sum, { startMinutes, steps, forecast }) => {
      const now = steps.at(-1)?.balanceMinutes ?? startMinutes;
      return sum + now - (forecast.balanceMinutes ?? now);
    }, 0);
    return { ...one, expectedMinutes: one.billableMinutes + further };
  });
}

/** Who used the time, most first. */
async function technicianUse(
  entries: readonly Counted<TimeEntryRow>[],
  { db }: Context,
): Promise<NonNullable<ContractUsage['technicians']>> {
  const byTechnician = Map.groupBy(entries, ({ technicianId }) => technicianId),
    technicians = await byId(db.technicians, [...byTechnician.keys()]);
  return [...byTechnician]
    .map(([id, own]) => ({
      technician: ref(technicians, id, ({ name }) => name),
      minutes: own.reduce((sum, { minutes }) => sum + minutes, 0),
    }))
    .toSorted((a, b) => b.minutes - a.minutes);
}

/** The newest entries with what they are about and what each was charged. */
async function entriesOf(
  row: ContractRow,
  { entries, rules }: PeriodWork,
  { db }: Context,
): Promise<NonNullable<ContractUsage['entries']>> {
  const newest = entries.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, MOST_ENTRIES);
  const [tickets, technicians] = await Promise.all([
    byId(
      db.tickets,
      newest.map(({ ticketId }) => ticketId),
    ),
    byId(
      db.technicians,
      newest.map(({ technicianId }) => technicianId),
    ),
  ]);
  const charged = new Map(
    chargeable(row.prepaid, entries, rules).map(({ entry, minutes }) => [entry.id, minutes]),
  );
  return newest.map(entry => ({
    at: entry.at,
    serviceType: entry.serviceType,
    minutes: entry.bookedMinutes,
    countedMinutes: entry.minutes,
    chargedMinutes: charged.get(entry.id) ?? 0,
    ticket: ref(tickets, entry.ticketId, ({ title }) => title),
    technician: ref(technicians, entry.technicianId, ({ name }) => name),
  }));
}

/** How the time of the current period goes, without the work behind it. */
export async function currentBurnDown(
  row: ContractRow,
  context: Context,
  asked?: Omit<Asked, 'date'>,
): Promise<{ period: Period; types: ContractUsage['types']; burnDown: BurnDown[] }> {
  const work = await workOf(row, context, asked),
    { types, charges } = sumsOf(row, work);
  return { period: work.period, types, burnDown: burnDownOf(row, work, { types, charges }) };
}

/** Hours and charges of a period with the work they are made of, how it went, and where it goes. */
export async function explainUsage(
  row: ContractRow,
  context: Context,
  date?: string,
): Promise<ContractUsage> {
  const work = await workOf(row, context, { date }),
    sums = sumsOf(row, work),
    burnDown = burnDownOf(row, work, sums);
  return {
    ...sums,
    today: work.today,
    burnDown,
    periods: periodsOf(work, burnDown),
    technicians: await technicianUse(work.entries, context),
    entryCount: work.entries.length,
    roundingAddedMinutes: work.entries.reduce((sum, one) => sum + one.minutes - one.bookedMinutes, 0),
    entries: await entriesOf(row, work, context),
  };
}
