import type { Asset, AssetBulk } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { contactNames, folderNames } from '../../customer/names.ts';
import { navigate } from '../../internal/events.ts';
import {
  defineListView,
  type BulkRun,
  type BulkTarget,
  type ListContext,
} from '../../list-view/definition.ts';
import { assetsMessages } from '../../messages/assets.ts';
import type { AssetsMessages } from '../../messages/en/assets.ts';
import * as icons from '../../primitives/icons.ts';
import * as actions from './asset-actions.ts';
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
              >${icons.icon(row.warranty === 'within_30_days' ? icons.warning : icons.clock, 'xs')}${m.daysLeft(Math.max(0, days), format.number(Math.max(0, days)))}</span
            >`
          : nothing
    }</span
  >`;
};

const open = (to: 'device' | 'contact', { host, customerId }: Context, id: string): void =>
  void navigate(host, { to, id, ...(customerId ? { customerId } : {}) });

const link = (to: 'device' | 'contact', ref: Asset['device'], context: Context): TemplateResult | string =>
  ref
    ? html`<button class="act" tabindex="-1" @click=${() => open(to, context, ref.id)}>
        ${to === 'device' ? icons.icon(icons.link, 'xs') : nothing}<span dir="auto">${ref.name}</span>
      </button>`
    : '';

const bulk =
  (action: AssetBulk['action'], name?: 'status' | 'folderId' | 'contactId') =>
  (target: BulkTarget, { hub }: Context, { answer, options }: BulkRun) =>
    hub.assets.bulk(
      {
        action,
        ...target,
        ...(name ? { params: { [name]: (answer as { value: string | null }).value } } : {}),
      },
      options,
    );

const reason = (m: AssetsMessages, { problem }: { problem?: { code?: string } }): string | undefined =>
  m.reasons[problem?.code as keyof AssetsMessages['reasons']];

