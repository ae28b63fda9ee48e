import { defineMessages } from './bundle.ts';
import { records } from './en/records.ts';

/** What every list and every form says of its records. */
export const recordsMessages = defineMessages('records', records, {
  de: () => import('./de/records.ts'),
  ar: () => import('./ar/records.ts'),
});
