import type { ImportWords } from './en/import.ts';
import { defineMessages } from './bundle.ts';
import { importAssets } from './en/importAssets.ts';

/** What an import of assets says differently than one of people. */
export const importAssetsMessages = defineMessages<Partial<ImportWords>>('importAssets', importAssets, {
  de: () => import('./de/importAssets.ts'),
  ar: () => import('./ar/importAssets.ts'),
});
