import { defineMessages } from './bundle.ts';
import { shortcuts } from './en/shortcuts.ts';

/** The list of keyboard shortcuts, opened with `?`. */
export const shortcutsMessages = defineMessages('shortcuts', shortcuts, {
  de: () => import('./de/shortcuts.ts'),
  ar: () => import('./ar/shortcuts.ts'),
});
