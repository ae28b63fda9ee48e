/**
 * Pre-paid hours of a contract: what is left, what is overdrawn and what that costs [OCT-08 to OCT-25, X-22].
 * Everything is whole minutes; money is exact in hundredths of a cent (`bigint`), so no sum depends on floating point.
 */
import type {
  ChargingPlan,
  ContractUsage,
  DefaultChargingPlan,
  HoursSummary,
  Money,
  PrepaidMinutes,
  ServiceType,
  ServiceTypeUsage,
  UsageCharge,
} from '../contract/types.ts';
import { byServiceType, NO_MINUTES, type MinutesByType } from './carry-over.ts';
import { addMoney, perHour, zero } from './money.ts';
import { DEFAULT_RULES, inOrder } from './rounding.ts';

/** Work on a ticket of the contract. */
export interface TimeEntry {
  ticketId: string;
  at: string;
  serviceType: ServiceType;
  /** As counted; below 0 for a correction, which gives time back. */
  minutes: number;
  billable: boolean;
  assetType?: string | null;
}

export const SERVICE_TYPES = ['on_site', 'remote', 'telephone'] as const satisfies readonly ServiceType[];

/** What a period has beside its pre-paid time, and when it warns. */
export interface PeriodRules {
  /** Left from the period before. */
  carried: MinutesByType;
  warnAtPercent: number;
}
const PLAIN: PeriodRules = { carried: NO_MINUTES, warnAtPercent: DEFAULT_RULES.warnAtPercent };

const balanceOf = (
  available: number,
  remaining: number,
  overdrawn: number,
  warnAtPercent: number,
): HoursSummary['balance'] =>
  available === 0 && overdrawn === 0
    ? 'none'
    : overdrawn > 0
      ? 'overdrawn'
      : remaining * 100 <= available * (100 - warnAtPercent)
        ? 'low'
        : 'ok';

/** Use of one type: left is never below 0, and time beyond the available counts as overdrawn. */
export function typeUsage(
  serviceType: ServiceType,
  prepaidMinutes: number,
  billableMinutes: number,
  { carried, warnAtPercent }: PeriodRules = PLAIN,
): ServiceTypeUsage {
  const carriedMinutes = carried[serviceType],
    available = prepaidMinutes + carriedMinutes;
  const remainingMinutes = Math.max(0, available - billableMinutes),
    overdrawnMinutes = Math.max(0, billableMinutes - available);
  return {
    serviceType,
    prepaidMinutes,
    carriedMinutes,
    billableMinutes,
    remainingMinutes,
    overdrawnMinutes,
    balance: balanceOf(available, remainingMinutes, overdrawnMinutes, warnAtPercent),
  };
}

/** Adds the per-type values: time overdrawn in one type never comes off what is left in another. */
export function totalUsage(
  types: readonly ServiceTypeUsage[],
  warnAtPercent: number = PLAIN.warnAtPercent,
): Required<HoursSummary> {
  const sum = (
    key: 'prepaidMinutes' | 'carriedMinutes' | 'billableMinutes' | 'remainingMinutes' | 'overdrawnMinutes',
  ): number => types.reduce((total, type) => total + (type[key] ?? 0), 0);
  const prepaidMinutes = sum('prepaidMinutes'),
    carriedMinutes = sum('carriedMinutes'),
    remainingMinutes = sum('remainingMinutes'),
    overdrawnMinutes = sum('overdrawnMinutes');
  return {
    prepaidMinutes,
    carriedMinutes,
    billableMinutes: sum('billableMinutes'),
    remainingMinutes,
    overdrawnMinutes,
    overdrawnTypes: types.filter(type => type.overdrawnMinutes > 0).map(({ serviceType }) => serviceType),
    balance: balanceOf(prepaidMinutes + carriedMinutes, remainingMinutes, overdrawnMinutes, warnAtPercent),
  };
}

/** Billable minutes of each type. */
export const billableByType = (entries: readonly TimeEntry[]): MinutesByType => {
  const sums = { ...NO_MINUTES } as Record<ServiceType, number>;
  for (const { billable, serviceType, minutes } of entries) if (billable) sums[serviceType] += minutes;
  return sums;
};

export function usageByType(
  prepaid: PrepaidMinutes | null,
  entries: readonly TimeEntry[],
  rules: PeriodRules = PLAIN,
): ServiceTypeUsage[] {
  const own = byServiceType(prepaid),
    used = billableByType(entries);
  return SERVICE_TYPES.map(type => typeUsage(type, own[type], used[type], rules));
}

