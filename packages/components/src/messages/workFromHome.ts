import { defineMessages } from './bundle.ts';
import { workFromHome } from './en/workFromHome.ts';

export const workFromHomeMessages = defineMessages('workFromHome', workFromHome, {
  de: () => import('./de/workFromHome.ts'),
  ar: () => import('./ar/workFromHome.ts'),
});
