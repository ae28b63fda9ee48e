import { defineMessages } from './bundle.ts';
import { directory } from './en/directory.ts';

export const directoryMessages = defineMessages('directory', directory, {
  de: () => import('./de/directory.ts'),
  ar: () => import('./ar/directory.ts'),
});
