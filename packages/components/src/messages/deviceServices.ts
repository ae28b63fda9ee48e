import { defineMessages } from './bundle.ts';
import { deviceServices } from './en/deviceServices.ts';

export const deviceServicesMessages = defineMessages('deviceServices', deviceServices, {
  de: () => import('./de/deviceServices.ts'),
  ar: () => import('./ar/deviceServices.ts'),
});
