import { defineMessages } from './bundle.ts';
import { deviceSoftware } from './en/deviceSoftware.ts';

export const deviceSoftwareMessages = defineMessages('deviceSoftware', deviceSoftware, {
  de: () => import('./de/deviceSoftware.ts'),
  ar: () => import('./ar/deviceSoftware.ts'),
});
