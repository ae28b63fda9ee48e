import { defineMessages } from './bundle.ts';
import { commandLine } from './en/commandLine.ts';

export const commandLineMessages = defineMessages('commandLine', commandLine, {
  de: () => import('./de/commandLine.ts'),
  ar: () => import('./ar/commandLine.ts'),
});
