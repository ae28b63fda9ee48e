import { arrange, type ColumnShape, type ViewColumn } from '@customer-hub/state/lists';

/** Shows or hides a column. A permanent one stays. */
export const showColumn = (
  all: readonly ColumnShape[],
  columns: readonly ViewColumn[],
  key: string,
  shown: boolean,
): ViewColumn[] => arrange(all, shown ? [...columns, { key }] : columns.filter(column => column.key !== key));

/** Moves a column to an index among the shown ones, within its side. */
export const moveColumn = (
  all: readonly ColumnShape[],
  columns: readonly ViewColumn[],
  key: string,
  to: number,
): ViewColumn[] => {
  const now = arrange(all, columns);
  const from = now.findIndex(column => column.key === key);
  const [moved] = from < 0 ? [] : now.splice(from, 1);
  if (!moved) return now;
  now.splice(Math.max(0, Math.min(now.length, to)), 0, moved);
  return arrange(all, now);
};