/** The Assets tab as data [AST-01 .. AST-24]. */
export const assetsView = defineListView<Asset, AssetsMessages>({
  tab: 'assets',
  record: 'asset',
  messages: assetsMessages,
  subject: m => m.title,
  counted: (m, count, format) => m.count(count, format.number(count)),
  list: (hub, customerId, query, options) => hub.assets.list(customerId!, query, options),
  get: (hub, id, options) => hub.assets.get(id, options),
  search: m => m.search,
  rowLabel: row => row.name,
  columns: [
    {
      key: 'name',
      label: m => m.columns.name,
      permanent: true,
      sticky: 'start',
      sortable: true,
      width: 26,
      minWidth: 14,
      card: 'primary',
      exportValue: row => row.name,
      cell: row => html`<span class="name" dir="auto">${row.name}</span>`,
    },
    {
      key: 'assetType',
      label: m => m.columns.assetType,
      sortable: true,
      width: 18,
      minWidth: 10,
      card: 'secondary',
      cell: row => row.assetType,
    },
    {
      key: 'status',
      label: m => m.columns.status,
      sortable: true,
      width: 15,
      minWidth: 11,
      card: 'trailing',
      cell: (row, { m }) => status(row.status, m),
      exportValue: (row, { m }) => m.status[row.status],
    },
    {
      key: 'purchaseDate',
      label: m => m.columns.purchaseDate,
      sortable: true,
      width: 15,
      minWidth: 11,
      cell: (row, { format }) => format.date(row.purchaseDate),
    },
    {
      key: 'warrantyExpiresOn',
      label: m => m.columns.warrantyExpiresOn,
      sortable: true,
      width: 27,
      minWidth: 12,
      cell: warranty,
      exportValue: (row, { format }) => format.date(row.warrantyExpiresOn),
    },
    {
      key: 'folder',
      label: m => m.columns.folder,
      sortable: true,
      width: 18,
      minWidth: 10,
      cell: row => row.folder?.name ?? '',
    },
    {
      key: 'contact',
      label: m => m.columns.contact,
      sortable: true,
      width: 21,
      minWidth: 12,
      card: 'secondary',
      cell: (row, context) => link('contact', row.contact, context),
      exportValue: row => row.contact?.name,
    },
    {
      key: 'device',
      label: m => m.columns.device,
      width: 22,
      minWidth: 12,
      cell: (row, context) => link('device', row.device, context),
      exportValue: row => row.device?.name,
    },
    {
      key: 'serialNumber',
      label: m => m.columns.serialNumber,
      sortable: true,
      width: 18,
      minWidth: 10,
      cell: row => (row.serialNumber ? html`<bdi class="mono">${row.serialNumber}</bdi>` : ''),
      exportValue: row => row.serialNumber,
    },
    {
      key: 'manufacturer',
      label: m => m.columns.manufacturer,
      width: 18,
      minWidth: 10,
      optional: true,
      cell: row => row.manufacturer ?? '',
    },
    {
      key: 'model',
      label: m => m.columns.model,
      width: 22,
      minWidth: 10,
      optional: true,
      cell: row => row.model ?? '',
    },
    {
      key: 'notes',
      label: m => m.columns.notes,
      width: 31,
      minWidth: 12,
      optional: true,
      cell: row => row.notes ?? '',
    },
    {
      key: 'updatedAt',
      label: m => m.columns.updatedAt,
      sortable: true,
      width: 15,
      minWidth: 11,
      optional: true,
      cell: (row, { format }) =>
        html`<time datetime=${row.updatedAt} title=${format.dateTime(row.updatedAt)}
          >${format.date(row.updatedAt)}</time
        >`,
      exportValue: (row, { format }) => format.date(row.updatedAt),
    },
    {
      key: 'actions',
      label: () => '',
      permanent: true,
      sticky: 'end',
      width: 7,
      minWidth: 4,
      card: 'trailing',
      cell: (row, context) =>
        html`<button
          class="act"
          tabindex="-1"
          aria-haspopup="menu"
          aria-label=${context.m.actions(row.name)}
          @click=${(event: Event) => context.rowMenu(event.currentTarget as HTMLElement, row)}>
          ${icons.icon(icons.more)}
        </button>`,
      exportValue: () => null,
    },
  ],
  facets: [
    {
      key: 'status',
      label: m => m.columns.status,
      options: states.map(value => ({ value, label: m => m.status[value], show: m => status(value, m) })),
    },
    {
      key: 'warranty',
      label: m => m.warranty,
      options: warranties.map(value => ({ value, label: m => m.warranties[value] })),
    },
    { key: 'assetType', label: m => m.columns.assetType, double: true },
    { key: 'folderId', label: m => m.columns.folder, load: folderNames },
    { key: 'contactId', label: m => m.columns.contact, load: contactNames },
  ],
  fields: [
    { key: 'name', label: m => m.columns.name, type: 'text' },
    { key: 'serialNumber', label: m => m.columns.serialNumber, type: 'text' },
    { key: 'manufacturer', label: m => m.columns.manufacturer, type: 'text' },
    { key: 'model', label: m => m.columns.model, type: 'text' },
    { key: 'purchaseDate', label: m => m.columns.purchaseDate, type: 'date' },
    { key: 'warrantyExpiresOn', label: m => m.columns.warrantyExpiresOn, type: 'date' },
    { key: 'notes', label: m => m.columns.notes, type: 'text' },
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
  open: (row, context) => void actions.edit(row, context),
  actions: [
    { key: 'add', label: m => m.add, icon: icons.plus, run: context => actions.add(context) },
    {
      key: 'import',
      label: m => m.importCsv,
      icon: icons.upload,
      run: context => actions.importThings(context),
    },
  ],
  rowActions: (row, context) => actions.menu(row, context, open),
  bulkActions: [
    {
      key: 'status',
      label: m => m.setStatus,
      icon: icons.check,
      done: (m, count) => m.changed(count, String(count)),
      reason,
      ask: actions.ask('status'),
      run: bulk('set_status', 'status'),
    },
    {
      key: 'folder',
      label: m => m.moveTo,
      icon: icons.moveTo,
      done: (m, count) => m.moved(count, String(count)),
      reason,
      ask: actions.ask('folder'),
      run: bulk('set_folder', 'folderId'),
    },
    {
      key: 'contact',
      label: m => m.assign,
      icon: icons.person,
      done: (m, count) => m.assigned(count, String(count)),
      reason,
      ask: actions.ask('contact'),
      run: bulk('set_contact', 'contactId'),
    },
    {
      key: 'delete',
      label: m => m.remove,
      icon: icons.trash,
      danger: true,
      done: (m, count) => m.deleted(count, m.one, String(count)),
      reason,
      ask: actions.askDelete,
      run: bulk('delete'),
      undo: actions.restoreAll,
    },
  ],
  prefetch: [() => import('./asset-dialog.ts'), () => import('./choose-dialog.ts')],
  exports: 'assets',
  exportField: key =>
    key === 'actions'
      ? null
      : key === 'folder' || key === 'contact' || key === 'device'
        ? `${key}.name`
        : key,
  empty: { icon: icons.parcel, title: m => m.emptyTitle, text: m => m.emptyText },
  cellStyles: [assetCells],
});
