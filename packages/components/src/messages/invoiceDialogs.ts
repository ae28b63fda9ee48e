import { defineMessages } from './bundle.ts';
import { invoiceDialogs } from './en/invoiceDialogs.ts';

export const invoiceDialogsMessages = defineMessages('invoiceDialogs', invoiceDialogs, {
  de: () => import('./de/invoiceDialogs.ts'),
  ar: () => import('./ar/invoiceDialogs.ts'),
});
