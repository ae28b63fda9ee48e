import type { DeviceProcess } from '@customer-hub/sdk';
import { html } from 'lit';
import { columnKinds } from '../../../list-view/column-kinds.ts';
import { defineListView, type ListContext, type ListDefinition } from '../../../list-view/definition.ts';
import { deviceTasksMessages } from '../../../messages/deviceTasks.ts';
import type { DeviceTasksMessages } from '../../../messages/en/deviceTasks.ts';
import * as icons from '../../../primitives/icons.ts';
import type { PanelPlace, Row } from '../../device-list-panel.ts';
import { panelListStyles } from '../../panel-list.styles.ts';
import { panelTools } from '../../panel-tools.ts';
import { protectedMark, verbButtons, workOr } from '../../work-cells.ts';

export type TaskRow = Row<DeviceProcess>;
export type TaskContext = ListContext<TaskRow, DeviceTasksMessages>;
type Definition = ListDefinition<TaskRow, DeviceTasksMessages>;

/** A number of a process may be given again to another one. */
export const toTaskRow = (process: DeviceProcess): TaskRow => ({
  ...process,
  id: `${process.pid} ${process.name}`,
});

/** What the list of tasks is given by its panel. */
export interface TasksPlace extends PanelPlace<TaskRow> {
  page: Definition['list'];
  end(row: TaskRow, context: TaskContext): Promise<void>;
}

const { name, text, number, choice, moment, custom } = columnKinds<TaskRow, DeviceTasksMessages>();

const percent = (value: number, { format, m }: TaskContext): string =>
  m.percent(format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 }));

const verbCell = (row: TaskRow, context: TaskContext, place: TasksPlace): unknown =>
  place.following(row.id, work => {
    const { m, format } = context;
    const label = context.name(row);
    const said = {
      w: place.words,
      format,
      why: place.whyOf.bind(place),
      name: label,
      dismiss: () => place.works.forget(row.id),
    };
    return workOr(work, said, { doing: m.ending, failed: m.notEnded }, () =>
      row.protectedReason
        ? protectedMark(m.protected, m.protectedReason[row.protectedReason])
        : verbButtons({
            verb: m.end,
            verbLabel: m.endTask(label),
            refused: place.refused,
            run: () => void place.end(row, context),
          }),
    );
  });

const columns = (place: TasksPlace): Definition['columns'] => [
  name('name', { width: 24, minWidth: 16 }),
  number('cpuPercent', {
    width: 11,
    card: 'secondary',
    cell: (row, context) => percent(row.cpuPercent, context),
  }),
  number('memoryBytes', {
    width: 11,
    card: 'secondary',
    cell: (row, { format }) => format.bytes(row.memoryBytes),
  }),
  text('user', {
    sortable: false,
    width: 22,
    minWidth: 12,
    cell: ({ user }, { m }) =>
      user ? html`<bdi>${user}</bdi>` : html`<span class="faint">${m.noUser}</span>`,
  }),
  choice('kind', { sortable: false, width: 13, yields: 1, text: (value, m) => m.kind[value] }),
  number('pid', { width: 10, yields: 1, cell: ({ pid }) => String(pid) }),
  moment('startedAt', { sortable: false, optional: true }),
  custom('verb', {
    sortable: false,
    permanent: true,
    sticky: 'end',
    width: 16,
    minWidth: 13,
    grow: 0,
    card: 'trailing',
    cell: (row, context) => verbCell(row, context, place),
    exportValue: () => null,
  }),
];

/** What runs on a device as a list [DVM-16]. */
export const tasksView = (place: TasksPlace): Definition =>
  defineListView<TaskRow, DeviceTasksMessages>({
    tab: 'device',
    layout: 'tasks',
    plain: true,
    record: 'device_process',
    messages: deviceTasksMessages,
    list: (hub, customerId, query, options) => place.page(hub, customerId, query, options),
    search: m => m.search,
    columns: columns(place),
    defaults: { sort: '-cpuPercent' },
    rowActions: (row, context) => {
      const { m } = context;
      const kept = row.protectedReason ? m.protectedReason[row.protectedReason] : undefined;
      const busy = place.works.isBusy(row.id) ? m.busy : undefined;
      return [
        {
          label: m.end,
          icon: icons.close,
          danger: true,
          disabled: kept ?? busy ?? place.refused,
          run: () => void place.end(row, context),
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
    empty: { icon: icons.gauge },
  });
