import type { DeviceMetrics } from '@customer-hub/sdk';

type Point = DeviceMetrics['cpu'][number];
type Disk = DeviceMetrics['disks'][number];
type Day = DeviceMetrics['availability'][number];

const HOUR_MS = 3_600_000;
/** Without a measurement for so long the line is broken. */
export const GAP_MS = HOUR_MS;

const at = (x: number, y: number): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/**
 * Lines through percentages over a span of time, as SVG path data; one for each stretch without a gap, so that
 * time in which nothing was measured stays empty.
 * @param from @param to ms since epoch
 */
export const stretches = (
  points: readonly Point[],
  { from, to, width, height }: { from: number; to: number; width: number; height: number },
): readonly { readonly line: string; readonly area: string }[] => {
  const runs: [number, number][][] = [];
  let last = -Infinity;
  for (const { at: time, percent } of points) {
    const ms = Date.parse(time);
    if (ms < from || ms > to) continue;
    const point: [number, number] = [((ms - from) / (to - from)) * width, height - (percent / 100) * height];
    if (ms - last > GAP_MS) runs.push([point]);
    else runs.at(-1)?.push(point);
    last = ms;
  }
  return runs
    .filter(run => run.length > 1)
    .map(run => {
      const line = `M${run.map(([x, y]) => at(x, y)).join('L')}`;
      const [first, end] = [run[0]?.[0] ?? 0, run.at(-1)?.[0] ?? 0];
      return { line, area: `${line}L${at(end, height)}L${at(first, height)}Z` };
    });
};

/** The highest point; undefined where there is none. */
export const peakOf = (points: readonly Point[]): Point | undefined =>
  points.reduce<Point | undefined>(
    (high, point) => (!high || point.percent > high.percent ? point : high),
    undefined,
  );

/**
 * Where a disk has been for 30 days and where it goes in the next 30, as SVG path data. The scale ends at the whole
 * disk and begins at 40 % of it, or below where it was emptier; it has no zero line.
 */
export const diskTrend = (
  { history, totalBytes, usedBytes, growthPerDayBytes, forecast }: Disk,
  { width, height, top }: { width: number; height: number; top: number },
): {
  readonly past: string;
  readonly future: string | undefined;
  readonly full: readonly [number, number] | undefined;
} => {
  const days = 30;
  const half = width / 2;
  const lowest = Math.min(0.4, ...history.map(day => day.usedBytes / totalBytes));
  const y = (bytes: number): number =>
    top + (height - top) * (1 - (Math.min(bytes, totalBytes) / totalBytes - lowest) / (1 - lowest || 1));
  const recent = history.slice(-days);
  const step = half / Math.max(1, recent.length - 1);
  const past =
    recent.length > 1 ? `M${recent.map((day, n) => at(n * step, y(day.usedBytes))).join('L')}` : '';
  if (forecast !== 'fits' || growthPerDayBytes === null) return { past, future: undefined, full: undefined };
  const left = totalBytes - usedBytes;
  const until = growthPerDayBytes > 0 ? Math.min(days, left / growthPerDayBytes) : days;
  const end: [number, number] = [
    half + (until / days) * half,
    y(Math.max(0, usedBytes + growthPerDayBytes * until)),
  ];
  return {
    past,
    future: `M${at(half, y(usedBytes))}L${at(...end)}`,
    full: growthPerDayBytes > 0 && until < days ? end : undefined,
  };
};

/** Share of the time a device was online, of the days on which that is known; and how long it should have been. */
export const availabilityOf = (
  days: readonly Day[],
): { readonly share: number; readonly missedMs: number } | undefined => {
  const known = days.filter(({ onlineShare }) => onlineShare !== null);
  if (known.length === 0) return undefined;
  const online = known.reduce((sum, { onlineShare }) => sum + (onlineShare ?? 0), 0);
  const missed = known.reduce(
    (sum, { onlineShare, expected }) => sum + (expected ? 1 - (onlineShare ?? 0) : 0),
    0,
  );
  return { share: online / known.length, missedMs: missed * 24 * HOUR_MS };
};
