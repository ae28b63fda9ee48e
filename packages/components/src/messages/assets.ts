import { defineMessages } from './bundle.ts';
import { assets } from './en/assets.ts';

export const assetsMessages = defineMessages('assets', assets, {
  de: () => import('./de/assets.ts'),
  ar: () => import('./ar/assets.ts'),
});
