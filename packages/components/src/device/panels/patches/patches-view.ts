import { html } from 'lit';
import { columnKinds } from '../../../list-view/column-kinds.ts';
import { defineListView, type BulkAction, type ListDefinition } from '../../../list-view/definition.ts';
import { facetOf } from '../../../list-view/facets.ts';
import { devicePatchesMessages } from '../../../messages/devicePatches.ts';
import type { DevicePatchesMessages } from '../../../messages/en/devicePatches.ts';
import * as icons from '../../../primitives/icons.ts';
import { deviceMarks } from '../../device-marks.styles.ts';
import type { PanelPlace } from '../../device-list-panel.ts';
import { panelListStyles } from '../../panel-list.styles.ts';
import { panelTools } from '../../panel-tools.ts';
import {
  isReady,
  severityCell,
  stateCell,
  titleCell,
  type PatchContext,
  type PatchRow,
} from './patch-cells.ts';

type Definition = ListDefinition<PatchRow, DevicePatchesMessages>;

/** When selected patches are installed, and where. */
export type InstallWhen = 'now' | 'tonight' | 'on_all';

export interface PatchCounts {
  readonly all: number;
  readonly ready: number;
  readonly failed: number;
  readonly excluded: number;
}

/** What the list of patches is given by its panel. */
export interface PatchesPlace extends PanelPlace<PatchRow> {
  readonly counts: PatchCounts | undefined;
  /** Ten in the evening of the device, as its clock shows it. */
  readonly tonightLabel: string;
  page: Definition['list'];
  install(when: InstallWhen, rows: readonly PatchRow[], context: PatchContext): Promise<void>;
  installChosen(when: InstallWhen, target: object, context: PatchContext): Promise<void>;
}

const { name, number, choice, date, custom } = columnKinds<PatchRow, DevicePatchesMessages>();

const ways = [
  ['now', icons.play],
  ['tonight', icons.clock],
  ['on_all', icons.apps],
] as const;

const wayLabel = (when: InstallWhen, m: DevicePatchesMessages, place: PatchesPlace): string =>
  when === 'now' ? m.install : when === 'tonight' ? m.tonight(place.tonightLabel) : m.onAll;

const bulk = (place: PatchesPlace): readonly BulkAction<PatchRow, DevicePatchesMessages>[] =>
  ways.map(([when, icon]) => ({
    key: `install_${when}`,
    icon,
    label: m => wayLabel(when, m, place),
    disabled: () => place.refused,
    // Rows show how far it is and how it ended; the list has nothing to wait for.
    ask: async (context, _count, target) => {
      await place.installChosen(when, target, context);
      return false;
    },
    run: () => Promise.resolve(undefined),
    done: () => '',
  }));

const columns = (place: PatchesPlace): Definition['columns'] => [
  name('title', { width: 34, minWidth: 20, cell: titleCell }),
  custom('severity', {
    width: 12,
    minWidth: 11,
    grow: 0,
    card: 'secondary',
    cell: severityCell,
    exportValue: ({ severity }, { m }) => m.severity[severity],
  }),
  custom('kb', {
    sortable: false,
    width: 13,
    minWidth: 11,
    grow: 0,
    cell: ({ id }) => html`<bdi dir="ltr" class="mono">${id}</bdi>`,
    exportValue: ({ id }) => id,
  }),
  number('sizeBytes', {
    width: 10,
    yields: 1,
    cell: ({ sizeBytes }, { format }) => (sizeBytes === null ? '' : format.bytes(sizeBytes)),
  }),
  custom('requiresReboot', {
    sortable: false,
    width: 9,
    minWidth: 8,
    grow: 0,
    yields: 1,
    cell: ({ requiresReboot }, { m }) =>
      requiresReboot ? m.needed : html`<span class="faint">${m.notNeeded}</span>`,
    exportValue: ({ requiresReboot }, { m }) => (requiresReboot ? m.needed : m.notNeeded),
  }),
  choice('category', { sortable: false, optional: true, text: (value, m) => m.category[value] }),
  date('releasedOn', { optional: true }),
  custom('status', {
    width: 24,
    minWidth: 14,
    card: 'secondary',
    cell: (row, context) => stateCell(row, context, place),
    exportValue: ({ status }, { m }) => m.status[status],
  }),
];

/** The updates that wait on a device as a list [DVM-01, DVM-02]. */
export const patchesView = (place: PatchesPlace): Definition =>
  defineListView<PatchRow, DevicePatchesMessages>({
    tab: 'device',
    layout: 'patches',
    plain: true,
    record: 'device_patch',
    messages: devicePatchesMessages,
    list: (hub, customerId, query, options) => place.page(hub, customerId, query, options),
    search: m => m.search,
    rowLabel: row => row.title,
    columns: columns(place),
    facets: [
      facetOf('status', ['available', 'failed', 'excluded', 'installing'], m => m.status),
      facetOf('severity', ['critical', 'important', 'moderate', 'low', 'unspecified'], m => m.severity),
    ],
    defaults: { sort: 'severity' },
    bulkActions: bulk(place),
    rowActions: (row, context) => {
      const { m } = context;
      const why = place.works.isBusy(row.id)
        ? m.busy
        : isReady(row)
          ? undefined
          : (row.reason?.text ?? m.status[row.status]);
      return ways.map(([when, icon]) => ({
        label: wayLabel(when, m, place),
        icon,
        disabled: place.refused ?? why,
        run: () => void place.install(when, [row], context),
      }));
    },
    tools: ({ m, format }, view, change) => {
      const { counts } = place;
      const of = (
        status: 'available' | 'failed' | 'excluded',
        count: number | undefined,
        urgent = false,
      ) => ({ label: m.status[status], facets: { status: [status] }, count, urgent });
      const filters = [
        { label: m.available, facets: {}, count: counts?.all },
        of('available', counts?.ready),
        of('failed', counts?.failed, true),
        of('excluded', counts?.excluded),
      ];
      return panelTools({ label: place.words.show, filters, view, change, format }, place.refreshButton);
    },
    banner: () => undefined,
    footnotes: () => ({ end: place.asOfNote }),
    cellStyles: [panelListStyles, deviceMarks],
    empty: { icon: icons.check },
  });
