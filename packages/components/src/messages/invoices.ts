import { defineMessages } from './bundle.ts';
import { invoices } from './en/invoices.ts';

export const invoicesMessages = defineMessages('invoices', invoices, {
  de: () => import('./de/invoices.ts'),
  ar: () => import('./ar/invoices.ts'),
});
