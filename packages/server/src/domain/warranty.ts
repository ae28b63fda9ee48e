import type { WarrantyState } from '../contract/types.ts';
import { daysBetween } from './days.ts';

/** State of a warranty today; the last day still counts as covered [AST-11]. */
export function warrantyState(expiresOn: string | null, today: string): WarrantyState {
  if (expiresOn === null) return 'unknown';
  const days = daysBetween(today, expiresOn);
  return days < 0 ? 'expired' : days <= 30 ? 'within_30_days' : days <= 90 ? 'within_90_days' : 'valid';
}
/** Order of the strip: what runs out first comes first. */
export const WARRANTY_ORDER: readonly WarrantyState[] = [
  'expired',
  'within_30_days',
  'within_90_days',
  'valid',
  'unknown',
];

const DAY_MS = 86_400_000,
  QUARTER_MS = DAY_MS / 96,
  /** A day begins so much earlier or later somewhere on Earth, and always on a quarter of an hour. */
  ZONES_MS = 15 * 4 * QUARTER_MS;
/** When the state changes next in any time zone, or a little earlier; null for never. */
export function warrantyTurnsAt(expiresOn: string | null, now: string): string | null {
  const nowMs = Date.parse(now);
  for (const days of [-90, -30, 1]) {
    const turnMs = Date.parse(expiresOn ?? '') + days * DAY_MS;
    if (nowMs < turnMs - ZONES_MS) return new Date(turnMs - ZONES_MS).toISOString();
    if (nowMs < turnMs + ZONES_MS)
      return new Date((Math.floor(nowMs / QUARTER_MS) + 1) * QUARTER_MS).toISOString();
  }
  return null;
}
