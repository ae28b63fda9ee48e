import type { ExportColumn } from '@customer-hub/sdk';
import { hubState } from '@customer-hub/state/core';
import { toExportQuery } from '@customer-hub/state/lists';
import { activities, exportWork } from '@customer-hub/state/work';
import { isOwnKey } from '../extensions/own-key.ts';
import { saveFile } from '../primitives/save-file.ts';
import type { Column } from '../table/column.ts';
import { exportLabel } from './export-label.ts';
import type { ExportPort } from './ports.ts';

/** What the list shows for the values of a column that are codes. */
const wordsOf = <M extends object>(
  { resolvedDefinition: { columns, facets = [], fields = [] }, listContext: { m } }: ExportPort<M>,
  key: string,
): Record<string, string> | undefined => {
  const own = columns.find(column => column.key === key)?.exportWords?.(m);
  if (own) return { ...own };
  const named = [...facets, ...fields].find(filter => filter.key === key && filter.options);
  return named?.options && Object.fromEntries(named.options.map(({ value, label }) => [value, label(m)]));
};

/** The columns that show, as the server is to write them. */
const pickedColumns = <M extends object>(
  list: ExportPort<M>,
  columns: readonly Column<never, never>[],
): ExportColumn[] =>
  list.current.columns.flatMap(({ key }) => {
    const column = columns.find(one => one.key === key);
    const {
      exportField: field = key,
      exportUnit,
      exportAlso,
    } = list.resolvedDefinition.columns.find(one => one.key === key) ?? {};
    // The server knows nothing of what the page adds.
    if (field === null || !column || isOwnKey(key)) return [];
    const words = wordsOf(list, key);
    return [
      {
        key: field,
        header: column.label,
        ...(words ? { words } : {}),
        ...(exportUnit ? { unit: exportUnit } : {}),
      },
      ...(exportAlso?.(list.listContext.m) ?? []),
    ];
  });

/** A quick one shows no bar. */
const SHOW_AFTER_MS = 300;

/**
 * Asks the server for all rows of the query, or for the selected ones, with the columns that show, as CSV that is
 * safe to open in a
 * spreadsheet, and saves the file [EXP]. Rows that are not loaded here are in it too.
 */
export const exportCsv = async <M extends object>(
  list: ExportPort<M>,
  columns: readonly Column<never, never>[],
): Promise<void> => {
  const { definition, current, customerId } = list;
  const kind = definition.exports;
  if (!kind || !list.client) return;
  const session = hubState(list.client);
  const t = list.words;
  const query = list.additions.asServerKnows(toExportQuery(current, list.chosen));
  const picked = pickedColumns(list, columns);
  const { format } = list.listContext;
  const timeZone = format.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  list.say(t.exporting);
  const { notices } = session;
  const started = activities(session).run(
    exportWork({
      api: session.hub.exports,
      input: { kind, columns: picked, ...(customerId ? { customerId } : {}), query, timeZone },
      customerId,
      received: ({ name, content }) => {
        saveFile(content, name);
        list.say(t.exportDone(name), false, true);
      },
    }),
  );
  const follow = async (): Promise<void> => {
    const isLate = Date.now() + SHOW_AFTER_MS;
    const show = (): void => {
      const activity = started.state.get();
      if (Date.now() >= isLate)
        list.showProgress({ label: exportLabel(list), ...activity.progress, cancel: activity.cancel });
    };
    const leave = started.state.listen(show);
    const timer = setTimeout(show, SHOW_AFTER_MS);
    const { status, retry } = await started.ended();
    clearTimeout(timer);
    leave();
    list.showProgress(undefined);
    if (status !== 'failed') return;
    const again = (): void => {
      void retry?.();
      void follow();
    };
    notices.show({ text: t.exportFailed, tone: 'failed', actions: [{ label: t.retry, run: again }] });
  };
  await follow();
};
