import { defineMessages } from './bundle.ts';
import { passwordDialogs } from './en/passwordDialogs.ts';

/** Words of the dialogs of the Passwords tab, fetched with them. */
export const passwordDialogsMessages = defineMessages('passwordDialogs', passwordDialogs, {
  de: () => import('./de/passwordDialogs.ts'),
  ar: () => import('./ar/passwordDialogs.ts'),
});
