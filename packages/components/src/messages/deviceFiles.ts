import { defineMessages } from './bundle.ts';
import { deviceFiles } from './en/deviceFiles.ts';

export const deviceFilesMessages = defineMessages('deviceFiles', deviceFiles, {
  de: () => import('./de/deviceFiles.ts'),
  ar: () => import('./ar/deviceFiles.ts'),
});
