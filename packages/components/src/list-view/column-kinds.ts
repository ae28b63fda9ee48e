import type { Money } from '@customer-hub/sdk';
import { html, type TemplateResult } from 'lit';
import { navigate, type HubNavigateDetail } from '../internal/events.ts';
import type { Format } from '../messages/format.ts';
import { moneyText } from '../messages/money.ts';
import * as icons from '../primitives/icons.ts';
import type { ListColumn, ListContext } from './definition.ts';

/** Messages of a list that name its columns by their keys. */
interface ColumnWords {
  readonly columns: object;
}

/** Whatever a kind decides can be said differently for one column. */
type Options<T, M> = Partial<Omit<ListColumn<T, M>, 'key' | 'label'>> & {
  /** Default: the message `columns.<key>`. */
  readonly label?: (m: M) => string;
};

/** A record of another kind, as a row names it. */
export interface RecordReference {
  readonly id: string;
  readonly name: string;
}

type TextOptions<T, M> = Options<T, M> & {
  /** Default: what the record has under the key. */
  readonly value?: (row: T) => string | null | undefined;
  /** In the typeface of numbers and codes. */
  readonly mono?: boolean;
};

type ChoiceOptions<T, M, V> = Options<T, M> & {
  /** The value in words. */
  readonly text: (value: V, m: M) => string | undefined;
  /** What the cell shows instead of the words, e.g. with a coloured dot. */
  readonly show?: (value: V, m: M, context: ListContext<T, M>) => unknown;
};

type ReferenceOptions<T, M> = Options<T, M> & {
  /** Default: what the record has under the key. */
  readonly value?: (row: T) => RecordReference | null | undefined;
  readonly icon?: icons.Icon;
};

type MomentOptions<T, M> = Options<T, M> & {
  /** Whose doing it was; said in the tip after the time. */
  readonly by?: (row: T) => string | null | undefined;
  /** Said where there is none, e.g. `never`. Default: nothing. */
  readonly none?: (m: M) => string;
};

/** What an open record of each kind is asked of the host by. */
type Destination = HubNavigateDetail['to'];

/** A button in a cell that leads to another record; the host decides where that is. */
export const recordLink = (
  { host, customerId }: { readonly host: EventTarget; readonly customerId: string | undefined },
  to: Destination,
  { id, name }: RecordReference,
  icon?: icons.Icon,
): TemplateResult =>
  html`<button
    type="button"
    class="act"
    tabindex="-1"
    @click=${() => void navigate(host, { to, id, ...(customerId ? { customerId } : {}) })}>
    ${icon ? icons.icon(icon, 'xs') : null}<span dir="auto">${name}</span>
  </button>`;

/**
 * The kinds of columns of a list of `T`, whose messages are `M`: `const { text, date } = columnKinds<Asset, AssetsMessages>()`. A kind
 * knows how its values are shown, sorted, exported and placed; whatever it decides can be said differently as an option.
 *
 * Columns can be sorted unless `sortable: false` says otherwise. Widths are in units of the table, about 8 px.
 */
