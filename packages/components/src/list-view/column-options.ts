import type { HubNavigateDetail } from '../internal/events.ts';
import type * as icons from '../primitives/icons.ts';
import type { ListColumn, ListContext } from './definition.ts';

/** Messages of a list that name its columns by their keys. */
export interface ColumnWords {
  readonly columns: object;
}

/** Whatever a kind decides can be said differently for one column. */
export type Options<T, M> = Partial<Omit<ListColumn<T, M>, 'key' | 'label'>> & {
  /** Default: the message `columns.<key>`. */
  readonly label?: (m: M) => string;
};

/** A record of another kind, as a row names it. */
export interface RecordReference {
  readonly id: string;
  readonly name: string;
}

export type TextOptions<T, M> = Options<T, M> & {
  /** Default: what the record has under the key. */
  readonly value?: (row: T) => string | null | undefined;
  /** In the typeface of numbers and codes. */
  readonly mono?: boolean;
};

export type NameOptions<T, M> = TextOptions<T, M> & {
  /** What a press on it opens: the record itself. Default: nothing. */
  readonly opens?: Destination;
};

export type ChoiceOptions<T, M, V> = Options<T, M> & {
  /** The value in words. */
  readonly text: (value: V, m: M) => string | undefined;
  /** What the cell shows instead of the words, e.g. with a coloured dot. */
  readonly show?: (value: V, m: M, context: ListContext<T, M>) => unknown;
};

export type ReferenceOptions<T, M> = Options<T, M> & {
  /** Default: what the record has under the key. */
  readonly value?: (row: T) => RecordReference | null | undefined;
  readonly icon?: icons.Icon;
  /** What the button does, where the name of the record alone does not say it. */
  readonly title?: (name: string, m: M) => string;
};

export type MomentOptions<T, M> = Options<T, M> & {
  /** Whose doing it was; said in the tip after the time. */
  readonly by?: (row: T) => string | null | undefined;
  /** Said where there is none, e.g. `never`. Default: nothing. */
  readonly none?: (m: M) => string;
};

/** What an open record of each kind is asked of the host by. */
export type Destination = HubNavigateDetail['to'];

/** Fields of a record that hold `V` or nothing, and have a name among the messages. */
export type KeyOf<T, M extends ColumnWords, V> = {
  [K in keyof T & keyof M['columns'] & string]: NonNullable<T[K]> extends V ? K : never;
}[keyof T & keyof M['columns'] & string];
