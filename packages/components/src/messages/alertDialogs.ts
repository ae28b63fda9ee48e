import { defineMessages } from './bundle.ts';
import { alertDialogs } from './en/alertDialogs.ts';

/** Dialogs of the Alerts tab: fetched with the first of them. */
export const alertDialogsMessages = defineMessages('alertDialogs', alertDialogs, {
  de: () => import('./de/alertDialogs.ts'),
  ar: () => import('./ar/alertDialogs.ts'),
});
