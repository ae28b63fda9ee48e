import { defineMessages } from './bundle.ts';
import { devicePackages } from './en/devicePackages.ts';

export const devicePackagesMessages = defineMessages('devicePackages', devicePackages, {
  de: () => import('./de/devicePackages.ts'),
  ar: () => import('./ar/devicePackages.ts'),
});
