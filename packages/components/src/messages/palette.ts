import { defineMessages } from './bundle.ts';
import { palette } from './en/palette.ts';

export const paletteMessages = defineMessages('palette', palette, {
  de: () => import('./de/palette.ts'),
  ar: () => import('./ar/palette.ts'),
});
