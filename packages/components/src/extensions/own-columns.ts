import type { ColumnShape } from '@customer-hub/state/lists';
import type { ListExtension, OwnColumn } from './extensions.ts';
import { isOwnKey } from './own-key.ts';

type Shape = ColumnShape & { readonly sortable?: boolean };
type Added<T> = Pick<ListExtension<T>, 'columns'> | undefined;

/** What is known of an own column before anything of it is drawn. */
export const ownShape = ({
  key,
  width = 14,
  minWidth = 8,
  sort,
  optional = false,
}: OwnColumn<never>): Shape => ({ key, width, minWidth, optional, sortable: sort !== undefined });

/** The columns of a list, with the page's own where they belong: behind one of ours, or before those at the end. */
export const withOwnColumns = <C extends ColumnShape, T>(
  columns: readonly C[],
  added: Added<T>,
  make: (column: OwnColumn<T>) => C,
): readonly C[] => {
  const all = [...columns];
  for (const column of added?.columns ?? []) {
    if (!isOwnKey(column.key) || all.some(({ key }) => key === column.key)) continue;
    const before = all.findIndex(({ key }) => key === column.after);
    const end = all.findIndex(({ sticky }) => sticky === 'end');
    all.splice(before >= 0 ? before + 1 : end >= 0 ? end : all.length, 0, make(column));
  }
  return all;
};

/** An order as the server knows it: own columns stand for a key of its own. */
export const serverSort = (sort: string, added: Added<never>): string =>
  sort
    .split(',')
    .map(part => {
      const [, down = '', key = ''] = /^(-?)(.*)$/.exec(part) ?? [];
      return down + (added?.columns?.find(column => column.key === key)?.sort ?? key);
    })
    .join(',');
