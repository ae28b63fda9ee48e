import { cardArea, type Column } from './column.ts';
import type { ColumnPlan } from './columns.ts';

/** Rows as two-line cards, for tables too narrow for columns: the name over what matters most, actions at the end. */
export interface CardPlan<T, C> {
  readonly columns: readonly {
    readonly column: Column<T, C>;
    readonly index: number;
    readonly area: string;
  }[];
  readonly tracks: string;
}

/** The last two trailing columns stand one above the other at the end, the two before them in the track before; a later one is on top. */
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
      // The same in every card, so that they stand one below the other; what stands at the end takes only what it needs.
      ...secondary.map(({ column }) => `minmax(0, ${column.width}ch)`),
      'minmax(0, 1fr)',
      ...Array.from({ length: ends }, () => 'auto'),
    ].join(' '),
  };
};
