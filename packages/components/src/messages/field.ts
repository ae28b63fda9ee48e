import { defineMessages } from './bundle.ts';
import { field } from './en/field.ts';

/** A value at rest: all that is read before anybody edits it. */
export const fieldMessages = defineMessages('field', field, {
  de: () => import('./de/field.ts'),
  ar: () => import('./ar/field.ts'),
});
