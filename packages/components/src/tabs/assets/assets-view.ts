import type { Asset, AssetBulk } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { contactNames, folderNames } from '../../customer/names.ts';
import type { ChoiceAnswer } from '../../form/choose-dialog.ts';
import { columnKinds } from '../../list-view/column-kinds.ts';
import {
  columnField,
  defineListView,
  optionsOf,
  type BulkRun,
  type BulkTarget,
  type ListContext,
} from '../../list-view/definition.ts';
import { importAction } from '../../list-view/import-action.ts';
import { assetsMessages } from '../../messages/assets.ts';
import type { AssetsMessages } from '../../messages/en/assets.ts';
import * as icons from '../../primitives/icons.ts';
import { ask, assets, menu } from './asset-actions.ts';
import { assetCells } from './asset-cells.ts';
import { daysUntil, states, warranties } from './warranty.ts';

type Context = ListContext<Asset, AssetsMessages>;

const status = (state: string, m: AssetsMessages): TemplateResult =>
  html`<span class=${`st ${state}`}>${m.status[state as Asset['status']] ?? state}</span>`;

const warranty = (row: Asset, { m, format }: Context): TemplateResult | string => {
  if (!row.warrantyExpiresOn) return '';
  const near = row.warranty === 'within_30_days' || row.warranty === 'within_90_days';
  const days = near ? daysUntil(row.warrantyExpiresOn, format.timeZone) : 0;
  return html`<span class="end"
    ><span class="when">${format.date(row.warrantyExpiresOn)}</span>${
      row.warranty === 'expired'
        ? html` <span class="left expired">${icons.icon(icons.critical, 'xs')}${m.expired}</span>`
        : near
          ? html` <span class=${`left ${row.warranty}`}
              >${icons.icon(
                row.warranty === 'within_30_days' ? icons.warning : icons.clock,
                'xs',
              )}${m.daysLeft(Math.max(0, days), format.number(Math.max(0, days)))}</span
            >`
          : nothing
    }</span
  >`;
};

const bulk =
  (action: AssetBulk['action'], name: 'status' | 'folderId' | 'contactId') =>
  (target: BulkTarget, { hub }: Context, { answer, options }: BulkRun) =>
    hub.assets.bulk({ action, ...target, params: { [name]: (answer as ChoiceAnswer).value } }, options);

const { custom, name, text, date, moment, choice, reference, rowMenu } = columnKinds<Asset, AssetsMessages>();
const { reason } = assets;

/** The Assets tab as data [AST-01 .. AST-24]. */
export const assetsView = defineListView<Asset, AssetsMessages>({
  tab: 'assets',
  record: 'asset',
  scope: 'asset:write',
  messages: assetsMessages,
  list: (hub, customerId, query, options) => hub.assets.list(customerId!, query, options),
  get: (hub, id, options) => hub.assets.get(id, options),
  search: m => m.search,
  columns: [
    name('name', { width: 22, opens: 'asset' }),
    text('assetType', { width: 14, card: 'secondary' }),
    choice('status', { width: 12, text: (value, m) => m.status[value], show: status, card: 'trailing' }),
    date('purchaseDate', { width: 12, yields: 1 }),
    custom('warrantyExpiresOn', {
      width: 26,
      grow: 8,
      minWidth: 12,
      cell: warranty,
      exportValue: (row, { format }) => format.date(row.warrantyExpiresOn),
    }),
    custom('folder', { width: 12, cell: row => row.folder?.name ?? '', exportField: 'folder.name' }),
    reference('contact', 'contact', { width: 18, card: 'secondary' }),
    reference('device', 'device', { sortable: false, width: 18, icon: icons.link }),
    text('serialNumber', { width: 13, yields: 2, mono: true }),
    text('manufacturer', { sortable: false, optional: true }),
    text('model', { sortable: false, width: 22, optional: true }),
    text('notes', { sortable: false, width: 31, minWidth: 12, optional: true }),
    moment('updatedAt', { optional: true }),
    rowMenu(),
  ],
  facets: [
    { key: 'status', label: m => m.columns.status, options: optionsOf(states, m => m.status, status) },
    { key: 'warranty', label: m => m.warranty, options: optionsOf(warranties, m => m.warranties) },
    { key: 'assetType', label: m => m.columns.assetType, double: true },
    { key: 'folderId', label: m => m.columns.folder, load: folderNames },
    { key: 'contactId', label: m => m.columns.contact, load: contactNames },
  ],
  fields: [
    columnField('name', 'text'),
    columnField('serialNumber', 'text'),
    columnField('manufacturer', 'text'),
    columnField('model', 'text'),
    columnField('purchaseDate', 'date'),
    columnField('warrantyExpiresOn', 'date'),
    columnField('notes', 'text'),
  ],
  groups: [
    { key: 'assetType', label: m => m.groups.assetType },
    { key: 'folder', label: m => m.groups.folder, value: ({ label }, m) => label ?? m.noFolder },
    { key: 'contact', label: m => m.groups.contact, value: ({ label }, m) => label ?? m.nobody },
    {
      key: 'status',
      label: m => m.groups.status,
      value: ({ key }, m) => m.status[key as Asset['status']] ?? key ?? undefined,
      show: ({ key }, m) => status(key ?? '', m),
    },
  ],
  banner: (context, view, change) =>
    html`<hub-warranty-strip
      .customerId=${context.customerId}
      .view=${view}
      .change=${change}></hub-warranty-strip>`,
  defaults: { sort: 'name' },
  edit: (row, context) => void assets.edit(row, context),
  actions: [
    assets.addAction(m => m.add),
    {
      key: 'import',
      scope: 'import:write',
      label: m => m.importCsv,
      icon: icons.upload,
      run: importAction(async () => (await import('../../import/asset-import.ts')).assetImport),
    },
  ],
  rowActions: menu,
  bulkActions: [
    {
      key: 'status',
      label: m => m.setStatus,
      icon: icons.check,
      done: (m, count, n) => m.changed(count, n),
      reason,
      ask: ask('status'),
      run: bulk('set_status', 'status'),
    },
    {
      key: 'folder',
      label: m => m.moveTo,
      icon: icons.moveTo,
      done: (m, count, n) => m.moved(count, n),
      reason,
      ask: ask('folder'),
      run: bulk('set_folder', 'folderId'),
    },
    {
      key: 'contact',
      label: m => m.assign,
      icon: icons.person,
      done: (m, count, n) => m.assigned(count, n),
      reason,
      ask: ask('contact'),
      run: bulk('set_contact', 'contactId'),
    },
    assets.bulkRemove({
      done: (m, count, n) => m.deleted(count, m.one, n),
      run: (target, { hub }, { options }) => hub.assets.bulk({ action: 'delete', ...target }, options),
      undo: (ids, { hub }, { options }) => hub.assets.bulk({ action: 'restore', ids: [...ids] }, options),
    }),
  ],
  prefetch: [() => import('./asset-dialog.ts'), () => import('../../form/choose-dialog.ts')],
  exports: 'assets',
  restore: (hub, id) => hub.assets.restore(id),
  empty: { icon: icons.parcel },
  cellStyles: [assetCells],
});
