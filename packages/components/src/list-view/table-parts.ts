import type { HasId } from '@customer-hub/state/lists';
import type { ListViewMessages } from '../messages/en/listView.ts';
import type { Column } from '../table/column.ts';
import type { GroupLooks } from '../table/lines.ts';
import type { GroupChoice, ListContext, ListDefinition } from './definition.ts';

/** What the table is given of a definition in one language. */
export interface TableParts<T, M> {
  readonly columns: readonly Column<T, ListContext<T, M>>[];
  readonly rowLabel: (row: T) => string;
  /** What rows are grouped by, in words and for the table. */
  readonly grouping: { readonly label: string; readonly looks: GroupLooks } | undefined;
}

const groupLooks = <M>(choice: GroupChoice<M>, m: M, words: ListViewMessages): GroupLooks => ({
  key: choice.key,
  name: group => choice.value?.(group, m) ?? group.label ?? group.key ?? words.noValue(choice.label(m)),
  show: group => choice.show?.(group, m),
});

/** Makes them; the same objects as long as definition, language and grouping stay. */
export class TablePartsMaker<T extends HasId, M extends object> {
  #parts: TableParts<T, M> | undefined;
  #madeFor: readonly unknown[] = [];

  /** The columns of the last ones. */
  get columns(): TableParts<T, M>['columns'] {
    return this.#parts?.columns ?? [];
  }

  make(
    definition: ListDefinition<T, M>,
    m: M,
    groupBy: string | null,
    words: ListViewMessages,
  ): TableParts<T, M> {
    const key = [definition, m, groupBy];
    if (this.#parts && key.every((part, n) => part === this.#madeFor[n])) return this.#parts;
    this.#madeFor = key;
    const choice = definition.groups?.find(group => group.key === groupBy);
    this.#parts = {
      columns: definition.columns.map(column => ({ ...column, label: column.label(m) })),
      rowLabel: row => definition.rowLabel(row, m),
      grouping: choice && { label: choice.label(m), looks: groupLooks(choice, m, words) },
    };
    return this.#parts;
  }
}