export const columnKinds = <T extends { readonly id: string }, M extends ColumnWords>() => {
  /** Fields of a record that hold `V` or nothing, and have a name among the messages. */
  type KeyOf<V> = {
    [K in keyof T & keyof M['columns'] & string]: NonNullable<T[K]> extends V ? K : never;
  }[keyof T & keyof M['columns'] & string];
  type Context = ListContext<T, M>;

  /** What a record has under a key of `KeyOf<V>`, which is what that type says. */
  const reader =
    <V>(key: KeyOf<V>) =>
    (row: T): V | null | undefined =>
      row[key] as V | null | undefined;
  const labels = (m: M): Readonly<Record<string, unknown>> => ({ ...m.columns });

  const column = (
    key: string,
    kind: Omit<ListColumn<T, M>, 'key' | 'label'>,
    options: Options<T, M>,
  ): ListColumn<T, M> => ({
    sortable: true,
    label: m => String(labels(m)[key] ?? ''),
    ...kind,
    ...options,
    key,
  });

  return {
    /** A column of its own making; the label and that it can be sorted come from here. */
    custom: (
      key: keyof M['columns'] & string,
      options: Options<T, M> & Pick<ListColumn<T, M>, 'cell' | 'width'>,
    ) => column(key, { minWidth: 10, ...options }, options),

    /** The name of the record: always shown, in front, the title of a card. */
    name: (key: KeyOf<string>, { value, mono: _mono, ...options }: TextOptions<T, M> = {}) => {
      const read = value ?? reader<string>(key);
      return column(
        key,
        {
          permanent: true,
          sticky: 'start',
          width: 26,
          minWidth: 14,
          card: 'primary',
          cell: row => html`<span class="name" dir="auto">${read(row)}</span>`,
          exportValue: read,
        },
        options,
      );
    },

    text: (key: KeyOf<string>, { value, mono, ...options }: TextOptions<T, M> = {}) => {
      const read = value ?? reader<string>(key);
      return column(
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
    },

    number: (key: KeyOf<number>, options: Options<T, M> = {}) => {
      const read = reader<number>(key);
      return column(
        key,
        {
          width: 12,
          minWidth: 8,
          align: 'end',
          cell: (row, { format }) => {
            const value = read(row);
            return value == null ? '' : format.number(value);
          },
          exportValue: read,
        },
        options,
      );
    },

    /** A calendar day, e.g. `2026-11-30`, or the day of a moment. */
    date: (key: KeyOf<string>, options: Options<T, M> = {}) => {
      const show = (row: T, { format }: Context): string => format.date(reader<string>(key)(row));
      return column(key, { width: 15, minWidth: 11, cell: show, exportValue: show }, options);
    },

    /** A moment, shown as its day; its time is in the tip. */
    moment: (key: KeyOf<string>, { by, none, ...options }: MomentOptions<T, M> = {}) => {
      const read = reader<string>(key);
      const tip = (row: T, at: string, format: Format): string =>
        [format.dateTime(at), by?.(row)].filter(Boolean).join(', ');
      return column(
        key,
        {
          width: 15,
          minWidth: 11,
          cell: (row, { m, format }) => {
            const at = read(row);
            if (at) return html`<time datetime=${at} title=${tip(row, at, format)}>${format.date(at)}</time>`;
            return none ? html`<span class="faint">${none(m)}</span>` : '';
          },
          exportValue: (row, { format }) => format.date(read(row)),
        },
        options,
      );
    },

    /** One of a few values that have names. */
    choice: <K extends keyof T & keyof M['columns'] & string>(
      key: K,
      { text, show, ...options }: ChoiceOptions<T, M, NonNullable<T[K]>>,
    ) => {
      const words = (row: T, m: M): string => {
        const value = row[key];
        return value == null ? '' : (text(value, m) ?? String(value));
      };
      return column(
        key,
        {
          width: 15,
          minWidth: 11,
          cell: (row, context) => {
            const value = row[key];
            return value != null && show ? show(value, context.m, context) : words(row, context.m);
          },
          exportValue: (row, { m }) => words(row, m),
        },
        options,
      );
    },

    /** Another record that the row names: a button that opens it. */
    reference: (
      key: KeyOf<RecordReference>,
      to: Destination,
      { value, icon, ...options }: ReferenceOptions<T, M> = {},
    ) => {
      const read = value ?? reader<RecordReference>(key);
      return column(
        key,
        {
          width: 21,
          minWidth: 12,
          exportField: `${key}.name`,
          cell: (row, context: Context) => {
            const reference = read(row);
            return reference ? recordLink(context, to, reference, icon) : '';
          },
          exportValue: row => read(row)?.name,
        },
        options,
      );
    },

    /** Another record that the row names, as a text. */
    named: (
      key: KeyOf<RecordReference>,
      { value, ...options }: Omit<ReferenceOptions<T, M>, 'icon'> = {},
    ) => {
      const read = value ?? reader<RecordReference>(key);
      const name = (row: T): string => read(row)?.name ?? '';
      return column(
        key,
        { width: 18, minWidth: 10, exportField: `${key}.name`, cell: name, exportValue: name },
        options,
      );
    },

    money: (key: KeyOf<Money>, options: Options<T, M> = {}) => {
      const show = (row: T, { format }: Context): string => {
        const amount = reader<Money>(key)(row);
        return amount ? moneyText(amount, format) : '';
      };
      return column(
        key,
        {
          width: 16,
          minWidth: 11,
          align: 'end',
          exportField: `${key}.amount`,
          cell: show,
          exportValue: show,
        },
        options,
      );
    },

    /** The button that opens the menu of the row, always shown at the end. */
    rowMenu: (options: Options<T, M> = {}): ListColumn<T, M> =>
      column(
        'actions',
        {
          sortable: false,
          permanent: true,
          sticky: 'end',
          width: 7,
          minWidth: 4,
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
      ),
  };
};
