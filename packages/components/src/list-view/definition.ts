import type {
  BulkResult,
  BulkResults,
  CustomFieldDefinition,
  ExportInput,
  Hub,
  RequestOptions,
  View,
  ViewTab,
} from '@customer-hub/sdk';
import type { CSSResult, LitElement } from 'lit';
import type { HubState } from '@customer-hub/state/core';
import type { ListQuery, ListTarget, RowGroup, RowSource, Selection } from '@customer-hub/state/lists';
import type { BulkTarget } from '@customer-hub/state/work';
import type { HostOffer, HubNavigateDetail } from '../internal/events.ts';
import type { MessageBundle } from '../messages/bundle.ts';
import type { RecordsMessages } from '../messages/en/records.ts';
import type { Format } from '../messages/format.ts';
import type { Icon } from '../primitives/icons.ts';
import type { MenuEntry, MenuOptions } from '../primitives/menu.ts';
import type { Column } from '../table/column.ts';
import type { BulkOptions, BulkRun } from './bulk-definition.ts';
import type { FacetFilter, FilterField, FlagFilter, Words } from './filter-definition.ts';
import type { GroupChoice } from './group-definition.ts';
import { needing } from './scopes.ts';

export type { BulkOptions, BulkRun } from './bulk-definition.ts';
export {
  columnField,
  optionsOf,
  type FacetFilter,
  type FacetOption,
  type FilterField,
  type FlagFilter,
} from './filter-definition.ts';
export type { GroupChoice } from './group-definition.ts';

/** What cells, actions and menus of a list of `T` are given. `M` are the messages of its area. */
export interface ListContext<T, M> {
  /** Messages of the definition's area, in the reader's language. */
  readonly m: M;
  /** What all lists say of their records. */
  readonly words: RecordsMessages;
  /** What a record is called in sentences, as the definition says. */
  name(row: T): string;
  readonly format: Format;
  readonly session: HubState;
  readonly hub: Hub;
  /** Undefined where the list spans all customers. */
  readonly customerId: string | undefined;
  readonly density: View['density'];
  /** The list's element: to dispatch `hub-navigate` from, to ask `confirm` with. */
  readonly host: LitElement;
  /** What the list shows now: columns, search, filters. */
  current(): View;
  /** Runs a bulk action for other rows than the selected ones, e.g. dragged ones; `answer` is that of its question. */
  bulk(action: string, rows: Selection, answer: unknown): Promise<void>;
  /** What the page around the hub can do. */
  readonly offers: readonly HostOffer[];
  /** The address of what a link leads to. */
  href(detail: HubNavigateDetail): string | undefined;
  /** Opens the one menu of the list at a button of a cell. */
  menu(anchor: HTMLElement, entries: readonly MenuEntry[], options?: MenuOptions): void;
  /** Opens a record: by the host, which is asked first, or in its sheet. */
  open(row: T): void;
  /** Opens the menu of `rowActions` at a button of a cell. */
  rowMenu(anchor: HTMLElement, row: T): void;
  /** A record was changed here: shown in place, and published to the rest of the hub. */
  changed(record: T): void;
  /** A record was made here: the list is asked again without losing its place. */
  created(record: T): void;
  /** A record is gone. */
  removed(id: string): void;
  /** Asks for the rows in sight again; what is shown stays until they are there. */
  refresh(): Promise<void>;
}

/** A column of the table; `label` is a message, everything else as for the table. */
export interface ListColumn<T, M> extends Omit<Column<T, ListContext<T, M>>, 'label'> {
  readonly label: Words<M>;
  /** Field of an export that the column stands for, e.g. `contract.name`; `null` leaves it out. Default: its key. */
  readonly exportField?: string | null;
  /** Words for its values in a file, where neither a filter nor a field has them; minutes as hours; further columns. */
  readonly exportWords?: (m: M) => Readonly<Record<string, string>>;
  readonly exportUnit?: 'hours';
  readonly exportAlso?: (m: M) => ExportInput['columns'];
}

/** Something to do that needs no row. The first one is the primary button, the others its menu. */
export interface ListAction<T, M> {
  readonly key: string;
  readonly label: Words<M>;
  readonly icon?: Icon;
  /** Scope that it needs, where that is not the `scope` of its list. */
  readonly scope?: string;
  /** Only where the page around the hub can do it. */
  readonly offer?: HostOffer;
  /** Why it cannot be done now; it stays visible. */
  readonly disabled?: (context: ListContext<T, M>) => string | undefined;
  readonly run: (context: ListContext<T, M>) => void | Promise<void>;
}

