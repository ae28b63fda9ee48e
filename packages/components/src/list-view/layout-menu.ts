import type { MenuEntry } from '../primitives/menu.ts';
import type { LayoutPort } from './ports.ts';
import { groupEntries } from './group-entries.ts';

/** What has no room in the toolbar of a narrow list: actions, order, grouping, density, columns, views. */
export const layoutEntries = <M>(
  list: LayoutPort<M>,
  m: M,
  {
    actions,
    views,
    columns,
    openColumns,
  }: {
    readonly actions: readonly MenuEntry[];
    readonly views: readonly MenuEntry[];
    readonly columns: readonly {
      readonly key: string;
      readonly label: string;
      readonly sortable?: boolean;
    }[];
    readonly openColumns: () => void;
  },
): MenuEntry[] => {
  const { current, definition, words: t } = list;
  return [
    ...actions,
    'separator',
    {
      label: t.sortBy,
      items: columns
        .filter(column => column.sortable)
        .map(column => ({
          label: column.label,
          radio: true,
          checked: current.sort.replace(/^-/, '') === column.key,
          run: () =>
            list.apply({ ...current, sort: current.sort === column.key ? `-${column.key}` : column.key }),
        })),
    },
    ...(definition.aside ? [{ label: definition.aside.label(m), run: () => list.showAside(true) }] : []),
    ...(definition.groups
      ? [
          {
            label: t.groupBy,
            items: groupEntries(t, definition.groups, current, m, view => list.apply(view)),
          },
        ]
      : []),
    {
      label: t.detailed,
      checked: current.density === 'detailed',
      run: () => list.apply({ ...current, density: current.density === 'detailed' ? 'compact' : 'detailed' }),
    },
    { label: t.columns, run: openColumns },
    'separator',
    ...views,
  ];
};
