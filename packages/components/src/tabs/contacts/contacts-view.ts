import type { Contact, ContactBulk } from '@customer-hub/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { navigate } from '../../internal/events.ts';
import {
  defineListView,
  type BulkRun,
  type BulkTarget,
  type ListContext,
} from '../../list-view/definition.ts';
import { contactsMessages } from '../../messages/contacts.ts';
import type { ContactsMessages } from '../../messages/en/contacts.ts';
import * as icons from '../../primitives/icons.ts';
import { lazily } from '../../internal/lazily.ts';

/** Comes with the first of them. */
const actions = () => lazily(() => import('./contact-actions.ts'));

type Context = ListContext<Contact, ContactsMessages>;

const mail = (row: Contact, { m }: Context): TemplateResult | string =>
  row.email
    ? html`<a
        class="link"
        href=${`mailto:${encodeURIComponent(row.email).replace('%40', '@')}`}
        aria-label=${m.mail(row.email)}
        tabindex="-1"
        >${row.email}</a
      >`
    : '';

const phone = (number: string | null): TemplateResult | string =>
  number
    ? html`<a href=${`tel:${number.replace(/[^\d+]/g, '')}`} tabindex="-1"><bdi dir="ltr">${number}</bdi></a>`
    : '';

const devices = (row: Contact, { host }: Context): TemplateResult | string => {
  const [first, ...more] = row.devices;
  if (!first) return '';
  return html`<button
      class="act"
      tabindex="-1"
      @click=${() => navigate(host, { to: 'device', id: first.id, ...(row.customerId ? { customerId: row.customerId } : {}) })}>
      ${first.name}</button
    >${
      more.length > 0
        ? html`<span class="faint" title=${more.map(device => device.name).join(', ')}>+${more.length}</span>`
        : nothing
    }`;
};

const bulk =
  (action: ContactBulk['action']) =>
  (target: BulkTarget, { hub, customerId }: Context, { options }: Pick<BulkRun, 'options'>) =>
    hub.contacts.bulk(
      {
        action,
        ...target,
        ...(customerId && (action === 'unlink' || action === 'relink') ? { params: { customerId } } : {}),
      },
      options,
    );

const reason = (m: ContactsMessages, { problem }: { problem?: { code?: string } }): string | undefined =>
  m.reasons[problem?.code as keyof ContactsMessages['reasons']];

