import type { RemoteAccess, RemoteAccessBulk } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { contactNames } from '../../customer/names.ts';
import {
  defineListView,
  type BulkRun,
  type BulkTarget,
  type ListContext,
} from '../../list-view/definition.ts';
import type { WorkFromHomeMessages } from '../../messages/en/workFromHome.ts';
import { workFromHomeMessages } from '../../messages/workFromHome.ts';
import * as icons from '../../primitives/icons.ts';
import { tip } from '../../primitives/tooltip.ts';
import { accessCells } from './access-cells.ts';
import { refusal } from './access-rules.ts';
import { spaced } from './phone.ts';
import * as actions from './work-from-home-actions.ts';

type Context = ListContext<RemoteAccess, WorkFromHomeMessages>;
type Status = RemoteAccess['status'];

const statuses: readonly Status[] = ['enabled', 'disabled', 'not_set'];
const at = (event: Event): HTMLElement => event.currentTarget as HTMLElement;
const down = icons.icon(icons.chevronDown, 'xs');

const device = ({ deviceName, availability }: RemoteAccess, { m }: Context): TemplateResult => {
  const state = m.availability[availability as keyof WorkFromHomeMessages['availability']] ?? availability;
  return html`<span class="who"
    ><span class=${`av ${availability}`} role="img" aria-label=${state} title=${state}></span
    ><span class="name" dir="auto">${deviceName}</span></span
  >`;
};

const contact = (row: RemoteAccess, context: Context): TemplateResult =>
  html`<button
    class="act"
    tabindex="-1"
    aria-haspopup="menu"
    aria-label=${context.m.contactOf(row.deviceName, row.contact?.name)}
    @click=${(event: Event) => void actions.contactMenu(at(event), row, context)}>
    <span class=${row.contact ? '' : 'faint'} dir="auto">${row.contact?.name ?? context.m.nobody}</span
    >${down}
  </button>`;

const phone = (row: RemoteAccess, context: Context): TemplateResult | string => {
  const { m } = context;
  if (!row.contact) return '';
  return html`<button
    class=${`act${row.phone ? '' : ' add'}`}
    tabindex="-1"
    aria-label=${m.phoneOf(row.deviceName, row.phone ? spaced(row.phone) : undefined)}
    @click=${() => void actions.edit(row, context, 'phone')}>
    ${
      row.phone
        ? html`<bdi dir="ltr">${spaced(row.phone)}</bdi>`
        : html`${icons.icon(icons.plus, 'xs')}${m.addPhone}`
    }
  </button>`;
};

const status = (row: RemoteAccess, context: Context): TemplateResult => {
  const label = context.m.status[row.status] ?? row.status;
  return html`<button
    class="act"
    tabindex="-1"
    aria-haspopup="menu"
    aria-label=${context.m.statusOf(row.deviceName, label)}
    @click=${(event: Event) => context.menu(at(event), actions.statusEntries(row, context))}>
    <span class=${`st ${row.status}`}>${label}</span>${down}
  </button>`;
};

/** There, but asleep with its reason, until the computer is enabled [WFH-15]. */
const share = (row: RemoteAccess, context: Context): TemplateResult => {
  const { m } = context;
  const code = refusal(row, 'share_link');
  const reason = code && (m.reasons[code as keyof WorkFromHomeMessages['reasons']] ?? m.reasons.not_enabled);
  return html`<button
    class="act share"
    tabindex="-1"
    aria-haspopup="dialog"
    aria-label=${m.shareOf(row.deviceName)}
    aria-disabled=${reason ? 'true' : nothing}
    ${tip(reason)}
    @click=${() => (reason ? context.session.notices.show({ text: reason }) : void actions.share(row, context))}>
    ${icons.icon(icons.link, 'xs')}${m.share}
  </button>`;
};

const bulk =
  (action: RemoteAccessBulk['action']) =>
  (target: BulkTarget, { hub }: Context, { options }: BulkRun) =>
    hub.remoteAccess.bulk({ action, ...target }, options);
const reverse =
  (action: RemoteAccessBulk['action']) =>
  (ids: readonly string[], { hub }: Context, { options }: Pick<BulkRun, 'options'>) =>
    hub.remoteAccess.bulk({ action, ids: [...ids] }, options);
