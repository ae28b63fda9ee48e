import type { AlertCategory, AlertSeverity, SeverityCounts } from '../contract/types.ts';

export const NONE: SeverityCounts = Object.freeze({ information: 0, warning: 0, critical: 0 });

/** What a device shows of its open alerts. */
export function summarize(alerts: readonly { severity: AlertSeverity; category: AlertCategory }[]): {
  counts: SeverityCounts;
  categories: AlertCategory[];
} {
  const counts = { ...NONE };
  for (const { severity } of alerts) counts[severity]++;
  return { counts, categories: [...new Set(alerts.map(({ category }) => category))].sort() };
}
/** One number that sorts by what is worst: critical before warning before information. */
export const alertWeight = ({ information, warning, critical }: SeverityCounts): number =>
  critical * 1e8 + warning * 1e4 + information;
