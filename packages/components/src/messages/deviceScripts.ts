import { defineMessages } from './bundle.ts';
import { deviceScripts } from './en/deviceScripts.ts';

export const deviceScriptsMessages = defineMessages('deviceScripts', deviceScripts, {
  de: () => import('./de/deviceScripts.ts'),
  ar: () => import('./ar/deviceScripts.ts'),
});
