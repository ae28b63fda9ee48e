import { defineMessages } from './bundle.ts';
import { sharing } from './en/sharing.ts';

export const sharingMessages = defineMessages('sharing', sharing, {
  de: () => import('./de/sharing.ts'),
  ar: () => import('./ar/sharing.ts'),
});
