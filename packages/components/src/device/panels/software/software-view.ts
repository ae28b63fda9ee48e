import type { InstalledSoftware } from '@customer-hub/sdk';
import { columnKinds } from '../../../list-view/column-kinds.ts';
import { defineListView, type ListContext, type ListDefinition } from '../../../list-view/definition.ts';
import { deviceSoftwareMessages } from '../../../messages/deviceSoftware.ts';
import type { DeviceSoftwareMessages } from '../../../messages/en/deviceSoftware.ts';
import * as icons from '../../../primitives/icons.ts';
import type { PanelPlace, Row } from '../../device-list-panel.ts';
import { panelListStyles } from '../../panel-list.styles.ts';
import { panelTools } from '../../panel-tools.ts';
import { protectedMark, verbButtons, workOr } from '../../work-cells.ts';

export type SoftwareRow = Row<InstalledSoftware>;
export type SoftwareContext = ListContext<SoftwareRow, DeviceSoftwareMessages>;
type Definition = ListDefinition<SoftwareRow, DeviceSoftwareMessages>;

export const toSoftwareRow = (program: InstalledSoftware): SoftwareRow => ({ ...program, id: program.name });

/** What the list of software is given by its panel. */
export interface SoftwarePlace extends PanelPlace<SoftwareRow> {
  page: Definition['list'];
  uninstall(row: SoftwareRow, context: SoftwareContext): Promise<void>;
  install(context: SoftwareContext): Promise<void>;
}

const { name, text, number, date, custom } = columnKinds<SoftwareRow, DeviceSoftwareMessages>();

const verbCell = (row: SoftwareRow, context: SoftwareContext, place: SoftwarePlace): unknown =>
  place.following(row.id, work => {
    const { m, format } = context;
    const said = {
      w: place.words,
      format,
      why: place.whyOf.bind(place),
      name: row.name,
      dismiss: () => place.works.forget(row.id),
    };
    return workOr(work, said, { doing: m.uninstalling, failed: m.notUninstalled }, () =>
      row.uninstallable
        ? verbButtons({
            verb: m.uninstall,
            verbLabel: m.uninstallName(row.name),
            refused: place.refused,
            run: () => void place.uninstall(row, context),
          })
        : protectedMark(m.fixed, m.fixedReason),
    );
  });

const columns = (place: SoftwarePlace): Definition['columns'] => [
  name('name', { width: 34, minWidth: 18 }),
  text('version', { width: 18, minWidth: 10, mono: true, card: 'secondary' }),
  text('publisher', { width: 24, minWidth: 12, card: 'secondary' }),
  date('installedOn', { width: 12, yields: 2 }),
  number('sizeBytes', {
    width: 10,
    yields: 1,
    cell: ({ sizeBytes }, { format }) => (sizeBytes === null ? '' : format.bytes(sizeBytes)),
  }),
  number('devicesWithIt', {
    width: 15,
    minWidth: 12,
    cell: ({ devicesWithIt: count }, { m, format }) => m.onDevices(count, format.number(count)),
  }),
  custom('verb', {
    sortable: false,
    permanent: true,
    sticky: 'end',
    width: 17,
    minWidth: 13,
    grow: 0,
    card: 'trailing',
    cell: (row, context) => verbCell(row, context, place),
    exportValue: () => null,
  }),
];

/** The programs on a device as a list [DVM-05, DVM-06]. */
export const softwareView = (place: SoftwarePlace): Definition =>
  defineListView<SoftwareRow, DeviceSoftwareMessages>({
    tab: 'device',
    layout: 'software',
    plain: true,
    record: 'device_software',
    messages: deviceSoftwareMessages,
    list: (hub, customerId, query, options) => place.page(hub, customerId, query, options),
    search: m => m.search,
    columns: columns(place),
    defaults: { sort: 'name' },
    actions: [
      {
        key: 'install',
        label: m => m.install,
        icon: icons.plus,
        disabled: () => place.refused,
        run: context => place.install(context),
      },
    ],
    rowActions: (row, context) => {
      const { m } = context;
      const busy = place.works.isBusy(row.id) ? m.busy : undefined;
      return [
        {
          label: m.uninstall,
          icon: icons.trash,
          danger: true,
          disabled: place.refused ?? busy ?? (row.uninstallable ? undefined : m.fixedReason),
          run: () => void place.uninstall(row, context),
        },
      ];
    },
    tools: (context, view, change) =>
      panelTools(
        { label: place.words.show, filters: [], view, change, format: context.format },
        place.refreshButton,
      ),
    banner: () => undefined,
    footnotes: () => ({ end: place.asOfNote }),
    cellStyles: [panelListStyles],
    empty: { icon: icons.apps },
  });
