import type { RowGroup } from '@customer-hub/state/lists';
import type { Words } from './filter-definition.ts';

/**
 * Something rows can be grouped by [AST-18 to AST-21]. The server orders the rows by it and says how many rows
 * each group has.
 */
export interface GroupChoice<M> {
  /** `groupBy` of the query and of the view. */
  readonly key: string;
  /** Of the choice: `Folder`. */
  readonly label: Words<M>;
  /** What a group is called. Default: the server's label, or its key; `null` means rows without a value. */
  readonly value?: (group: RowGroup, m: M) => string | undefined;
  /** What is shown instead of its name, e.g. with a coloured dot. */
  readonly show?: (group: RowGroup, m: M) => unknown;
}