/**
 * The rate for time beyond the pre-paid hours: the first variable rate that covers it, else the default rate [OCT-14,
 * OCT-15].
 */
export function rateFor(
  plan: ChargingPlan | null,
  fallback: DefaultChargingPlan,
  entry: Pick<TimeEntry, 'serviceType' | 'assetType'>,
): { label: string | null; rate: Money } {
  if (plan) {
    const found = plan.variableRates.find(
      rate =>
        (rate.serviceType === null || rate.serviceType === entry.serviceType) &&
        (rate.assetType == null || rate.assetType === entry.assetType),
    );
    return found ? { label: found.label ?? null, rate: found.rate } : { label: null, rate: plan.defaultRate };
  }
  const listed = entry.assetType
    ? fallback.rates.find(rate => rate.assetType === entry.assetType)
    : undefined;
  return listed
    ? { label: listed.assetType, rate: listed.rate }
    : { label: null, rate: fallback.defaultRate };
}

/**
 * Minutes of each entry that lie beyond the available time of its type: the earliest work uses that up first [OCT-16].
 * A correction takes back what was charged last, at the rate it was charged at, and then gives time back.
 */
export function chargeable<T extends TimeEntry>(
  prepaid: PrepaidMinutes | null,
  entries: readonly T[],
  { carried }: Pick<PeriodRules, 'carried'> = PLAIN,
): { entry: T; minutes: number }[] {
  const own = byServiceType(prepaid),
    charged: { entry: T; minutes: number }[] = [];
  const left: Record<ServiceType, number> = {
    on_site: own.on_site + carried.on_site,
    remote: own.remote + carried.remote,
    telephone: own.telephone + carried.telephone,
  };
  for (const entry of inOrder(entries)) {
    const { serviceType, minutes } = entry;
    if (!entry.billable) continue;
    if (minutes < 0) left[serviceType] += takeBack(charged, serviceType, -minutes);
    else {
      const covered = Math.min(left[serviceType], minutes);
      left[serviceType] -= covered;
      if (minutes > covered) charged.push({ entry, minutes: minutes - covered });
    }
  }
  return charged.filter(({ minutes }) => minutes > 0);
}

/** Takes charged minutes of a type back, the latest first; returns what is more than was charged. */
function takeBack(
  charged: { entry: TimeEntry; minutes: number }[],
  type: ServiceType,
  minutes: number,
): number {
  let rest = minutes;
  for (const one of charged.toReversed()) {
    if (one.entry.serviceType !== type) continue;
    const back = Math.min(one.minutes, rest);
    one.minutes -= back;
    rest -= back;
  }
  return rest;
}

/** Hours and charges of one period; `entries` are those of the period, as counted. */
export function contractUsage(
  prepaid: PrepaidMinutes | null,
  entries: readonly TimeEntry[],
  plan: ChargingPlan | null,
  fallback: DefaultChargingPlan,
  rules: PeriodRules = PLAIN,
): Pick<ContractUsage, 'types' | 'total' | 'charges' | 'plan' | 'chargedTicketIds'> & {
  chargesTotal: Money;
} {
  const types = usageByType(prepaid, entries, rules),
    charges: UsageCharge[] = [],
    tickets = new Set<string>();
  const none = zero((plan ?? fallback).defaultRate.currency);
  for (const { entry, minutes } of chargeable(prepaid, entries, rules)) {
    const { label, rate } = rateFor(plan, fallback, entry);
    const same = charges.find(
      charge =>
        charge.serviceType === entry.serviceType &&
        charge.label === label &&
        charge.rate.amount === rate.amount,
    );
    if (same) same.minutes += minutes;
    else charges.push({ serviceType: entry.serviceType, label, minutes, rate, amount: none });
    tickets.add(entry.ticketId);
  }
  for (const charge of charges) charge.amount = perHour(charge.rate, charge.minutes);
  charges.sort((a, b) => SERVICE_TYPES.indexOf(a.serviceType) - SERVICE_TYPES.indexOf(b.serviceType));
  return {
    types,
    total: totalUsage(types, rules.warnAtPercent),
    charges,
    chargesTotal: charges.reduce((sum, { amount }) => addMoney(sum, amount), none),
    plan: plan ? 'contract' : 'default',
    chargedTicketIds: [...tickets],
  };
}
