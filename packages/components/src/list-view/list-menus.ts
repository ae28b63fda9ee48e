import type { HasId, Selection } from '@customer-hub/state/lists';
import { lazily } from '../internal/lazily.ts';
import { queryOne } from '../primitives/dom.ts';
import { download, keyboard, trash } from '../primitives/icons.ts';
import type { MenuEntry, MenuOptions } from '../primitives/menu.ts';
import { openMenu } from '../primitives/open-menu.ts';
import type { BinQuestion } from './bin-dialog.ts';
import type { ListContext, ListDefinition } from './definition.ts';
import { exportLabel } from './export-label.ts';
import { groupEntries } from './group-entries.ts';
import { isReadOnly } from '../policy/policy-of.ts';
import { offeredOf } from './offered.ts';
import type { LayoutPort, SavedViewsPort } from './ports.ts';
import { toolRoom, type Size } from './size.ts';

interface MenusHost<T extends HasId, M extends object> extends SavedViewsPort, LayoutPort<M> {
  readonly definition: ListDefinition<T, M>;
  readonly resolvedDefinition: ListDefinition<T, M>;
  readonly size: Size;
  readonly listContext: ListContext<T, M>;
  /** Columns as the table has them, also those that do not show. */
  readonly tableColumns: readonly {
    readonly key: string;
    readonly label: string;
    readonly sortable?: boolean;
  }[];
  readonly chosen: Selection;
  readonly source: { readonly count: number };
  openColumns(): void;
  exportCsv(): void;
  openCellMenu(anchor: HTMLElement, entries: readonly MenuEntry[], options?: MenuOptions): void;
}

/** The menus of a list: those of its toolbar open in the one `hub-menu` of the list, those of its rows in the table. */
export class ListMenus<T extends HasId, M extends object> {
  #list: MenusHost<T, M>;

  constructor(list: MenusHost<T, M>) {
    this.#list = list;
  }

  open(anchor: HTMLElement, entries: readonly MenuEntry[], align: 'start' | 'end' = 'start'): void {
    const menu = queryOne(this.#list.renderRoot, 'hub-menu', HTMLElement);
    void openMenu(menu, anchor, entries, { align });
  }

  openViews = (anchor: HTMLElement): void => {
    void this.#viewEntries().then(entries => this.open(anchor, entries, 'end'));
  };

  openActions = (anchor: HTMLElement): void => this.open(anchor, this.actionEntries(), 'end');

  openGroups = (anchor: HTMLElement): void => {
    const { definition, current, words, listContext } = this.#list;
    const { groups = [] } = definition;
    const entries = groupEntries(words, groups, current, listContext.m, view => this.#list.apply(view));
    this.open(anchor, entries, 'end');
  };

  /** In narrow places one menu holds what has no room in the toolbar. */
  openLayout = (anchor: HTMLElement): void => void this.#openLayout(anchor);

  /** The menu of a row. @returns false when it has none. */
  openRow(anchor: HTMLElement, row: T): boolean {
    const { resolvedDefinition: definition, listContext: context, words } = this.#list;
    const entries = definition.rowActions?.(row, context) ?? [];
    const label = words.rowActions(definition.rowLabel(row, context.m));
    const open = (known: readonly MenuEntry[]): void =>
      this.#list.openCellMenu(anchor, known, { align: 'end', label });
    if (entries instanceof Promise) void entries.then(open);
    else if (entries.length === 0) return false;
    else open(entries);
    return true;
  }

  /** What stands behind the primary action. */
  actionEntries(): MenuEntry[] {
    const { definition, resolvedDefinition, size, listContext: context, words } = this.#list;
    const { actions = [], exports } = definition;
    const { ownTools = [] } = resolvedDefinition;
    const entries: MenuEntry[] = [...offeredOf(actions, context).slice(1), ...ownTools.slice(toolRoom(size))]
      .filter(({ offer }) => offer === undefined || context.offers.includes(offer))
      .map(action => ({
        label: action.label(context.m),
        icon: action.icon ?? '',
        disabled: action.disabled?.(context),
        run: () => void action.run(context),
      }));
    const label = exports && exportLabel(this.#list);
    if (label) entries.push({ label, icon: download, run: () => this.#list.exportCsv() });
    if (definition.restore && !isReadOnly(context.hub, definition.tab))
      entries.push({ label: words.bin, icon: trash, run: () => void this.#openBin() });
    entries.push({ label: words.shortcuts, icon: keyboard, run: () => void this.#openShortcuts() });
    return entries;
  }

  async #viewEntries(): Promise<MenuEntry[]> {
    const { viewEntries } = await lazily(() => import('./views-menu.ts'));
    return viewEntries(this.#list);
  }

  async #openLayout(anchor: HTMLElement): Promise<void> {
    const list = this.#list;
    const [views, { layoutEntries }] = await Promise.all([
      this.#viewEntries(),
      lazily(() => import('./layout-menu.ts')),
    ]);
    const entries = layoutEntries(list, list.listContext.m, {
      actions: this.actionEntries(),
      views,
      columns: list.tableColumns,
      openColumns: () => list.openColumns(),
    });
    this.open(anchor, entries, 'end');
  }

  async #openBin(): Promise<void> {
    const { definition, listContext } = this.#list;
    const { m, customerId } = listContext;
    const { restore, record } = definition;
    if (!restore) return;
    const { openBin } = await lazily(() => import('./bin-dialog.ts'));
    const type = record as BinQuestion['type'];
    await openBin(this.#list, { subject: definition.subject(m), type, customerId, restore });
  }

  async #openShortcuts(): Promise<void> {
    const { openShortcuts } = await lazily(() => import('../shortcuts/shortcuts-dialog.ts'));
    await openShortcuts(this.#list);
  }
}
