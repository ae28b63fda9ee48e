/** Kinds, groups, terms, status and periods of contracts [CTR-05, CTR-07, OCT-04 to OCT-07, X-07]. */
import type {
  Contract,
  ContractGroup,
  ContractInput,
  ContractKind,
  ContractPatch,
  ContractStatus,
  ContractUsage,
  FieldProblem,
} from '../contract/types.ts';
import { fieldProblem } from '../server/problems.ts';
import { addDays, addMonths, isDay } from './days.ts';

/** Each of the eight kinds belongs to one of the four groups of the table. */
export const CONTRACT_GROUP: Readonly<Record<ContractKind, ContractGroup>> = {
  retainer_flat_fee: 'standard',
  hourly: 'standard',
  block_hours: 'block',
  block_money: 'block',
  remote_monitoring: 'monitoring',
  online_backup: 'monitoring',
  project_one_time_fee: 'project',
  project_hourly_rate: 'project',
};
type Term =
  | 'fee'
  | 'prepaid'
  | 'hourlyRate'
  | 'unitRate'
  | 'countBy'
  | 'includedAmount'
  | 'chargingPlan'
  | 'hoursRules';
export const TERMS: readonly Term[] = [
  'fee',
  'prepaid',
  'hourlyRate',
  'unitRate',
  'countBy',
  'includedAmount',
  'chargingPlan',
  'hoursRules',
];
/** Which terms belong to which kind; the others are null. */
export const KIND_TERMS: Readonly<Record<ContractKind, readonly Term[]>> = {
  retainer_flat_fee: ['fee', 'prepaid', 'chargingPlan', 'hoursRules'],
  hourly: ['hourlyRate', 'chargingPlan', 'hoursRules'],
  block_hours: ['fee', 'prepaid', 'chargingPlan', 'hoursRules'],
  block_money: ['fee', 'includedAmount', 'chargingPlan', 'hoursRules'],
  remote_monitoring: ['fee', 'unitRate', 'countBy'],
  online_backup: ['fee', 'unitRate', 'countBy'],
  project_one_time_fee: ['fee', 'prepaid', 'chargingPlan', 'hoursRules'],
  project_hourly_rate: ['hourlyRate', 'prepaid', 'chargingPlan', 'hoursRules'],
};

/** Expired from the day after the last one, in the zone of the account; never set by hand. */
export const contractStatus = ({ endDate }: Pick<Contract, 'endDate'>, today: string): ContractStatus =>
  endDate !== null && endDate < today ? 'expired' : 'active';

/** Rules that span fields. `kind` is that of the stored contract for a patch. */
export function contractProblems(
  input: Partial<ContractInput> & ContractPatch,
  stored: Pick<Contract, 'kind' | 'startDate' | 'endDate'> | undefined,
): FieldProblem[] {
  const problems: FieldProblem[] = [],
    kind = stored?.kind ?? input.kind;
  for (const term of TERMS)
    if (kind && input[term] != null && !KIND_TERMS[kind].includes(term))
      problems.push(fieldProblem(`/${term}`, 'not_for_kind', `A contract of this kind has no ${term}.`));
  const startDate = input.startDate ?? stored?.startDate,
    endDate = input.endDate === undefined ? stored?.endDate : input.endDate;
  if (startDate && endDate && isDay(startDate) && isDay(endDate) && endDate < startDate)
    problems.push(fieldProblem('/endDate', 'ends_before_start', 'The end lies before the start.'));
  for (const term of ['fee', 'hourlyRate', 'unitRate', 'includedAmount'] as const)
    if (input[term]?.amount.startsWith('-'))
      problems.push(fieldProblem(`/${term}/amount`, 'negative', 'Must not be negative.'));
  return problems;
}

type Period = ContractUsage['period'];
const STEP: Readonly<Record<Contract['billingPeriod'], { days?: number; months?: number } | null>> = {
  weekly: { days: 7 },
  every_two_weeks: { days: 14 },
  monthly: { months: 1 },
  quarterly: { months: 3 },
  twice_a_year: { months: 6 },
  annually: { months: 12 },
  on_demand: null,
  once: null,
};

/**
 * The day a contract's hours are looked at by default: today, its last day once expired, its first before it starts.
 */
export const currentDay = (
  { startDate, endDate }: Pick<Contract, 'startDate' | 'endDate'>,
  today: string,
): string => (today < startDate ? startDate : endDate !== null && endDate < today ? endDate : today);

/**
 * Start of period `index`, counted from the start of the contract (so a month that begins on the 31st comes back to
 * it).
 */
const startOf = (
  startDate: string,
  { days, months }: { days?: number; months?: number },
  index: number,
): string => (days ? addDays(startDate, days * index) : addMonths(startDate, (months ?? 0) * index));

/**
 * The period that `day` lies in; days outside the contract mean its first or last period. Without steps, the whole
 * contract is one period.
 */
export function contractPeriod(
  contract: Pick<Contract, 'startDate' | 'endDate' | 'billingPeriod'>,
  day: string,
  today: string,
): Period {
  const { startDate, endDate } = contract,
    step = STEP[contract.billingPeriod];
  if (!step) return { startDate, endDate, previousDate: null, nextDate: null };
  const within = currentDay(contract, day);
  const approximate = step.days
    ? Math.floor((Date.parse(within) - Date.parse(startDate)) / (step.days * 86_400_000))
    : Math.floor(
        ((Number(within.slice(0, 4)) - Number(startDate.slice(0, 4))) * 12 +
          Number(within.slice(5, 7)) -
          Number(startDate.slice(5, 7))) /
          (step.months ?? 1),
      );
  // Ends of months can put the guess one off.
  const index =
    startOf(startDate, step, approximate) > within
      ? approximate - 1
      : startOf(startDate, step, approximate + 1) <= within
        ? approximate + 1
        : approximate;
  const first = startOf(startDate, step, index),
    next = startOf(startDate, step, index + 1),
    natural = addDays(next, -1);
  const last = endDate !== null && endDate < natural ? endDate : natural;
  return {
    startDate: first,
    endDate: last,
    previousDate: index > 0 ? addDays(first, -1) : null,
    nextDate: next <= currentDay(contract, today) ? next : null,
  };
}
