import { defineMessages } from './bundle.ts';
import { alerts } from './en/alerts.ts';

export const alertsMessages = defineMessages('alerts', alerts, {
  de: () => import('./de/alerts.ts'),
  ar: () => import('./ar/alerts.ts'),
});
