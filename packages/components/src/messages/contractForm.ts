import { defineMessages } from './bundle.ts';
import { contractForm } from './en/contractForm.ts';

export const contractFormMessages = defineMessages('contractForm', contractForm, {
  de: () => import('./de/contractForm.ts'),
  ar: () => import('./ar/contractForm.ts'),
});
