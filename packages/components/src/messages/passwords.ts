import { defineMessages } from './bundle.ts';
import { passwords } from './en/passwords.ts';

export const passwordsMessages = defineMessages('passwords', passwords, {
  de: () => import('./de/passwords.ts'),
  ar: () => import('./ar/passwords.ts'),
});
