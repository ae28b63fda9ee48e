import type { AlertCategory, AlertSeverity } from '@customer-hub/sdk';
import { css } from 'lit';
import { critical, info, warning, type Icon } from './icons.ts';

/** A shape of its own each: never by colour alone [ALR-09]. */
export const severityIcons: Readonly<Record<AlertSeverity, Icon>> = { information: info, warning, critical };

/** What monitoring tells apart, in the order of the seed. */
export const categories: readonly AlertCategory[] = [
  'hardware',
  'disk',
  'availability',
  'performance',
  'exchange',
  'general',
  'network',
  'apps',
  'script_based',
];

export const severityStyles = css`
  .sev {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    vertical-align: top;
  }
  .sev.critical {
    color: var(--ch-danger);
    font-weight: 600;
  }
  .sev.critical svg {
    color: var(--ch-danger-fill);
  }
  .sev.warning svg {
    color: var(--ch-warning-fill);
  }
  .sev.information svg {
    color: var(--ch-info-fill);
  }
`;
