import { defineMessages } from './bundle.ts';
import { deviceActions } from './en/deviceActions.ts';

/** What only menus and dialogs of devices say; fetched with the first of them. */
export const deviceActionsMessages = defineMessages('deviceActions', deviceActions, {
  de: () => import('./de/deviceActions.ts'),
  ar: () => import('./ar/deviceActions.ts'),
});
