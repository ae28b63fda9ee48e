/** The sums of a contract's hours, in whole minutes, and how they are written. */
import type { ContractUsage, HoursSummary, ServiceTypeUsage } from '@customer-hub/sdk';
import type { Format } from '../../messages/format.ts';

/**
 * How the hours of one picture are written: with decimals, two at most, where that is exact for all of them, else as
 * hours and minutes, so that the sums under it are right to the last digit.
 */
export const hoursWriter = (minutes: readonly number[], format: Format): ((minutes: number) => string) => {
  if (minutes.every(one => one % 3 === 0))
    return one => format.number(one / 60, { minimumFractionDigits: 1, maximumFractionDigits: 2 });
  return one => {
    const [whole, rest] = [Math.floor(Math.abs(one) / 60), Math.abs(one) % 60];
    const minutesText = format.number(rest, { minimumIntegerDigits: 2 });
    return `${one < 0 ? '−' : ''}${format.number(whole, { useGrouping: false })}:${minutesText}`;
  };
};

/** Every number of minutes that a picture writes. */
export const minutesOf = ({
  types,
  total,
  charges,
}: Pick<ContractUsage, 'types' | 'total' | 'charges'>): number[] => [
  ...[...types, total].flatMap(of => [
    of.prepaidMinutes,
    of.carriedMinutes ?? 0,
    of.billableMinutes,
    of.remainingMinutes,
    of.overdrawnMinutes,
  ]),
  ...charges.map(({ minutes }) => minutes),
];

export interface LeftExplained {
  /** What is left of each type that has anything pre-paid; their sum is what is left in all. */
  readonly parts: readonly ServiceTypeUsage[];
  /** Types that are overdrawn: what is over does not come off the others. */
  readonly over: readonly ServiceTypeUsage[];
  /** Pre-paid minus used, which is less as soon as one type is overdrawn. */
  readonly naive: number;
}

/** Why as much is left as is left [OCT-25, X-22]. */
export const explainLeft = (
  types: readonly ServiceTypeUsage[],
  total: Pick<HoursSummary, 'prepaidMinutes' | 'carriedMinutes' | 'billableMinutes'>,
): LeftExplained => ({
  parts: types.filter(({ prepaidMinutes, carriedMinutes = 0 }) => prepaidMinutes + carriedMinutes > 0),
  over: types.filter(({ overdrawnMinutes }) => overdrawnMinutes > 0),
  naive: total.prepaidMinutes + (total.carriedMinutes ?? 0) - total.billableMinutes,
});
