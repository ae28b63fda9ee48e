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
import { addMoney, perHour, zero } from './money.ts';

/** Billable work on a ticket of the contract. */
export interface TimeEntry {
  ticketId: string;
  at: string;
  serviceType: ServiceType;
  minutes: number;
  billable: boolean;
  assetType?: string | null;
}

export const SERVICE_TYPES = ['on_site', 'remote', 'telephone'] as const satisfies readonly ServiceType[];
const PREPAID_KEY: Readonly<Record<ServiceType, keyof PrepaidMinutes>> = {
  on_site: 'onSite',
  remote: 'remote',
  telephone: 'telephone',
};
/** The balance is low from this share of the pre-paid time downwards. */
export const LOW_SHARE = 0.2;

const balanceOf = (prepaid: number, remaining: number, overdrawn: number): HoursSummary['balance'] =>
  prepaid === 0 && overdrawn === 0
    ? 'none'
    : overdrawn > 0
      ? 'overdrawn'
      : remaining <= prepaid * LOW_SHARE
        ? 'low'
        : 'ok';

/** Use of one type: left is never below 0, and time beyond the pre-paid counts as overdrawn. */
export function typeUsage(
  serviceType: ServiceType,
  prepaidMinutes: number,
  billableMinutes: number,
): ServiceTypeUsage {
  const remainingMinutes = Math.max(0, prepaidMinutes - billableMinutes);
  const overdrawnMinutes = Math.max(0, billableMinutes - prepaidMinutes);
  return {
    serviceType,
    prepaidMinutes,
    billableMinutes,
    remainingMinutes,
    overdrawnMinutes,
    balance: balanceOf(prepaidMinutes, remainingMinutes, overdrawnMinutes),
  };
}

/** Adds the per-type values: time overdrawn in one type never comes off what is left in another. */
export function totalUsage(types: readonly ServiceTypeUsage[]): HoursSummary {
  const sum = (key: 'prepaidMinutes' | 'billableMinutes' | 'remainingMinutes' | 'overdrawnMinutes'): number =>
    types.reduce((total, type) => total + type[key], 0);
  const prepaidMinutes = sum('prepaidMinutes'),
    remainingMinutes = sum('remainingMinutes'),
    overdrawnMinutes = sum('overdrawnMinutes');
  return {
    prepaidMinutes,
    billableMinutes: sum('billableMinutes'),
    remainingMinutes,
    overdrawnMinutes,
    balance: balanceOf(prepaidMinutes, remainingMinutes, overdrawnMinutes),
  };
}

export const usageByType = (
  prepaid: PrepaidMinutes | null,
  entries: readonly TimeEntry[],
): ServiceTypeUsage[] =>
  SERVICE_TYPES.map(type =>
    typeUsage(
      type,
      prepaid?.[PREPAID_KEY[type]] ?? 0,
      entries.reduce(
        (sum, entry) => (entry.billable && entry.serviceType === type ? sum + entry.minutes : sum),
        0,
      ),
    ),
  );

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
 * Minutes of each entry that lie beyond the pre-paid time of its type: the earliest work uses the pre-paid time up
 * first [OCT-16].
 */
export function chargeable(
  prepaid: PrepaidMinutes | null,
  entries: readonly TimeEntry[],
): { entry: TimeEntry; minutes: number }[] {
  const left: Record<ServiceType, number> = {
    on_site: prepaid?.onSite ?? 0,
    remote: prepaid?.remote ?? 0,
    telephone: prepaid?.telephone ?? 0,
  };
  const inOrder = entries
    .filter(entry => entry.billable)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return inOrder.flatMap(entry => {
    const covered = Math.min(left[entry.serviceType], entry.minutes);
    left[entry.serviceType] -= covered;
    return entry.minutes > covered ? [{ entry, minutes: entry.minutes - covered }] : [];
  });
}

/** Hours and charges of one period; `entries` are those of the period. */
export function contractUsage(
  prepaid: PrepaidMinutes | null,
  entries: readonly TimeEntry[],
  plan: ChargingPlan | null,
  fallback: DefaultChargingPlan,
): Pick<ContractUsage, 'types' | 'total' | 'charges' | 'chargesTotal' | 'plan' | 'chargedTicketIds'> {
  const types = usageByType(prepaid, entries),
    charges: UsageCharge[] = [],
    tickets = new Set<string>();
  const none = zero((plan ?? fallback).defaultRate.currency);
  for (const { entry, minutes } of chargeable(prepaid, entries)) {
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
    total: totalUsage(types),
    charges,
    chargesTotal: charges.reduce((sum, { amount }) => addMoney(sum, amount), none),
    plan: plan ? 'contract' : 'default',
    chargedTicketIds: [...tickets],
  };
}
