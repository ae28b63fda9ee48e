import { defineMessages } from './bundle.ts';
import { importMessages as english } from './en/import.ts';

export const importMessages = defineMessages('import', english, {
  de: () => import('./de/import.ts'),
  ar: () => import('./ar/import.ts'),
});
