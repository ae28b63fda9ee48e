import { defineMessages } from './bundle.ts';
import { listView } from './en/listView.ts';

/** What every list says around its table. */
export const listViewMessages = defineMessages('listView', listView, {
  de: () => import('./de/listView.ts'),
  ar: () => import('./ar/listView.ts'),
});
