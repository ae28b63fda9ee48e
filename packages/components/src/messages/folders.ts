import { defineMessages } from './bundle.ts';
import { folders } from './en/folders.ts';

export const foldersMessages = defineMessages('folders', folders, {
  de: () => import('./de/folders.ts'),
  ar: () => import('./ar/folders.ts'),
});
