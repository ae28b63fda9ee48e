import { defineMessages } from './bundle.ts';
import { form } from './en/form.ts';

/** Fields, editing in place, and edits that meet. */
export const formMessages = defineMessages('form', form, {
  de: () => import('./de/form.ts'),
  ar: () => import('./ar/form.ts'),
});