export interface BulkAction<T, M> {
  readonly key: string;
  readonly label: (m: M, words: RecordsMessages) => string;
  readonly icon?: Icon;
  readonly danger?: boolean;
  /** Scope that it needs, where that is not the `scope` of its list. */
  readonly scope?: string;
  readonly disabled?: (context: ListContext<T, M>) => string | undefined;
  /** Offered for exactly so many. */
  readonly only?: number;
  /** Asks before anything happens. Its answer is handed to `run`; `undefined` and `false` stop. */
  readonly ask?: (context: ListContext<T, M>, count: number, target: BulkTarget) => Promise<unknown>;
  /** Ids of all that match, where the server takes no filter for more than 500 and makes no job of it. */
  readonly expand?: (
    filter: Extract<BulkTarget, { filter: unknown }>['filter'],
    context: ListContext<T, M>,
  ) => Promise<string[]>;
  /**
   * Does it, for up to 500 ids at once; more are handed over in turn, and failed ones again for a retry. Gives
   * back the results per record; `undefined` when nothing is to be done.
   */
  readonly run: (
    target: BulkTarget,
    context: ListContext<T, M>,
    run: BulkRun,
  ) => Promise<BulkResults | undefined>;
  /** Said when it is done: `3 contacts removed`. `n` is the number as the reader writes it, `answer` that of `ask`. */
  readonly done: (m: M, count: number, n: string, answer?: unknown) => string;
  /** A reason in words, when the code says more here than the server's text. */
  readonly reason?: (m: M, result: BulkResult) => string | undefined;
  /** In place of all that: the page does it, with what is selected. @param clear Selects nothing any more. */
  readonly take?: (target: ListTarget, context: ListContext<T, M>, clear: () => void) => void;
  /** Takes back what was done, offered in the toast. */
  readonly undo?: (
    ids: readonly string[],
    context: ListContext<T, M>,
    run: { readonly options: BulkOptions },
  ) => Promise<unknown>;
  /**
   * Whether a record is as the action leaves it; undefined is one that is gone. Looked at when the answer of the
   * server was lost: without it it is not known then what was done.
   */
  readonly isDone?: (record: T | undefined, answer: unknown) => boolean;
}

/**
 * Something beside the table, e.g. a tree of folders: next to it where there is room, over it by a button of the
 * toolbar where not.
 */
export interface ListAside<T, M> {
  /** Name of the region, and of the button that opens it. */
  readonly label: Words<M>;
  /** Default: a folder. */
  readonly icon?: Icon;
  /**
   * Closed until `showAside` of the list is called, and without a button of its own: the tab offers it elsewhere,
   * by an element of the class `aside-button`.
   */
  readonly quiet?: boolean;
  /** `change` shows another view, so that it can filter; where the region lies over the table it closes by that. */
  readonly content: (context: ListContext<T, M>, view: View, change: (view: View) => void) => unknown;
}

/** One page as the SDK answers it. */
export interface ListPage<T> {
  readonly items: readonly T[];
  readonly totalCount?: number;
  readonly facets?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Asked for by `groupBy`: all groups of the whole list, in the order of its rows. */
  readonly groups?: readonly RowGroup[];
}

