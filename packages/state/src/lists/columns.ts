/** Which columns a list shows and in which order, as plain JSON: `columns` of a view. */

/** A column of a view: shown, in this place. Width in CSS pixels, when the user set one. */
export interface ViewColumn {
  readonly key: string;
  readonly width?: number;
}

/** What the planner has to know of a column definition. */
export interface ColumnShape {
  readonly key: string;
  /** Cannot be hidden [DEV-16, DEV-19]. */
  readonly permanent?: boolean;
  /** Stays in sight while the others scroll. Sticky columns keep their place at their side. */
  readonly sticky?: 'start' | 'end';
  /** In `ch`, so that a host's font changes it too. Free room is shared out by it. */
  readonly width: number;
  /** In `ch`; buttons and chips are never cut. Default 6. */
  readonly minWidth?: number;
  /** Not shown until the user asks for it. */
  readonly optional?: boolean;
}

/** Widths a person can set; the same as the contract accepts. */
export const widthRange = { min: 40, max: 2000 } as const;
/** Most columns a view can hold; the same as the contract accepts. */
export const mostColumns = 100;

/** A column with a width that can be set, or with its own. */
export const columnOf = (key: string, width: unknown): ViewColumn =>
  Number.isFinite(width)
    ? { key, width: Math.round(Math.max(widthRange.min, Math.min(widthRange.max, width as number))) }
    : { key };

/** Sticky columns at their sides; within a side the order stays. */
const bySide = (all: readonly ColumnShape[], columns: readonly ViewColumn[]): ViewColumn[] => {
  const stickyOf = new Map(all.map(({ key, sticky }) => [key, sticky]));
  const side = { start: 0, middle: 1, end: 2 };
  const place = ({ key }: ViewColumn): number => side[stickyOf.get(key) ?? 'middle'];
  return [...columns].sort((a, b) => place(a) - place(b));
};

/**
 * The columns to show: unknown and repeated keys dropped, permanent ones put back in front, sticky ones at their
 * sides. A view names what shows. A column that a newer version adds to a list therefore shows by itself only in
 * views nobody has changed yet, or when it is permanent, then first of its side; everywhere else it waits in the
 * columns dialog.
 */
export const arrange = (
  all: readonly ColumnShape[],
  wanted: readonly ViewColumn[] | undefined,
): ViewColumn[] => {
  const byKey = new Map(all.map(column => [column.key, column]));
  const kept = new Map<string, ViewColumn>();
  for (const { key, width } of wanted ?? all.filter(column => !column.optional)) {
    if (!byKey.has(key) || kept.has(key)) continue;
    kept.set(key, columnOf(key, wanted && width));
  }
  const missing = all.filter(column => column.permanent && !kept.has(column.key)).map(({ key }) => ({ key }));
  return bySide(all, [...missing, ...kept.values()]);
};

/**
 * `after`, and with it the columns of `before` that this list does not know, each behind the column it stood
 * behind. They are fields of an admin that are not loaded yet, or columns of another version or of another list of
 * the same tab: they cannot show here, and a change made here must not lose them.
 */
export const keepUnknown = (
  all: readonly ColumnShape[],
  before: readonly ViewColumn[],
  after: readonly ViewColumn[],
): ViewColumn[] => {
  const handled = new Set([...all, ...after].map(({ key }) => key));
  const kept = [...after];
  for (const [index, column] of before.entries()) {
    if (handled.has(column.key) || kept.length >= mostColumns) continue;
    handled.add(column.key);
    let at = -1;
    for (let back = index - 1; back >= 0 && at < 0; back--)
      at = kept.findIndex(({ key }) => key === before[back]!.key);
    kept.splice(at + 1, 0, column);
  }
  return bySide(all, kept);
};
