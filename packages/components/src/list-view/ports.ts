/** What the parts of a list ask of it, each of them no more than it needs. `HubListView` can do all of it. */
import type { Hub, SavedView, View } from '@customer-hub/sdk';
import type {
  HasId,
  List,
  ListSelection,
  ListTarget,
  RowSource,
  SavedViews,
  Selection,
  ViewShape,
} from '@customer-hub/state/lists';
import type { LitElement } from 'lit';
import type { MessageBundle } from '../messages/bundle.ts';
import type { ListViewMessages } from '../messages/en/listView.ts';
import type { Format } from '../messages/format.ts';
import type { BulkProgress } from './bulk-run.ts';
import type { GroupChoice, ListColumn, ListDefinition } from './definition.ts';
import type { FacetFilter, FilterField } from './filter-definition.ts';

/** Shows a view, and takes another one. */
export interface ViewPort {
  readonly current: View;
  readonly shape: ViewShape;
  apply(view: View): void;
}

/** Has the words of all lists, and those of parts that are loaded when they are needed. */
export interface WordsPort {
  readonly words: ListViewMessages;
  wordsOf<W extends object>(bundle: MessageBundle<W>): Promise<W>;
}

/** Says something: to screen readers only, or to everybody when it failed or is to be `shown`. */
export interface AnnouncePort {
  say(text: string, failed?: boolean, shown?: boolean): void;
}

/** Has saved views. */
export interface SavedViewsPort extends LitElement, ViewPort, WordsPort, AnnouncePort {
  readonly definition: { readonly layout?: string };
  readonly saved: SavedViews | undefined;
  /** The saved view that is on, or the layout that is remembered for this list. */
  readonly active: SavedView | undefined;
  /** Stores a layout that was changed a moment ago. */
  keepLayout(): Promise<void>;
}

/** Can be filtered by its panel. */
export interface FilterPort<M extends object = object> extends SavedViewsPort {
  readonly definition: Pick<
    ListDefinition<HasId, M>,
    'record' | 'layout' | 'messages' | 'list' | 'facets' | 'flags' | 'defaults' | 'counted' | 'cellStyles'
  >;
  readonly resolvedDefinition: { readonly fields?: readonly FilterField<M>[] };
  readonly customerId?: string | undefined;
  /** Names of values of open lists by `key:value`; the panel fills them. */
  readonly labels: Map<string, string>;
}

/** Has a layout that one menu offers in narrow places. */
export interface LayoutPort<M> extends ViewPort {
  readonly definition: {
    readonly aside?: { readonly label: (m: M) => string };
    readonly groups?: readonly GroupChoice<M>[];
  };
  readonly words: ListViewMessages;
  showAside(open: boolean): void;
}

/** Can be exported. */
export interface ExportPort<M extends object> extends AnnouncePort {
  readonly definition: Pick<ListDefinition<never, M>, 'exports'>;
  readonly resolvedDefinition: {
    readonly columns: readonly Pick<
      ListColumn<never, M>,
      'key' | 'exportField' | 'exportWords' | 'exportUnit' | 'exportAlso'
    >[];
    readonly facets?: readonly Pick<FacetFilter<M>, 'key' | 'options'>[];
    readonly fields?: readonly Pick<FilterField<M>, 'key' | 'options'>[];
  };
  readonly listContext: { readonly m: M; readonly format: Format };
  /** Records that match. */
  readonly source: { readonly count: number };
  readonly current: View;
  readonly chosen: Selection;
  readonly client: Hub | undefined;
  readonly customerId?: string | undefined;
  readonly words: ListViewMessages;
  /** A query with keys of the server in place of the page's own. */
  readonly additions: { asServerKnows<Q extends { readonly sort?: unknown }>(query: Q): Q };
  /** How far the file is; undefined when it is there. */
  showProgress(progress: BulkProgress | undefined): void;
}

/** Has records that a bulk action changes. */
export interface BulkPort<T extends HasId, M extends object> extends LitElement, WordsPort {
  readonly definition: Pick<ListDefinition<T, M>, 'record' | 'rowLabel' | 'get'>;
  readonly source: Pick<RowSource<T>, 'row' | 'indexOf'>;
  readonly model: { readonly selection: Pick<ListSelection<T>, 'settle'> } | undefined;
}

/** Has selected records that it does not show. */
export interface HiddenPort<T extends HasId, M extends object> extends LitElement, WordsPort {
  readonly definition: Pick<ListDefinition<T, M>, 'messages' | 'rowLabel' | 'get'>;
  readonly client: Hub | undefined;
  readonly model:
    | { readonly selection: Pick<ListSelection<T>, 'select'>; target(selection?: Selection): ListTarget }
    | undefined;
}

/** Looks for the filter that leaves no rows over. */
export interface NoMatchPort<T extends HasId> {
  readonly definition: Pick<ListDefinition<T, never>, 'list'>;
  readonly client: Hub | undefined;
  readonly customerId?: string | undefined;
  readonly shape: ViewShape;
}

/** Can be without rows. */
export interface PlaceholderPort<T extends HasId, M extends object> extends NoMatchPort<T>, ViewPort {
  readonly definition: ListDefinition<T, M>;
  readonly source: Pick<RowSource<T>, 'error'>;
  readonly model: Pick<List<T>, 'status'> | undefined;
  readonly words: ListViewMessages;
  /** All records without search and filters, as far as known. */
  readonly total: number | undefined;
  /** By search or filters. */
  readonly isFiltered: boolean;
  refresh(): Promise<void>;
  requestUpdate(): void;
}
