/**
 * Which records are selected: some by id, or everything that matches the query but for exceptions. Plain values and
 * pure functions, so a selection survives scrolling, sorting and refetching, and "all 100,000" costs as much as
 * one.
 */
export interface Selection {
  /** `all`: every match is selected except `ids`. */
  readonly mode: 'some' | 'all';
  readonly ids: ReadonlySet<string>;
}

export const noSelection: Selection = { mode: 'some', ids: new Set() };

export const selectAll: Selection = { mode: 'all', ids: new Set() };

export const isSelected = (selection: Selection, id: string): boolean =>
  (selection.mode === 'all') !== selection.ids.has(id);

/** Selects or deselects records; unknown ids are welcome. */
export const select = (selection: Selection, ids: Iterable<string>, on: boolean): Selection => {
  const next = new Set(selection.ids);
  const keeps = on === (selection.mode === 'some');
  for (const id of ids) {
    if (keeps) next.add(id);
    else next.delete(id);
  }
  return { mode: selection.mode, ids: next };
};

export const toggle = (selection: Selection, id: string): Selection =>
  select(selection, [id], !isSelected(selection, id));

/** How many of `total` matches are selected. Ids selected under another filter count too. */
export const countSelected = (selection: Selection, total: number): number =>
  selection.mode === 'all' ? Math.max(0, total - selection.ids.size) : selection.ids.size;

export type Share = 'none' | 'some' | 'all';

/** State of the box that selects all. */
export const selectedShare = (selection: Selection, total: number): Share => {
  const count = countSelected(selection, total);
  if (count === 0) return 'none';
  return count >= total ? 'all' : 'some';
};

/**
 * The query changed. Ids stay selected, whatever is shown; "everything that matches" meant the old query, so it
 * must not silently grow to other records.
 */
export const afterQueryChange = (selection: Selection): Selection =>
  selection.mode === 'all' ? noSelection : selection;

/** Records that are gone. */
export const forget = (selection: Selection, id: string): Selection => {
  if (!selection.ids.has(id)) return selection;
  const ids = new Set(selection.ids);
  ids.delete(id);
  return { mode: selection.mode, ids };
};
