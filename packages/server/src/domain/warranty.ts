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
