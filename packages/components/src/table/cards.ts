import { cardArea, type Column } from './column.ts';
import type { ColumnPlan } from './columns.ts';

/** Rows as cards of two lines, for tables too narrow for columns: name over secondary columns, actions at the end. */
export interface CardPlan<T, C> {
  readonly columns: readonly {
    readonly column: Column<T, C>;
    readonly index: number;
    readonly area: string;
  }[];
  readonly tracks: string;
}

/**
 * Lays the columns out as a card. Trailing columns go in pairs, one above the other, the later one on top: the last
 * pair in the last track, the pair before it in the track before.
 */
export const planCards = <T, C>(
  plan: ColumnPlan<Column<T, C>>,
  boxes: boolean,
  folds = false,
): CardPlan<T, C> => {
  const all = plan.columns
    .map(({ column }, index) => ({ column, index, kind: cardArea(column, index) }))
    .filter(({ kind }) => kind !== 'hidden');
  const secondary = all.filter(({ kind }) => kind === 'secondary');
  const trailing = all.filter(({ kind }) => kind === 'trailing').reverse();
  const middle = secondary.length + 1;
  const ends = Math.ceil(trailing.length / 2);
  const area = (entry: (typeof all)[number]): string => {
    if (entry.kind === 'primary') return `1 / 2 / 2 / ${2 + middle}`;
    if (entry.kind === 'secondary') {
      const at = 2 + secondary.indexOf(entry);
      return `2 / ${at} / 3 / ${at + 1}`;
    }
    const n = trailing.indexOf(entry);
    const at = 1 + middle + ends - Math.floor(n / 2);
    return `${1 + (n % 2)} / ${at} / ${2 + (n % 2)} / ${at + 1}`;
  };
  return {
    columns: all.map(entry => ({ column: entry.column, index: entry.index, area: area(entry) })),
    tracks: [
      boxes || folds ? '40px' : '14px',
      // The same in every card, so that they line up; trailing columns are only as wide as they need to be.
      ...secondary.map(({ column }) => `minmax(0, ${column.cardWidth ?? column.width}ch)`),
      'minmax(0, 1fr)',
      ...Array.from({ length: ends }, () => 'auto'),
    ].join(' '),
  };
};
