import type { LitElement } from 'lit';
import type {
  BulkAction,
  ListAction,
  ListColumn,
  ListContext,
  ListDefinition,
} from '../list-view/definition.ts';
import type { MenuEntry } from '../primitives/menu.ts';
import type {
  ListExtension,
  OwnBulkAction,
  OwnColumn,
  OwnPlace,
  OwnRowAction,
  OwnToolbarAction,
} from './extensions.ts';
import { ownCell } from './own-cell.ts';
import { knownOnes } from './known-ones.ts';
import { ownShape, withOwnColumns } from './own-columns.ts';
import { attempted, tellTrouble } from './trouble.ts';

interface Row {
  readonly id: string;
}

/** A part of the list, as it is told when it fails. */
type Named = (kind: 'columns' | 'rowActions' | 'bulkActions' | 'toolbar', key: string) => string;

const placeOf = <T, M>(context: ListContext<T, M>): OwnPlace => ({
  customerId: context.customerId,
  hub: context.hub,
  state: context.session,
  locale: context.format.locale,
  host: context.host,
  refresh: () => context.refresh(),
});

/** Does what the page wants to do. Where it fails, the person is told that, and the page why. */
const perform = async (
  { host, session, words }: Pick<ListContext<never, never>, 'host' | 'session' | 'words'>,
  where: string,
  label: string,
  run: () => unknown,
): Promise<void> => {
  try {
    await run();
  } catch (error) {
    tellTrouble(host, where, error);
    session.notices.show({ text: words.actionFailed(label), tone: 'failed' });
  }
};

const column =
  <T extends Row, M>(named: Named) =>
  (own: OwnColumn<T>): ListColumn<T, M> => {
    const where = named('columns', own.key);
    const value = (row: T, { host }: Pick<ListContext<T, M>, 'host'>): string | number | null | undefined =>
      attempted(host, where, () => own.value(row));
    return {
      ...ownShape(own),
      label: () => own.title,
      ...(own.align ? { align: own.align } : {}),
      card: own.card ?? 'hidden',
      cell: (row, context) => {
        const { cell } = own;
        return attempted(context.host, where, () =>
          ownCell(cell ? cell(row, placeOf(context)) : value(row, context)),
        );
      },
      exportValue: value,
    };
  };

const rowEntries = <T extends Row, M>(
  actions: readonly OwnRowAction<T>[],
  row: T,
  context: ListContext<T, M>,
  named: Named,
): MenuEntry[] =>
  actions.flatMap((action): MenuEntry[] => {
    const where = named('rowActions', action.key);
    const { when = () => true, disabled } = action;
    const entry = attempted(context.host, where, () =>
      when(row) ? { disabled: disabled?.(row) } : undefined,
    );
    if (!entry) return [];
    return [
      {
        ...entry,
        label: action.label,
        icon: action.icon ?? '',
        danger: action.danger ?? false,
        run: () => void perform(context, where, action.label, () => action.run(row, placeOf(context))),
      },
    ];
  });

/** Before what takes the record away, which stays last. */
const among = (ours: readonly MenuEntry[], own: readonly MenuEntry[]): readonly MenuEntry[] => {
  if (own.length === 0) return ours;
  const last = ours.lastIndexOf('separator');
  const isDanger =
    last >= 0 && ours.slice(last + 1).every(entry => typeof entry === 'object' && 'danger' in entry);
  const at = isDanger ? last : ours.length;
  return [...ours.slice(0, at), ...(at > 0 ? (['separator'] as const) : []), ...own, ...ours.slice(at)];
};

const bulk =
  <T extends Row, M>(named: Named) =>
  (action: OwnBulkAction): BulkAction<T, M> => {
    const where = named('bulkActions', action.key);
    const { label, icon, danger = false, disabled } = action;
    return {
      key: action.key,
      label: () => label,
      ...(icon ? { icon } : {}),
      danger,
      disabled: ({ host }) => disabled && attempted(host, where, disabled),
      take: ({ records: target, count }, context, clear) =>
        void perform(context, where, label, () => action.run({ ...placeOf(context), count, target, clear })),
      run: () => Promise.resolve(undefined),
      done: () => '',
    };
  };

const tool =
  <T extends Row, M>(named: Named) =>
  (action: OwnToolbarAction): ListAction<T, M> => {
    const where = named('toolbar', action.key);
    const { label, icon, disabled } = action;
    return {
      key: action.key,
      label: () => label,
      ...(icon ? { icon } : {}),
      disabled: ({ host }) => disabled && attempted(host, where, disabled),
      run: context => perform(context, where, label, () => action.run(placeOf(context))),
    };
  };

/** A list with what the page adds to it. @param host The list's element, which tells of what fails. */
export const extendList = <T extends Row, M extends object>(
  definition: ListDefinition<T, M>,
  added: ListExtension<T>,
  host: LitElement,
): ListDefinition<T, M> => {
  const { tab, rowActions, bulkActions = [], actions = [] } = definition;
  const named: Named = (kind, key) => `${tab}.${kind}.${key}`;
  const own = {
    columns: knownOnes(host, `${tab}.columns`, added.columns),
    rows: knownOnes(host, `${tab}.rowActions`, added.rowActions),
    bulk: knownOnes(host, `${tab}.bulkActions`, added.bulkActions),
    tools: knownOnes(host, `${tab}.toolbar`, added.toolbar),
  };
  return {
    ...definition,
    columns: withOwnColumns(definition.columns, own, column<T, M>(named)),
    ...(own.rows.length > 0 || rowActions
      ? {
          rowActions: (row, context) => {
            const ours = rowActions?.(row, context) ?? [];
            const others = rowEntries(own.rows, row, context, named);
            return ours instanceof Promise ? ours.then(known => among(known, others)) : among(ours, others);
          },
        }
      : {}),
    bulkActions: [...bulkActions, ...own.bulk.map(bulk<T, M>(named))],
    actions,
    ownTools: own.tools.map(tool<T, M>(named)),
  };
};
