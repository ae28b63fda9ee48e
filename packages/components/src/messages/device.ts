import { defineMessages } from './bundle.ts';
import { device } from './en/device.ts';

export const deviceMessages = defineMessages('device', device, {
  de: () => import('./de/device.ts'),
  ar: () => import('./ar/device.ts'),
});
