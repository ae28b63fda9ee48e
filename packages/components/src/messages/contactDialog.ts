import { defineMessages } from './bundle.ts';
import { contactDialog } from './en/contactDialog.ts';

/** What only the dialogs of contacts say; fetched with the first of them. */
export const contactDialogMessages = defineMessages('contactDialog', contactDialog, {
  de: () => import('./de/contactDialog.ts'),
  ar: () => import('./ar/contactDialog.ts'),
});