/** A list tab as data: what differs between tabs. All else is `hub-list-view`. */
export interface ListDefinition<T extends { readonly id: string }, M extends object> {
  /** Whose saved views these are. */
  readonly tab: ViewTab;
  /** Where two lists share a tab, the further one remembers its own layout under this name. */
  readonly layout?: string;
  /** A list inside something else: neither saved views nor a choice of density. */
  readonly plain?: boolean;
  /** Singular resource name, as in `session.changes`. */
  readonly record: string;
  readonly messages: MessageBundle<M>;
  /** Start of a sentence: `Contacts`. */
  readonly subject: Words<M>;
  /** `38 contacts`; also `0 contacts`. */
  readonly counted: (m: M, count: number, format: Format) => string;
  /** Rows of a customer, or of all when `customerId` is undefined; the query holds `limit`, `offset` and `count`. */
  readonly list: (
    hub: Hub,
    customerId: string | undefined,
    query: ListQuery,
    options: RequestOptions,
  ) => PromiseLike<ListPage<T>>;
  /** One record, to show a change that came from somebody else. Without it the rows in sight are asked for again. */
  readonly get?: (hub: Hub, id: string, options: RequestOptions) => Promise<T>;
  /** Placeholder of the search: what it looks into. Without it there is no search. */
  readonly search?: Words<M>;
  readonly columns: readonly ListColumn<T, M>[];
  readonly facets?: readonly FacetFilter<M>[];
  readonly flags?: readonly FlagFilter<M>[];
  readonly fields?: readonly FilterField<M>[];
  readonly defaults?: Partial<View>;
  /** Name of a record in sentences and for its box. */
  readonly rowLabel: (row: T, m: M) => string;
  /** Scope that its actions need, e.g. `asset:write`: without it they are off, with the reason. */
  readonly scope?: string;
  readonly actions?: readonly ListAction<T, M>[];
  /** Buttons that the page adds to the toolbar. */
  readonly ownTools?: readonly ListAction<T, M>[];
  /** What can be done with one record; a promise where the code comes with the first menu. */
  readonly rowActions?: (
    row: T,
    context: ListContext<T, M>,
  ) => readonly MenuEntry[] | Promise<readonly MenuEntry[]>;
  readonly bulkActions?: readonly BulkAction<T, M>[];
  /** Its records are read in a sheet, which a press on the name opens; this edits the one that is open there. */
  readonly edit?: (row: T, context: ListContext<T, M>) => void;
  /** Enter or a double click on a row. Default, where there is `edit`: its sheet. */
  readonly open?: (row: T, context: ListContext<T, M>) => void;
  /**
   * Whose extra fields, made by an admin, can be shown as columns and asked for in the advanced filter; the
   * records have them in `customFields`.
   */
  readonly customFields?: CustomFieldDefinition['target'];
  /** Code of dialogs that it may need, fetched while nothing else is to be done once somebody is at work here. */
  readonly prefetch?: readonly (() => Promise<object>)[];
  /** Kind of `POST /exports`; without it there is no export. */
  readonly exports?: ExportInput['kind'];
  /** Brings back what was deleted a moment ago; with it the menu leads to what was deleted in the last 24 hours. */
  readonly restore?: (hub: Hub, id: string) => Promise<unknown>;
  readonly empty: { readonly icon: Icon; readonly title: Words<M>; readonly text: Words<M> };
  /** Further controls beside the filter button. */
  readonly tools?: (context: ListContext<T, M>, view: View, change: (view: View) => void) => unknown;
  /** Between toolbar and table: a chart, a strip, totals. `change` shows another view, so that a press can filter. */
  readonly banner?: (context: ListContext<T, M>, view: View, change: (view: View) => void) => unknown;
  readonly aside?: ListAside<T, M>;
  /**
   * What a row unfolds, by the button in front of it: of any height, over the whole width. Called while it is
   * open, and again when its record or the context changes. Style it by `cellStyles`; controls in it are reached
   * from its cell by Enter, as in any other cell.
   */
  readonly detail?: (row: T, context: ListContext<T, M>) => unknown;
  /** What the reader can group by; `list` has to pass on `groupBy` and to answer `groups`. */
  readonly groups?: readonly GroupChoice<M>[];
  /** What the footer says of the rows beside their number, and at its end. Neither while something is selected. */
  readonly footnotes?: (
    source: RowSource<T>,
    context: ListContext<T, M>,
  ) => { readonly beside?: string; readonly end?: string };
  /** Style sheets for what cells, `detail`, `banner` and `aside` hold. */
  readonly cellStyles?: readonly CSSResult[];
  /** Height of a detailed row when 44 px do not hold it, of a card when 63 px do not. */
  readonly detailedHeight?: number;
  readonly cardHeight?: number;
}

/** Messages that most lists have; where they are there, a definition need not name them. */
interface ListWords {
  readonly title?: string;
  readonly count?: (count: number, shown: string) => string;
  readonly emptyTitle?: string;
  readonly emptyText?: string;
}

type Derived = 'subject' | 'counted' | 'empty' | 'rowLabel';

/**
 * A definition as it is written: what follows from the messages `title`, `count`, `emptyTitle` and `emptyText` can
 * be left out.
 */
export type ListDefinitionInput<T extends { readonly id: string }, M extends object> = Omit<
  ListDefinition<T, M>,
  Derived
> &
  Partial<Pick<ListDefinition<T, M>, 'subject' | 'counted'>> & {
    /** Name of a record in sentences and for its box. Default: its `name`. */
    readonly rowLabel?: ListDefinition<T, M>['rowLabel'];
    /** Of a list without rows. */
    readonly empty: { readonly icon: Icon; readonly title?: Words<M>; readonly text?: Words<M> };
  };

/** A list tab as data, checked while typing: `defineListView<Contact, ContactsMessages>({ ... })`. */
export const defineListView = <T extends { readonly id: string }, M extends ListWords & object>(
  input: ListDefinitionInput<T, M>,
): ListDefinition<T, M> => ({
  subject: m => m.title ?? '',
  counted: (m, count, format) => m.count?.(count, format.number(count)) ?? format.number(count),
  rowLabel: row => ('name' in row ? String(row.name) : row.id),
  ...input,
  actions: input.actions?.map(needing<ListContext<T, M>, ListAction<T, M>>(input.scope, input.tab)) ?? [],
  bulkActions:
    input.bulkActions?.map(needing<ListContext<T, M>, BulkAction<T, M>>(input.scope, input.tab)) ?? [],
  empty: { title: m => m.emptyTitle ?? '', text: m => m.emptyText ?? '', ...input.empty },
});

export type { BulkTarget, ListQuery };
