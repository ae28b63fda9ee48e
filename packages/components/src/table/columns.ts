/**
 * Which columns a table shows, in which order and how wide. Own code instead of TanStack Table: the saved view already holds this
 * state as plain JSON (`columns: [{ key, width? }]`), so a second store of it (9.9 KB gzip) would only have to be kept in step.
 */

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

export interface PlannedColumn<C> {
  readonly column: C;
  readonly width?: number | undefined;
  /** Distance from its side for a sticky column, a CSS length; `end` columns count from the end. */
  readonly offset?: string | undefined;
}

export interface ColumnPlan<C> {
  readonly columns: readonly PlannedColumn<C>[];
  /** `grid-template-columns` of every row. */
  readonly tracks: string;
  /** Below this CSS length the table scrolls sideways. */
  readonly minWidth: string;
  /** Room that sticky columns take at either side, CSS lengths. */
  readonly startWidth: string;
  readonly endWidth: string;
}

/** Inline padding of a cell, both sides, px. Known here because tracks include it. */
const paddingPx = 16;
/** The first and the last cell reach to the gutter of the hub. */
const gutter = ' + var(--gutter) - 8px';
/** The column of boxes. */
export const boxWidth = 'var(--gutter) + 22px';
/** The column of buttons that unfold a row, behind boxes or in front. */
const foldWidth = (boxes: boolean): string => (boxes ? '28px' : 'var(--gutter) + 22px');

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
 * The columns to show: unknown and repeated keys dropped, permanent ones put back in front, sticky ones at their sides. A view names
 * what shows. A column that a newer version adds to a list therefore shows by itself only in views nobody has changed yet, or when it is
 * permanent, then first of its side; everywhere else it waits in the columns dialog.
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
 * `after`, and with it the columns of `before` that this list does not know, each behind the column it stood behind. They are fields of
 * an admin that are not loaded yet, or columns of another version or of another list of the same tab: they cannot show here, and a
 * change made here must not lose them.
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

/**
 * Tracks and offsets for the shown columns. The last free column takes the room that set widths leave.
 * @param boxes whether a column of boxes comes first.
 * @param folds whether a column of buttons that unfold a row comes then.
 */
export const planColumns = <C extends ColumnShape>(
  all: readonly C[],
  wanted: readonly ViewColumn[] | undefined,
  boxes: boolean,
  folds = false,
): ColumnPlan<C> => {
  const byKey = new Map(all.map(column => [column.key, column]));
  const shown = arrange(all, wanted).map(({ key, width }) => ({ column: byKey.get(key)!, width }));
  const flexible = shown.some(({ column, width }) => !column.sticky && width === undefined);
  const lastFree = shown.findLast(({ column }) => !column.sticky);
  const sizes = shown.map(({ column, width }, index) => {
    const edge = index === shown.length - 1 || (index === 0 && !boxes && !folds) ? gutter : '';
    return width === undefined
      ? `${column.width}ch + ${paddingPx}px${edge}`
      : `max(${column.minWidth ?? 6}ch + ${paddingPx}px${edge}, ${width}px)`;
  });
  const tracks = shown.map((one, index) => {
    const grows = !one.column.sticky && (one.width === undefined || (!flexible && one === lastFree));
    return grows ? `minmax(calc(${sizes[index]}), ${one.column.width}fr)` : `calc(${sizes[index]})`;
  });
  const sum = (parts: readonly string[]): string => `calc(${['0px', ...parts].join(' + ')})`;
  const starts = shown.filter(({ column }) => column.sticky === 'start').length;
  const ends = shown.filter(({ column }) => column.sticky === 'end').length;
  const box = [...(boxes ? [boxWidth] : []), ...(folds ? [foldWidth(boxes)] : [])];
  const offset = (index: number): string | undefined =>
    index < starts
      ? sum([...box, ...sizes.slice(0, index)])
      : index >= shown.length - ends
        ? sum(sizes.slice(index + 1))
        : undefined;
  return {
    columns: shown.map(({ column, width }, index) => ({ column, width, offset: offset(index) })),
    tracks: [...box.map(width => `calc(${width})`), ...tracks].join(' '),
    minWidth: sum([...box, ...sizes]),
    startWidth: starts > 0 ? sum([...box, ...sizes.slice(0, starts)]) : '0px',
    endWidth: sum(sizes.slice(shown.length - ends)),
  };
};

/** Sets a column's width in px, or lets it go back to its own. */
export const resizeColumn = (
  all: readonly ColumnShape[],
  columns: readonly ViewColumn[],
  key: string,
  width: number | undefined,
): ViewColumn[] =>
  arrange(
    all,
    arrange(all, columns).map(column =>
      column.key === key ? (width === undefined ? { key } : { key, width }) : column,
    ),
  );
