import { defineMessages } from './bundle.ts';
import { contracts } from './en/contracts.ts';

export const contractsMessages = defineMessages('contracts', contracts, {
  de: () => import('./de/contracts.ts'),
  ar: () => import('./ar/contracts.ts'),
});
