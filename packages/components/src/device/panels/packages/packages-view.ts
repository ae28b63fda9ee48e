import type { InstalledPackage } from '@customer-hub/sdk';
import { html } from 'lit';
import { columnKinds } from '../../../list-view/column-kinds.ts';
import { defineListView, type ListContext, type ListDefinition } from '../../../list-view/definition.ts';
import { devicePackagesMessages } from '../../../messages/devicePackages.ts';
import type { DevicePackagesMessages } from '../../../messages/en/devicePackages.ts';
import * as icons from '../../../primitives/icons.ts';
import type { PanelPlace, Row } from '../../device-list-panel.ts';
import { panelListStyles } from '../../panel-list.styles.ts';
import { panelTools } from '../../panel-tools.ts';
import { verbButtons, workOr } from '../../work-cells.ts';

export type PackageRow = Row<InstalledPackage>;
export type PackageContext = ListContext<PackageRow, DevicePackagesMessages>;
type Definition = ListDefinition<PackageRow, DevicePackagesMessages>;

export const toPackageRow = (entry: InstalledPackage): PackageRow => ({ ...entry, id: entry.name });

/** How many packages have a newer version, and how many of these mend a weakness. */
export interface PackageCounts {
  readonly all: number;
  readonly upgradable: number;
  readonly security: number;
}

/** What the list of packages is given by its panel. */
export interface PackagesPlace extends PanelPlace<PackageRow> {
  readonly counts: PackageCounts | undefined;
  page: Definition['list'];
  upgrade(names: readonly string[], context: PackageContext): Promise<void>;
  /** All that have a newer version, or only those that mend a weakness. */
  upgradeAll(onlySecurity: boolean, context: PackageContext): Promise<void>;
  upgradeChosen(target: object, context: PackageContext): Promise<void>;
}

const { name, text, custom } = columnKinds<PackageRow, DevicePackagesMessages>();

/** Versions are told apart by a look at their ends: never cut, always from left to right. */
const version = (value: string): unknown => html`<bdi dir="ltr" class="mono" title=${value}>${value}</bdi>`;

const verbCell = (row: PackageRow, context: PackageContext, place: PackagesPlace): unknown =>
  place.following(row.id, work => {
    const { m, format } = context;
    const said = {
      w: place.words,
      format,
      why: place.whyOf.bind(place),
      name: row.name,
      dismiss: () => place.works.forget(row.id),
    };
    return workOr(work, said, { doing: m.upgrading, failed: m.notUpgraded }, () =>
      row.availableVersion === null
        ? ''
        : verbButtons({
            verb: m.upgrade,
            verbLabel: m.upgradeName(row.name),
            refused: place.refused,
            run: () => void place.upgrade([row.name], context),
          }),
    );
  });

const columns = (place: PackagesPlace): Definition['columns'] => [
  name('name', { width: 24, minWidth: 16 }),
  text('installedVersion', {
    width: 20,
    minWidth: 14,
    card: 'secondary',
    cell: row => version(row.installedVersion),
  }),
  text('availableVersion', {
    width: 22,
    minWidth: 14,
    card: 'secondary',
    cell: ({ availableVersion }, { m }) =>
      availableVersion === null ? html`<span class="faint">${m.newest}</span>` : version(availableVersion),
  }),
  custom('security', {
    sortable: false,
    width: 17,
    minWidth: 8,
    grow: 0,
    cell: ({ security }, { m }) =>
      security
        ? html`<span class="sv sec">${icons.icon(icons.shield)}<span>${m.isSecurity}</span></span>`
        : '',
    exportValue: ({ security }, { m }) => (security ? m.isSecurity : ''),
  }),
  text('repository', { width: 16, minWidth: 10, yields: 2 }),
  text('architecture', { sortable: false, width: 10, optional: true }),
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

const tools =
  (place: PackagesPlace): NonNullable<Definition['tools']> =>
  ({ m, format }, view, change) =>
    panelTools(
      {
        label: place.words.show,
        view,
        change,
        format,
        filters: [
          { label: place.words.all, facets: {}, count: place.counts?.all },
          { label: m.upgradable, facets: { upgradable: ['true'] }, count: place.counts?.upgradable },
          {
            label: m.securityOnly,
            facets: { security: ['true'] },
            count: place.counts?.security,
            urgent: true,
          },
        ],
      },
      place.refreshButton,
    );

/** The packages of a Linux device as a list [DVM-03, DVM-04]. */
export const packagesView = (place: PackagesPlace): Definition =>
  defineListView<PackageRow, DevicePackagesMessages>({
    tab: 'device',
    layout: 'packages',
    plain: true,
    record: 'device_package',
    messages: devicePackagesMessages,
    list: (hub, customerId, query, options) => place.page(hub, customerId, query, options),
    search: m => m.search,
    columns: columns(place),
    flags: [
      { key: 'upgradable', label: m => m.upgradable },
      { key: 'security', label: m => m.securityOnly },
    ],
    defaults: { sort: 'name' },
    actions: [
      {
        key: 'upgrade',
        label: m => m.upgradeEvery,
        icon: icons.arrowUp,
        disabled: ({ m }) => place.refused ?? (place.counts?.upgradable === 0 ? m.nothing : undefined),
        run: context => place.upgradeAll(context.current().facets.security?.[0] === 'true', context),
      },
    ],
    bulkActions: [
      {
        key: 'upgrade',
        icon: icons.arrowUp,
        label: m => m.upgrade,
        disabled: () => place.refused,
        ask: async (context, _count, target) => {
          await place.upgradeChosen(target, context);
          return false;
        },
        run: () => Promise.resolve(undefined),
        done: () => '',
      },
    ],
    tools: tools(place),
    banner: () => undefined,
    footnotes: () => ({ end: place.asOfNote }),
    cellStyles: [panelListStyles],
    empty: { icon: icons.parcel },
  });
