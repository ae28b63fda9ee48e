import { defineMessages } from './bundle.ts';
import { pins } from './en/pins.ts';

export const pinsMessages = defineMessages('pins', pins, {
  de: () => import('./de/pins.ts'),
  ar: () => import('./ar/pins.ts'),
});