/** The Contacts tab as data [CON-01 .. CON-18, RMU-01 .. RMU-05]. */
export const contactsView = defineListView<Contact, ContactsMessages>({
  tab: 'contacts',
  record: 'contact',
  messages: contactsMessages,
  subject: m => m.title,
  counted: (m, count, format) => m.count(count, format.number(count)),
  list: (hub, customerId, query, options) =>
    customerId ? hub.contacts.list(customerId, query, options) : hub.contacts.listAll(query, options),
  get: (hub, id, options) => hub.contacts.get(id, options),
  search: m => m.search,
  rowLabel: row => row.displayName,
  columns: [
    {
      key: 'displayName',
      label: m => m.columns.name,
      permanent: true,
      sticky: 'start',
      sortable: true,
      width: 28,
      minWidth: 14,
      card: 'primary',
      exportValue: row => row.displayName,
      cell: (row, { m }) =>
        html`<span class="who"
          ><span class="name" dir="auto">${row.displayName}</span
          >${row.isPrimary ? html`<span class="star" title=${m.primary} role="img" aria-label=${m.primary}>${icons.icon(icons.star, 'xs')}</span>` : nothing}${
            row.system
              ? html`<span class="chip" title=${m.system[row.system]}>${m.systemUser}</span>`
              : nothing
          }</span
        >`,
    },
    {
      key: 'jobTitle',
      label: m => m.columns.jobTitle,
      sortable: true,
      width: 22,
      minWidth: 10,
      cell: row => row.jobTitle ?? '',
    },
    {
      key: 'email',
      label: m => m.columns.email,
      sortable: true,
      width: 32,
      minWidth: 14,
      card: 'secondary',
      cell: mail,
      exportValue: row => row.email,
    },
    {
      key: 'phone',
      label: m => m.columns.phone,
      width: 21,
      minWidth: 12,
      card: 'secondary',
      cell: row => phone(row.phone),
      exportValue: row => row.phone,
    },
    {
      key: 'mobile',
      label: m => m.columns.mobile,
      width: 21,
      minWidth: 12,
      cell: row => phone(row.mobile),
      exportValue: row => row.mobile,
    },
    {
      key: 'devices',
      label: m => m.columns.devices,
      width: 21,
      minWidth: 12,
      cell: devices,
      exportValue: row => row.devices.map(device => device.name).join('; '),
    },
    {
      key: 'updatedAt',
      label: m => m.columns.updatedAt,
      sortable: true,
      width: 15,
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
      key: 'status',
      label: m => m.columns.status,
      sortable: true,
      width: 15,
      minWidth: 11,
      card: 'trailing',
      cell: (row, { m }) =>
        html`<span class=${`st ${row.status}`}>${m.status[row.status] ?? row.status}</span>`,
      exportValue: (row, { m }) => m.status[row.status],
    },
    {
      key: 'registration',
      label: m => m.columns.registration,
      sortable: true,
      width: 19,
      minWidth: 12,
      cell: (row, { m }) => m.registration[row.registration] ?? row.registration,
    },
    {
      key: 'customerName',
      label: m => m.columns.customerName,
      sortable: true,
      width: 24,
      minWidth: 12,
      optional: true,
      cell: row => row.customerName ?? '',
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
          aria-label=${context.m.actions(row.displayName)}
          @click=${(event: Event) => context.rowMenu(event.currentTarget as HTMLElement, row)}>
          ${icons.icon(icons.more)}
        </button>`,
      exportValue: () => null,
    },
  ],
  facets: [
    {
      key: 'status',
      label: m => m.filters.status,
      options: [
        { value: 'active', label: m => m.status.active },
        { value: 'deactivated', label: m => m.status.deactivated },
      ],
    },
    {
      key: 'registration',
      label: m => m.filters.registration,
      options: (['guest', 'pending_activation', 'registered'] as const).map(value => ({
        value,
        label: m => m.registration[value],
      })),
    },
    {
      key: 'system',
      label: m => m.filters.system,
      options: [
        { value: 'none', label: m => m.people },
        { value: 'monitor_agent', label: m => m.system.monitor_agent },
        { value: 'patch_agent', label: m => m.system.patch_agent },
      ],
    },
  ],
  defaults: { sort: 'displayName' },
  open: (row, context) => void actions().then(({ edit }) => edit(row, context)),
  actions: [
    { key: 'add', label: m => m.add, icon: icons.plus, run: async context => (await actions()).add(context) },
    {
      key: 'import',
      label: m => m.importCsv,
      icon: icons.upload,
      run: async context => (await actions()).importPeople(context),
    },
    {
      key: 'directory',
      label: m => m.fromDirectory,
      icon: icons.people,
      run: async context => (await actions()).fromDirectory(context),
    },
    {
      key: 'sync',
      label: m => m.sync,
      icon: icons.refresh,
      run: async context => (await actions()).synchronise(context),
    },
  ],
  rowActions: async (row, context) => (await actions()).menu(row, context),
  bulkActions: [
    {
      key: 'unlink',
      label: m => m.unlink,
      icon: icons.close,
      danger: true,
      done: (m, count) => m.unlinked(count, m.one, String(count)),
      reason,
      disabled: ({ customerId, m }) => (customerId ? undefined : m.reasons.no_customer),
      ask: async (context, count) => (await actions()).askUnlink(context, count),
      run: bulk('unlink'),
      undo: (ids, context, run) => bulk('relink')({ ids: [...ids] }, context, run),
    },
    {
      key: 'activate',
      label: m => m.activate,
      icon: icons.check,
      done: (m, count) => m.activated(count, m.one, String(count)),
      reason,
      run: bulk('activate'),
      isDone: record => record?.status === 'active',
    },
    {
      key: 'deactivate',
      label: m => m.deactivate,
      icon: icons.ban,
      done: (m, count) => m.deactivated(count, m.one, String(count)),
      reason,
      run: bulk('deactivate'),
      isDone: record => record?.status === 'deactivated',
      undo: (ids, context, run) => bulk('activate')({ ids: [...ids] }, context, run),
    },
    {
      key: 'delete',
      label: m => m.remove,
      icon: icons.trash,
      danger: true,
      done: (m, count) => m.deleted(count, m.one, String(count)),
      reason,
      ask: async (context, count) => (await actions()).askDelete(context, count),
      run: bulk('delete'),
      isDone: record => record === undefined,
      undo: (ids, { hub }) => Promise.all(ids.map(id => hub.contacts.restore(id))),
    },
  ],
  prefetch: [() => import('./contact-actions.ts'), () => import('./contact-dialog.ts')],
  customFields: 'contact',
  exports: 'contacts',
  exportField: key => (key === 'actions' ? null : key),
  empty: { icon: icons.people, title: m => m.emptyTitle, text: m => m.emptyText },
  cellStyles: [
    css`
      /* Name and sign in the order of the interface, whatever the name is written in. */
      .who {
        unicode-bidi: isolate;
      }
      .star {
        color: var(--gold);
        margin-inline-start: 6px;
      }
      .star svg {
        fill: currentColor;
      }
      .st {
        display: inline-flex;
        align-items: center;
        gap: 6px;
      }
      .st::before {
        content: '';
        inline-size: 8px;
        block-size: 8px;
        border-radius: 50%;
        background: var(--success-fill);
      }
      .st.deactivated {
        color: var(--text-2);
      }
      .st.deactivated::before {
        background: none;
        border: 1.5px solid var(--edge);
      }
      .act {
        color: inherit;
      }
    `,
  ],
});
