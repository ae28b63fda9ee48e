import { defineMessages } from './bundle.ts';
import { listPanels } from './en/listPanels.ts';

/** What the parts of a list say that open on demand: filter panel, columns, saved views, results of bulk actions. */
export const listPanelsMessages = defineMessages('listPanels', listPanels, {
  de: () => import('./de/listPanels.ts'),
  ar: () => import('./ar/listPanels.ts'),
});
