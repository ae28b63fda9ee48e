import { defineMessages } from './bundle.ts';
import { devices } from './en/devices.ts';

export const devicesMessages = defineMessages('devices', devices, {
  de: () => import('./de/devices.ts'),
  ar: () => import('./ar/devices.ts'),
});
