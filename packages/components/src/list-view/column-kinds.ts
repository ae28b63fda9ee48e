import type { Money } from '@customer-hub/sdk';
import { html } from 'lit';
import type { Format } from '../messages/format.ts';
import { moneyText } from '../messages/money.ts';
import * as icons from '../primitives/icons.ts';
import type {
  ChoiceOptions,
  ColumnWords,
  Destination,
  KeyOf,
  MomentOptions,
  NameOptions,
  Options,
  RecordReference,
  ReferenceOptions,
  TextOptions,
} from './column-options.ts';
import type { ListColumn, ListContext } from './definition.ts';
import { nameLink, recordLink, withOwner } from './record-link.ts';

/**
 * The kinds of columns of a list of `T`, whose messages are `M`:
 * `const { text, date } = columnKinds<Asset, AssetsMessages>()`. A kind knows how its values are shown,
 * sorted, exported and placed; whatever it decides can be said differently as an option.
 *
 * Columns can be sorted unless `sortable: false` says otherwise. Widths are in units of the table, about 8 px.
 */
export class ColumnKinds<T extends { readonly id: string }, M extends ColumnWords> {
  /** What a record has under a key of `KeyOf<V>`, which is what that type says. */
  readonly #reader =
    <V>(key: KeyOf<T, M, V>) =>
    (row: T): V | null | undefined =>
      row[key] as V | null | undefined;

  readonly #labels = (m: M): Readonly<Record<string, unknown>> => ({ ...m.columns });

