import { toExportQuery } from '@customer-hub/state/lists';
import { saveFile } from '../primitives/save-file.ts';
import type { Column } from '../table/column.ts';
import type { HubListView } from './list-view.ts';

interface Row {
  readonly id: string;
}

const pollMs = 700;
const wait = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

/**
 * Asks the server for all rows of the query, or for the selected ones, with the columns that show, as CSV that is safe to open in a
 * spreadsheet, and saves the file [EXP]. Rows that are not loaded here are in it too.
 */
export const exportCsv = async <T extends Row, M extends object>(
  list: HubListView<T, M>,
  columns: readonly Column<never, never>[],
): Promise<void> => {
  const { definition, current, customerId } = list;
  const kind = definition.exports;
  const hub = list.client;
  if (!kind || !hub) return;
  const t = list.words;
  const query = toExportQuery(current, list.chosen);
  const picked = current.columns.flatMap(({ key }) => {
    const field = definition.exportField ? definition.exportField(key) : key;
    const column = columns.find(one => one.key === key);
    return field === null || !column ? [] : [{ key: field, header: column.label }];
  });
  list.say(t.exporting);
  try {
    let made = await hub.exports.create({
      kind,
      columns: picked,
      ...(customerId ? { customerId } : {}),
      query,
    });
    while (made.status === 'queued' || made.status === 'running') {
      await wait(pollMs);
      made = await hub.exports.get(made.id);
    }
    if (made.status === 'failed') throw new Error(t.exportFailed);
    const file = await hub.exports.download(made.id);
    const name = file.name ?? made.fileName;
    saveFile(await file.blob(), name);
    list.say(t.exportDone(name), false, true);
  } catch {
    list.say(t.exportFailed, true);
  }
};
