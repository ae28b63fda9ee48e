/** The picture of a contract's hours as plain numbers: everything it shows is worked out here, in whole minutes. */
import type { ContractUsage, HoursSummary, ServiceTypeUsage } from '@customer-hub/sdk';
import type { Format } from '../../messages/format.ts';

export interface Axis {
  /** Right end, minutes. */
  readonly end: number;
  /** Minutes of the lines across, from 0. */
  readonly ticks: readonly number[];
}

/** Share of the axis that is kept free behind the longest bar, for what is written there. */
const ROOM = 0.09;
const MOST_STEPS = 5;

/** Round hours, few enough to be read: 0, 10, 20, 30. */
export const axisFor = (
  types: readonly Pick<ServiceTypeUsage, 'prepaidMinutes' | 'billableMinutes'>[],
): Axis => {
  const longest = Math.max(
    60,
    ...types.map(({ prepaidMinutes, billableMinutes }) => Math.max(prepaidMinutes, billableMinutes)),
  );
  let step = 60;
  for (let power = 60; ; power *= 10) {
    const found = [power, power * 2, power * 5].find(candidate => longest / candidate <= MOST_STEPS);
    if (found) {
      step = found;
      break;
    }
  }
  const end = Math.ceil(longest * (1 + ROOM));
  return { end, ticks: Array.from({ length: Math.floor(end / step) + 1 }, (_, n) => n * step) };
};

/** One bar, each part in percent of the axis. */
export interface Bar {
  /** Pre-paid and used. */
  readonly used: number;
  /** Pre-paid in all: where the limit stands. */
  readonly limit: number;
  /** Beyond it. */
  readonly over: number;
}

export const barOf = (
  { prepaidMinutes, billableMinutes, overdrawnMinutes }: ServiceTypeUsage,
  { end }: Axis,
): Bar => {
  const share = (minutes: number): number => (minutes / end) * 100;
  return {
    used: share(Math.min(prepaidMinutes, billableMinutes)),
    limit: share(prepaidMinutes),
    over: share(overdrawnMinutes),
  };
};

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
  ...[...types, total].flatMap(({ prepaidMinutes, billableMinutes, remainingMinutes, overdrawnMinutes }) => [
    prepaidMinutes,
    billableMinutes,
    remainingMinutes,
    overdrawnMinutes,
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
  total: Pick<HoursSummary, 'prepaidMinutes' | 'billableMinutes'>,
): LeftExplained => ({
  parts: types.filter(({ prepaidMinutes }) => prepaidMinutes > 0),
  over: types.filter(({ overdrawnMinutes }) => overdrawnMinutes > 0),
  naive: total.prepaidMinutes - total.billableMinutes,
});