  readonly #column = (
    key: string,
    kind: Omit<ListColumn<T, M>, 'key' | 'label'>,
    options: Options<T, M>,
  ): ListColumn<T, M> => ({
    sortable: true,
    label: m => String(this.#labels(m)[key] ?? ''),
    ...kind,
    ...options,
    key,
  });

  /** A column of its own making; the label and that it can be sorted come from here. */
  readonly custom = (
    key: keyof M['columns'] & string,
    options: Options<T, M> & Pick<ListColumn<T, M>, 'cell' | 'width'>,
  ) => this.#column(key, { minWidth: 10, ...options }, options);

  /** The name of the record: always shown, in front, the title of a card. */
  readonly name = (
    key: KeyOf<T, M, string>,
    { value, mono: _mono, opens, ...options }: NameOptions<T, M> = {},
  ) => {
    const read = value ?? this.#reader<string>(key);
    return this.#column(
      key,
      {
        permanent: true,
        sticky: 'start',
        width: 26,
        minWidth: 14,
        card: 'primary',
        className: 'name',
        cell: (row, context) => (opens ? nameLink(row, opens, context, read(row)) : read(row)),
        exportValue: read,
      },
      options,
    );
  };

  readonly text = (key: KeyOf<T, M, string>, { value, mono, ...options }: TextOptions<T, M> = {}) => {
    const read = value ?? this.#reader<string>(key);
    return this.#column(
      key,
      {
        width: 18,
        minWidth: 10,
        cell: row => {
          const shown = read(row);
          return shown && mono ? html`<bdi class="mono">${shown}</bdi>` : (shown ?? '');
        },
        exportValue: read,
      },
      options,
    );
  };

  readonly number = (key: KeyOf<T, M, number>, options: Options<T, M> = {}) => {
    const read = this.#reader<number>(key);
    return this.#column(
      key,
      {
        width: 12,
        minWidth: 8,
        grow: 0,
        align: 'end',
        cell: (row, { format }) => {
          const value = read(row);
          return value == null ? '' : format.number(value);
        },
        exportValue: read,
      },
      options,
    );
  };

  /** A calendar day, e.g. `2026-11-30`, or the day of a moment. */
  readonly date = (key: KeyOf<T, M, string>, options: Options<T, M> = {}) => {
    const show = (row: T, { format }: ListContext<T, M>): string =>
      format.date(this.#reader<string>(key)(row));
    return this.#column(key, { width: 14, minWidth: 11, grow: 0, cell: show, exportValue: show }, options);
  };

  /** A moment, shown as its day; its time is in the tip. */
  readonly moment = (key: KeyOf<T, M, string>, { by, none, ...options }: MomentOptions<T, M> = {}) => {
    const read = this.#reader<string>(key);
    const tip = (row: T, at: string, format: Format): string =>
      [format.dateTime(at), by?.(row)].filter(Boolean).join(', ');
    return this.#column(
      key,
      {
        width: 14,
        minWidth: 11,
        grow: 0,
        cell: (row, { m, format }) => {
          const at = read(row);
          if (at) return html`<time datetime=${at} title=${tip(row, at, format)}>${format.date(at)}</time>`;
          return none ? html`<span class="faint">${none(m)}</span>` : '';
        },
        exportValue: (row, { format }) => format.date(read(row)),
      },
      options,
    );
  };

  /** One of a few values that have names. */
  readonly choice = <K extends keyof T & keyof M['columns'] & string>(
    key: K,
    { text, show, ...options }: ChoiceOptions<T, M, NonNullable<T[K]>>,
  ) => {
    const words = (row: T, m: M): string => {
      const value = row[key];
      return value == null ? '' : (text(value, m) ?? String(value));
    };
    return this.#column(
      key,
      {
        width: 14,
        minWidth: 11,
        grow: 0,
        cell: (row, context) => {
          const value = row[key];
          return value != null && show ? show(value, context.m, context) : words(row, context.m);
        },
        exportValue: (row, { m }) => words(row, m),
      },
      options,
    );
  };

  /** Another record that the row names: a button that opens it. */
  readonly reference = (
    key: KeyOf<T, M, RecordReference>,
    to: Destination,
    { value, icon, title, ...options }: ReferenceOptions<T, M> = {},
  ) => {
    const read = value ?? this.#reader<RecordReference>(key);
    return this.#column(
      key,
      {
        width: 21,
        minWidth: 12,
        exportField: `${key}.name`,
        cell: (row, context: ListContext<T, M>) => {
          const reference = read(row);
          return reference
            ? recordLink(withOwner(context, row), to, reference, icon, title?.(reference.name, context.m))
            : '';
        },
        exportValue: row => read(row)?.name,
      },
      options,
    );
  };

  /** Another record that the row names, as a text. */
  readonly named = (
    key: KeyOf<T, M, RecordReference>,
    { value, ...options }: Omit<ReferenceOptions<T, M>, 'icon'> = {},
  ) => {
    const read = value ?? this.#reader<RecordReference>(key);
    const name = (row: T): string => read(row)?.name ?? '';
    return this.#column(
      key,
      { width: 18, minWidth: 10, exportField: `${key}.name`, cell: name, exportValue: name },
      options,
    );
  };

  readonly money = (key: KeyOf<T, M, Money>, options: Options<T, M> = {}) => {
    const show = (row: T, { format }: ListContext<T, M>): string => {
      const amount = this.#reader<Money>(key)(row);
      return amount ? moneyText(amount, format) : '';
    };
    return this.#column(
      key,
      {
        width: 14,
        minWidth: 11,
        grow: 0,
        align: 'end',
        exportField: `${key}.amount`,
        cell: show,
        exportValue: show,
      },
      options,
    );
  };

  /** The button that opens the menu of the row, always shown at the end. */
  readonly rowMenu = (options: Options<T, M> = {}): ListColumn<T, M> =>
    this.#column(
      'actions',
      {
        sortable: false,
        permanent: true,
        sticky: 'end',
        width: 4,
        minWidth: 4,
        isSlim: true,
        card: 'trailing',
        exportField: null,
        exportValue: () => null,
        cell: (row, context) =>
          html`<button
            type="button"
            class="act"
            tabindex="-1"
            aria-haspopup="menu"
            aria-label=${context.words.menu(context.name(row))}
            @click=${(event: Event) => {
              if (event.currentTarget instanceof HTMLElement) context.rowMenu(event.currentTarget, row);
            }}>
            ${icons.icon(icons.more)}
          </button>`,
      },
      { label: () => '', ...options },
    );
}

/**
 * The kinds of columns of one list, to be taken apart:
 * `const { name, date } = columnKinds<Asset, AssetsMessages>()`.
 */
export const columnKinds = <T extends { readonly id: string }, M extends ColumnWords>(): ColumnKinds<T, M> =>
  new ColumnKinds<T, M>();
