import { columnKinds } from '../../../list-view/column-kinds.ts';
import { defineListView, type BulkAction, type ListDefinition } from '../../../list-view/definition.ts';
import { facetOf } from '../../../list-view/facets.ts';
import { deviceServicesMessages } from '../../../messages/deviceServices.ts';
import type { DeviceServicesMessages } from '../../../messages/en/deviceServices.ts';
import * as icons from '../../../primitives/icons.ts';
import { panelListStyles } from '../../panel-list.styles.ts';
import { panelTools } from '../../panel-tools.ts';
import { descriptionCell, stateCell, verbCell } from './service-cells.ts';
import { whyNot, type ServiceRow } from './service-row.ts';
import type { ServicesPlace } from './services-place.ts';

const { name, text, number, choice, custom } = columnKinds<ServiceRow, DeviceServicesMessages>();

const verbs = [
  ['service_start', 'start', icons.play],
  ['service_stop', 'stop', icons.ban],
  ['service_restart', 'restart', icons.refresh],
] as const;

const bulk = (place: ServicesPlace): readonly BulkAction<ServiceRow, DeviceServicesMessages>[] =>
  verbs.map(([verb, word, icon]) => ({
    key: verb,
    icon,
    label: m => m[word],
    disabled: () => place.refused,
    // Rows show how far it is and how it ended; the list has nothing to wait for.
    ask: async (context, _count, target) => {
      await place.actOn(verb, target, context);
      return false;
    },
    run: () => Promise.resolve(undefined),
    done: () => '',
  }));

const columns = (place: ServicesPlace): ListDefinition<ServiceRow, DeviceServicesMessages>['columns'] => [
  name('displayName', { width: 30, minWidth: 18 }),
  custom('status', {
    width: 18,
    minWidth: 14,
    grow: 0,
    card: 'secondary',
    cell: (row, context) => stateCell(row, context, place),
    exportValue: (row, { m }) => m.status[row.status],
  }),
  choice('startup', {
    width: 17,
    minWidth: 13,
    grow: 0,
    yields: 2,
    text: (value, m) => m.startup[value],
    cell: ({ startup, triggered }, { m }) =>
      triggered && startup !== 'disabled' ? m.triggered(m.startup[startup]) : m.startup[startup],
    card: 'secondary',
  }),
  custom('description', {
    sortable: false,
    width: 24,
    minWidth: 12,
    yields: 1,
    cell: (row, context) => descriptionCell(row, context, place),
    exportValue: row => row.description,
  }),
  text('name', { width: 18, mono: true, optional: true }),
  text('account', { sortable: false, width: 22, optional: true }),
  number('pid', { sortable: false, optional: true, cell: ({ pid }) => (pid === null ? '' : String(pid)) }),
  custom('verb', {
    sortable: false,
    permanent: true,
    sticky: 'end',
    width: 13,
    minWidth: 12,
    grow: 0,
    card: 'trailing',
    cell: (row, context) => verbCell(row, context, place),
    exportValue: () => null,
  }),
];

/** The services of a device as a list [DVM-13, DVM-14, DVM-15]. */
export const servicesView = (place: ServicesPlace): ListDefinition<ServiceRow, DeviceServicesMessages> =>
  defineListView<ServiceRow, DeviceServicesMessages>({
    tab: 'device',
    layout: 'services',
    plain: true,
    record: 'device_service',
    messages: deviceServicesMessages,
    list: (hub, customerId, query, options) => place.page(hub, customerId, query, options),
    search: m => m.search,
    rowLabel: row => row.displayName || row.name,
    columns: columns(place),
    facets: [
      facetOf('status', ['running', 'stopped', 'paused', 'starting', 'stopping'], m => m.status),
      facetOf('startup', ['automatic', 'automatic_delayed', 'manual', 'disabled'], m => m.startup),
    ],
    flags: [{ key: 'shouldRun', label: m => m.shouldRun }],
    defaults: { sort: 'displayName' },
    bulkActions: bulk(place),
    rowActions: (row, context) => {
      const { m } = context;
      const busy = place.works.isBusy(row.id) ? m.busy : undefined;
      return verbs.map(([verb, word, icon]) => ({
        label: m[word],
        icon,
        disabled: place.refused ?? busy ?? whyNot(verb, row, m),
        run: () => void place.act(verb, [row], context),
      }));
    },
    tools: ({ m, format }, view, change) =>
      panelTools(
        {
          label: place.words.show,
          view,
          change,
          format,
          filters: [
            { label: place.words.all, facets: {}, count: place.counts?.all },
            { label: m.status.running, facets: { status: ['running'] }, count: place.counts?.running },
            {
              label: m.shouldRun,
              facets: { shouldRun: ['true'] },
              count: place.counts?.shouldRun,
              urgent: true,
              tip: m.shouldRunHint,
            },
          ],
        },
        place.refreshButton,
      ),
    banner: () => undefined,
    footnotes: () => ({ end: place.asOfNote }),
    cellStyles: [panelListStyles],
    empty: { icon: icons.settings },
  });
