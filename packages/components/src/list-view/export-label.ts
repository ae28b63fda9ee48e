import { countSelected, type Selection } from '@customer-hub/state/lists';
import type { ListViewMessages } from '../messages/en/listView.ts';
import type { Format } from '../messages/format.ts';

interface Exportable {
  readonly chosen: Selection;
  /** Records that match. */
  readonly source: { readonly count: number };
  readonly words: Pick<ListViewMessages, 'exportCsv' | 'exportSelected'>;
  readonly listContext: { readonly format: Format };
}

/** What an export takes along: all that match, or as many as are selected. */
export const exportLabel = ({ chosen, source, words, listContext }: Exportable): string => {
  const count = countSelected(chosen, source.count);
  return count > 0 ? words.exportSelected(listContext.format.number(count)) : words.exportCsv;
};
