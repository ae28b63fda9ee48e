import { defineMessages } from './bundle.ts';
import { attention } from './en/attention.ts';

export const attentionMessages = defineMessages('attention', attention, {
  de: () => import('./de/attention.ts'),
  ar: () => import('./ar/attention.ts'),
});
