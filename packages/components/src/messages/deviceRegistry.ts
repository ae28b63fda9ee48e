import { defineMessages } from './bundle.ts';
import { deviceRegistry } from './en/deviceRegistry.ts';

export const deviceRegistryMessages = defineMessages('deviceRegistry', deviceRegistry, {
  de: () => import('./de/deviceRegistry.ts'),
  ar: () => import('./ar/deviceRegistry.ts'),
});
