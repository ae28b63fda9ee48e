import type { HasId, RowSource, Selection } from '@customer-hub/state/lists';
import type { Format } from '../messages/format.ts';
import type { TableMessages } from '../messages/en/table.ts';

/** What the lines of a table show at this moment. Read once per painting, not once per row. */
export interface TableLook<T extends HasId, C> {
  readonly source: RowSource<T> | undefined;
  readonly selectable: boolean;
  readonly selection: Selection;
  /** Id of the record that is open elsewhere on the page. */
  readonly currentId: string | undefined;
  /** Handed to every cell. */
  readonly context: C;
  /** Accessible name of a row. */
  readonly rowLabel: (row: T) => string;
  /** What a row unfolds; undefined where rows do not unfold. */
  readonly detail: ((row: T, context: C) => unknown) | undefined;
  /** All columns, those of checkboxes and unfold buttons included. */
  readonly columnCount: number;
  readonly messages: TableMessages;
  readonly format: Format;
}
