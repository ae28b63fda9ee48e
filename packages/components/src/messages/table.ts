import { defineMessages } from './bundle.ts';
import { table } from './en/table.ts';

/** What every table says. */
export const tableMessages = defineMessages('table', table, {
  de: () => import('./de/table.ts'),
  ar: () => import('./ar/table.ts'),
});
