import { defineMessages } from './bundle.ts';
import { attachments } from './en/attachments.ts';

export const attachmentsMessages = defineMessages('attachments', attachments, {
  de: () => import('./de/attachments.ts'),
  ar: () => import('./ar/attachments.ts'),
});