const reason = (m: WorkFromHomeMessages, { problem }: { problem?: { code?: string } }): string | undefined =>
  m.reasons[problem?.code as keyof WorkFromHomeMessages['reasons']];

/** The Work from Home tab as data [WFH-01 .. WFH-18]. */
export const workFromHomeView = defineListView<RemoteAccess, WorkFromHomeMessages>({
  tab: 'work_from_home',
  record: 'remote_access',
  messages: workFromHomeMessages,
  subject: m => m.title,
  counted: (m, count, format) => m.count(count, format.number(count)),
  list: (hub, customerId, query, options) => hub.remoteAccess.list(customerId!, query, options),
  get: (hub, id, options) => hub.remoteAccess.get(id, options),
  search: m => m.search,
  rowLabel: row => row.deviceName,
  columns: [
    {
      key: 'deviceName',
      label: m => m.columns.deviceName,
      permanent: true,
      sticky: 'start',
      sortable: true,
      width: 28,
      minWidth: 14,
      card: 'primary',
      cell: device,
      exportValue: row => row.deviceName,
    },
    {
      key: 'contact',
      label: m => m.columns.contact,
      sortable: true,
      width: 28,
      minWidth: 14,
      card: 'secondary',
      cell: contact,
      exportValue: row => row.contact?.name,
    },
    {
      key: 'phone',
      label: m => m.columns.phone,
      sortable: true,
      width: 24,
      minWidth: 14,
      card: 'secondary',
      cell: phone,
      exportValue: row => row.phone,
    },
    {
      key: 'status',
      label: m => m.columns.status,
      sortable: true,
      width: 20,
      minWidth: 13,
      card: 'trailing',
      cell: status,
      exportValue: (row, { m }) => m.status[row.status],
    },
    {
      key: 'link',
      label: m => m.columns.link,
      width: 22,
      minWidth: 13,
      cell: share,
      exportValue: () => null,
    },
    {
      key: 'updatedAt',
      label: m => m.columns.updatedAt,
      sortable: true,
      width: 16,
      minWidth: 11,
      cell: (row, { format }) =>
        html`<time
          datetime=${row.updatedAt}
          title=${`${format.dateTime(row.updatedAt)}${row.updatedBy ? `, ${row.updatedBy.name}` : ''}`}
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
          aria-label=${context.m.actions(row.deviceName)}
          @click=${(event: Event) => context.rowMenu(at(event), row)}>
          ${icons.icon(icons.more)}
        </button>`,
      exportValue: () => null,
    },
  ],
  facets: [
    {
      key: 'status',
      label: m => m.columns.status,
      options: statuses.map(value => ({
        value,
        label: m => m.status[value],
        show: m => html`<span class=${`st ${value}`}>${m.status[value]}</span>`,
      })),
    },
    { key: 'contactId', label: m => m.columns.contact, load: contactNames },
  ],
  defaults: { sort: 'deviceName' },
  open: (row, context) => void actions.edit(row, context),
  actions: [{ key: 'add', label: m => m.add, icon: icons.plus, run: context => actions.add(context) }],
  rowActions: (row, context) => actions.menu(row, context),
  bulkActions: [
    {
      key: 'enable',
      label: m => m.enable,
      icon: icons.check,
      done: (m, count) => m.enabledMany(count, String(count)),
      reason,
      run: bulk('enable'),
      undo: reverse('disable'),
    },
    {
      key: 'disable',
      label: m => m.disable,
      icon: icons.ban,
      done: (m, count) => m.disabledMany(count, String(count)),
      reason,
      run: bulk('disable'),
      undo: reverse('enable'),
    },
    {
      key: 'clear',
      label: m => m.clear,
      icon: icons.close,
      danger: true,
      done: (m, count) => m.clearedMany(count, String(count)),
      reason,
      ask: actions.askClear,
      run: actions.clearMany,
      undo: actions.restoreMany,
    },
  ],
  prefetch: [() => import('./access-dialog.ts')],
  exports: 'remote_access',
  exportField: key => (key === 'actions' || key === 'link' ? null : key === 'contact' ? 'contact.name' : key),
  empty: { icon: icons.monitor, title: m => m.emptyTitle, text: m => m.emptyText },
  cellStyles: [accessCells],
});
