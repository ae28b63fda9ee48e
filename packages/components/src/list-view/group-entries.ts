import type { View } from '@customer-hub/sdk';
import type { ListViewMessages } from '../messages/en/listView.ts';
import type { MenuEntry } from '../primitives/menu.ts';
import type { GroupChoice } from './definition.ts';

/** What rows can be grouped by, the one that is on marked. */
export const groupEntries = <M>(
  t: ListViewMessages,
  choices: readonly GroupChoice<M>[],
  view: View,
  m: M,
  change: (view: View) => void,
): MenuEntry[] => [
  {
    label: t.noGroups,
    radio: true,
    checked: view.groupBy === null,
    run: () => change({ ...view, groupBy: null }),
  },
  ...choices.map(({ key, label }): MenuEntry => ({
    label: label(m),
    radio: true,
    checked: view.groupBy === key,
    run: () => change({ ...view, groupBy: key }),
  })),
];
