import type { Device } from '@customer-hub/sdk';
import * as icons from '../../primitives/icons.ts';
import type { MenuEntry } from '../../primitives/menu.ts';
import type { Context } from './device-cells.ts';
import { whyNot } from './why-not.ts';
import { lazily } from '../../internal/lazily.ts';

const actions = () => lazily(() => import('./device-actions.ts'));

/** What can be done with the record of a device; what may not be done stays visible with its reason. */
export const recordEntries = (row: Device, context: Context): readonly MenuEntry[] => {
  const { m } = context;
  const update = whyNot(row, 'update', m);
  const toggle = (action: 'set_favorite' | 'set_monitored', value: boolean) => () =>
    void actions().then(({ flagOne }) => flagOne(row, context, action, value));
  return [
    {
      label: m.edit,
      icon: icons.edit,
      disabled: update,
      run: () => void actions().then(({ edit }) => edit(row, context)),
    },
    {
      label: m.moveTo,
      icon: icons.moveTo,
      disabled: whyNot(row, 'move', m),
      ...(row.folderName ? { hint: row.folderName } : {}),
      run: () => void actions().then(({ moveOne }) => moveOne(row, context)),
    },
    row.favorite
      ? { label: m.unmarkFavorite, icon: icons.star, disabled: update, run: toggle('set_favorite', false) }
      : { label: m.markFavorite, icon: icons.star, disabled: update, run: toggle('set_favorite', true) },
    row.monitored
      ? { label: m.stopMonitoring, icon: icons.ban, disabled: update, run: toggle('set_monitored', false) }
      : { label: m.monitor, icon: icons.check, disabled: update, run: toggle('set_monitored', true) },
    'separator',
    {
      label: m.remove,
      icon: icons.trash,
      danger: true,
      disabled: whyNot(row, 'delete', m),
      run: () => void actions().then(({ removeOne }) => removeOne(row, context)),
    },
  ];
};
