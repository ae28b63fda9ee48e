import { defineMessages } from './bundle.ts';
import { renameFile } from './en/renameFile.ts';

export const renameFileMessages = defineMessages('renameFile', renameFile, {
  de: () => import('./de/renameFile.ts'),
  ar: () => import('./ar/renameFile.ts'),
});
