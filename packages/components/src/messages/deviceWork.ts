import { defineMessages } from './bundle.ts';
import { deviceWork } from './en/deviceWork.ts';

export const deviceWorkMessages = defineMessages('deviceWork', deviceWork, {
  de: () => import('./de/deviceWork.ts'),
  ar: () => import('./ar/deviceWork.ts'),
});
