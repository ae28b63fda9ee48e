import type { RemoteAccess, RemoteAccessBulk } from '@customer-hub/sdk';
import { contactNames } from '../../customer/names.ts';
import { columnKinds } from '../../list-view/column-kinds.ts';
import { defineListView, optionsOf, type BulkRun, type BulkTarget } from '../../list-view/definition.ts';
import type { WorkFromHomeMessages } from '../../messages/en/workFromHome.ts';
import { workFromHomeMessages } from '../../messages/workFromHome.ts';
import * as icons from '../../primitives/icons.ts';
import { accessCells, contact, device, modified, phone, share, status, statusShape } from './access-cells.ts';
import { access, clearing, menu, type AccessContext } from './work-from-home-actions.ts';

type Messages = WorkFromHomeMessages;

const bulk =
  (action: RemoteAccessBulk['action']) =>
  (target: BulkTarget, { hub }: AccessContext, { options }: BulkRun) =>
    hub.remoteAccess.bulk({ action, ...target }, options);
const reverse =
  (action: RemoteAccessBulk['action']) =>
  (ids: readonly string[], { hub }: AccessContext, { options }: Pick<BulkRun, 'options'>) =>
    hub.remoteAccess.bulk({ action, ids: [...ids] }, options);

const { name, text, custom, choice, rowMenu } = columnKinds<RemoteAccess, Messages>();
const { reason } = access;

/** The Work from Home tab as data [WFH-01 .. WFH-18]. */
export const workFromHomeView = defineListView<RemoteAccess, Messages>({
  tab: 'work_from_home',
  record: 'remote_access',
  scope: 'remote-access:write',
  messages: workFromHomeMessages,
  list: (hub, customerId, query, options) => hub.remoteAccess.list(customerId ?? '', query, options),
  get: (hub, id, options) => hub.remoteAccess.get(id, options),
  search: m => m.search,
  rowLabel: row => row.deviceName,
  columns: [
    name('deviceName', { width: 28, cell: device }),
    custom('contact', {
      width: 28,
      minWidth: 14,
      card: 'secondary',
      exportField: 'contact.name',
      cell: contact,
      exportValue: row => row.contact?.name,
    }),
    text('phone', { width: 24, minWidth: 14, card: 'secondary', cell: phone }),
    choice('status', {
      width: 20,
      minWidth: 13,
      card: 'trailing',
      text: (value, m) => m.status[value],
      cell: status,
    }),
    custom('link', {
      sortable: false,
      width: 22,
      minWidth: 13,
      exportField: null,
      cell: share,
      exportValue: () => null,
    }),
    custom('updatedAt', {
      width: 16,
      minWidth: 11,
      cell: modified,
      exportValue: (row, { format }) => format.date(row.updatedAt),
    }),
    rowMenu(),
  ],
  facets: [
    {
      key: 'status',
      label: m => m.columns.status,
      options: optionsOf(['enabled', 'disabled', 'not_set'], (m: Messages) => m.status, statusShape),
    },
    { key: 'contactId', label: m => m.columns.contact, load: contactNames },
  ],
  defaults: { sort: 'deviceName' },
  open: (row, context) => void access.edit(row, context),
  actions: [access.addAction(m => m.add)],
  rowActions: menu,
  bulkActions: [
    {
      key: 'enable',
      label: m => m.enable,
      icon: icons.check,
      done: (m, count, n) => m.enabledMany(count, n),
      reason,
      run: bulk('enable'),
      undo: reverse('disable'),
    },
    {
      key: 'disable',
      label: m => m.disable,
      icon: icons.ban,
      done: (m, count, n) => m.disabledMany(count, n),
      reason,
      run: bulk('disable'),
      undo: reverse('enable'),
    },
    {
      key: 'clear',
      label: m => m.clear,
      icon: icons.close,
      danger: true,
      done: (m, count, n) => m.clearedMany(count, n),
      reason,
      ...clearing,
    },
  ],
  prefetch: [() => import('./access-dialog.ts')],
  exports: 'remote_access',
  empty: { icon: icons.monitor },
  cellStyles: [accessCells],
});
