import type { DiskMetrics } from '../contract/types.ts';

type Forecast = Pick<DiskMetrics, 'fullInDays' | 'growthPerDayBytes' | 'forecast'>;
/** Fewer days say nothing about the next ones. */
export const LEAST_DAYS = 14;
/** Of what is there to be explained the line must explain so much. */
const LEAST_FIT = 0.8;
/** A disk whose figures stray from the line by less than this share of its size stands still, whatever else. */
const STILL = 0.005;

/** When a disk will be full, by a straight line through its days; nothing where no line holds. */
export function diskForecast(
  history: readonly { date: string; usedBytes: number }[],
  { totalBytes, usedBytes }: { totalBytes: number; usedBytes: number },
): Forecast {
  if (history.length < LEAST_DAYS)
    return { fullInDays: null, growthPerDayBytes: null, forecast: 'not_enough_data' };
  const { slope, explained, strays } = lineThrough(
    history.map(({ date, usedBytes: used }) => [Date.parse(`${date}T00:00:00Z`) / 86_400_000, used] as const),
  );
  if (explained < LEAST_FIT && strays > totalBytes * STILL)
    return { fullInDays: null, growthPerDayBytes: null, forecast: 'none' };
  const growthPerDayBytes = Math.round(slope),
    free = Math.max(0, totalBytes - usedBytes);
  return {
    fullInDays: growthPerDayBytes > 0 ? Math.ceil(free / growthPerDayBytes) : null,
    growthPerDayBytes,
    forecast: 'fits',
  };
}

/** Least squares: growth per day, the share that the line explains, and how far points lie from it. */
function lineThrough(points: readonly (readonly [day: number, used: number])[]): {
  slope: number;
  explained: number;
  strays: number;
} {
  const count = points.length,
    meanDay = points.reduce((sum, [day]) => sum + day, 0) / count,
    meanUsed = points.reduce((sum, [, used]) => sum + used, 0) / count;
  let days = 0,
    both = 0,
    all = 0;
  for (const [day, used] of points) {
    days += (day - meanDay) ** 2;
    both += (day - meanDay) * (used - meanUsed);
    all += (used - meanUsed) ** 2;
  }
  const slope = days === 0 ? 0 : both / days,
    rest = points.reduce((sum, [day, used]) => sum + (used - meanUsed - slope * (day - meanDay)) ** 2, 0);
  return { slope, explained: all === 0 ? 1 : 1 - rest / all, strays: Math.sqrt(rest / count) };
}
