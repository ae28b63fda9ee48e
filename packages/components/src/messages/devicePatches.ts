import { defineMessages } from './bundle.ts';
import { devicePatches } from './en/devicePatches.ts';

export const devicePatchesMessages = defineMessages('devicePatches', devicePatches, {
  de: () => import('./de/devicePatches.ts'),
  ar: () => import('./ar/devicePatches.ts'),
});
