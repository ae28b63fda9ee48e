import type { Asset } from '@customer-hub/sdk';

/** In the order of a life [AST-05 .. AST-09]. */
export const states = [
  'in_use',
  'in_stock',
  'purchased',
  'damaged',
  'retired',
] as const satisfies readonly Asset['status'][];
/** What runs out first comes first. */
export const warranties = [
  'expired',
  'within_30_days',
  'within_90_days',
  'valid',
  'unknown',
] as const satisfies readonly Asset['warranty'][];
export type Warranty = (typeof warranties)[number];

const DAY_MS = 86_400_000;

/** Whole days from today, in this time zone, to a day; negative when it is over. */
export const daysUntil = (day: string, timeZone: string | undefined, now = new Date()): number => {
  const today = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY_MS);
};

/** The last day of a warranty of so many years that begins on a day: bought on 29 February, it ends on 28 February. */
export const warrantyEnd = (begin: string, years: number): string => {
  const [year, month, day] = begin.split('-').map(Number) as [number, number, number];
  // The day before the anniversary; day 0 of a month is the last of the one before.
  return new Date(Date.UTC(year + years, month - 1, month === 2 && day === 29 ? 28 : day - 1, 12))
    .toISOString()
    .slice(0, 10);
};
