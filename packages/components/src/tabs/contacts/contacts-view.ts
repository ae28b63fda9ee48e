import type { Contact, ContactBulk } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { lazily } from '../../internal/lazily.ts';
import { columnKinds } from '../../list-view/column-kinds.ts';
import {
  defineListView,
  optionsOf,
  type BulkAction,
  type BulkRun,
  type BulkTarget,
  type ListContext,
} from '../../list-view/definition.ts';
import { nameLink, recordLink } from '../../list-view/record-link.ts';
import { mergeEntries } from '../../merge/list-entries.ts';
import { contactsMessages } from '../../messages/contacts.ts';
import type { ContactsMessages } from '../../messages/en/contacts.ts';
import * as icons from '../../primitives/icons.ts';
import { contactCells } from './contact-cells.ts';

type Context = ListContext<Contact, ContactsMessages>;

const who = (row: Contact, context: Context): TemplateResult => {
  const { displayName, isPrimary, system } = row;
  const { m } = context;
  const star = html`<span class="star" title=${m.primary} role="img" aria-label=${m.primary}
    >${icons.icon(icons.star, 'xs')}</span
  >`;
  return html`<span class="who"
    >${nameLink(row, 'contact', context, displayName)}${isPrimary ? star : nothing}${
      system ? html`<span class="chip" title=${m.system[system]}>${m.systemUser}</span>` : nothing
    }</span
  >`;
};

const mail = ({ email }: Contact, { m }: Context): TemplateResult | string =>
  email
    ? html`<a
        class="link"
        href=${`mailto:${encodeURIComponent(email).replace('%40', '@')}`}
        aria-label=${m.mail(email)}
        tabindex="-1"
        >${email}</a
      >`
    : '';

const phone = (number: string | null): TemplateResult | string =>
  number
    ? html`<a href=${`tel:${number.replace(/[^\d+]/g, '')}`} tabindex="-1"><bdi dir="ltr">${number}</bdi></a>`
    : '';

const devices = ({ devices: all, customerId }: Contact, { host, href }: Context): TemplateResult | string => {
  const [first, ...more] = all;
  if (!first) return '';
  const names = more.map(device => device.name).join(', ');
  return html`${recordLink({ host, href, customerId: customerId ?? undefined }, 'device', first)}${
    more.length > 0 ? html`<span class="faint" title=${names}>+${more.length}</span>` : nothing
  }`;
};

const { custom, name, text, moment, choice, rowMenu } = columnKinds<Contact, ContactsMessages>();

/** What is done with contacts comes with the first of it. */
const actions = () => lazily(() => import('./contact-actions.ts'));

const reason: BulkAction<Contact, ContactsMessages>['reason'] = ({ reasons }, { problem }) =>
  new Map(Object.entries(reasons)).get(problem?.code ?? '');

const bulk =
  (action: ContactBulk['action']) =>
  (target: BulkTarget, { hub, customerId }: Context, { options }: Pick<BulkRun, 'options'>) => {
    const needsCustomer = action === 'unlink' || action === 'relink';
    const params = customerId && needsCustomer ? { params: { customerId } } : {};
    return hub.contacts.bulk({ action, ...target, ...params }, options);
  };

const merging = mergeEntries<Contact, ContactsMessages>('contact');

/** The Contacts tab as data [CON-01 .. CON-18, RMU-01 .. RMU-05]. */
export const contactsView = defineListView<Contact, ContactsMessages>({
  tab: 'contacts',
  record: 'contact',
  scope: 'contact:write',
  messages: contactsMessages,
  list: (hub, customerId, query, options) =>
    customerId ? hub.contacts.list(customerId, query, options) : hub.contacts.listAll(query, options),
  get: (hub, id, options) => hub.contacts.get(id, options),
  search: m => m.search,
  rowLabel: row => row.displayName,
  columns: [
    name('displayName', { width: 22, cell: who }),
    text('jobTitle', { width: 16 }),
    text('email', { width: 31, minWidth: 14, card: 'secondary', cell: mail }),
    text('phone', {
      sortable: false,
      width: 15,
      minWidth: 12,
      grow: 0,
      card: 'secondary',
      cell: row => phone(row.phone),
    }),
    text('mobile', {
      sortable: false,
      width: 15,
      minWidth: 12,
      grow: 0,
      yields: 1,
      cell: row => phone(row.mobile),
    }),
    custom('devices', {
      sortable: false,
      width: 16,
      minWidth: 12,
      cell: devices,
      exportValue: row => row.devices.map(device => device.name).join('; '),
    }),
    moment('updatedAt', { width: 12, yields: 2, by: row => row.updatedBy?.name }),
    choice('status', {
      width: 12,
      card: 'trailing',
      text: (value, m) => m.status[value],
      show: (value, m) => html`<span class=${`st ${value}`}>${m.status[value] ?? value}</span>`,
    }),
    choice('registration', { width: 16, minWidth: 12, text: (value, m) => m.registration[value] }),
    text('customerName', { width: 24, minWidth: 12, optional: true }),
    text('notes', { sortable: false, width: 31, minWidth: 12, optional: true }),
    rowMenu(),
  ],
  facets: [
    {
      key: 'status',
      label: m => m.columns.status,
      options: optionsOf(['active', 'deactivated'], m => m.status),
    },
    {
      key: 'registration',
      label: m => m.columns.registration,
      options: optionsOf(['guest', 'pending_activation', 'registered'], m => m.registration),
    },
    {
      key: 'system',
      label: m => m.kind,
      options: optionsOf(['none', 'monitor_agent', 'patch_agent'], m => m.system),
    },
  ],
  defaults: { sort: 'displayName' },
  edit: (row, context) => void actions().then(({ contacts }) => contacts.edit(row, context)),
  actions: [
    {
      key: 'add',
      label: m => m.add,
      icon: icons.plus,
      run: async context => void (await actions()).contacts.add(context),
    },
    {
      key: 'import',
      scope: 'import:write',
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
      offer: 'directory_sync',
      label: m => m.sync,
      icon: icons.refresh,
      run: async context => (await actions()).synchronise(context),
    },
    merging.action,
  ],
  rowActions: async (row, context) => (await actions()).menu(row, context),
  tools: merging.tools,
  bulkActions: [
    merging.bulk,
    {
      key: 'unlink',
      label: m => m.unlink,
      icon: icons.close,
      danger: true,
      done: (m, count, n) => m.unlinked(count, m.one, n),
      reason,
      disabled: ({ customerId, m }) => (customerId ? undefined : m.reasons.no_customer),
      ask: async (context, count, target) => (await actions()).askUnlink(context, count, target),
      run: bulk('unlink'),
      undo: (ids, context, run) => bulk('relink')({ ids: [...ids] }, context, run),
    },
    {
      key: 'activate',
      label: m => m.activate,
      icon: icons.check,
      done: (m, count, n) => m.activated(count, m.one, n),
      reason,
      run: bulk('activate'),
      isDone: record => record?.status === 'active',
    },
    {
      key: 'deactivate',
      label: m => m.deactivate,
      icon: icons.ban,
      ask: async (context, count) => (await actions()).askDeactivate(context, count),
      done: (m, count, n) => m.deactivated(count, m.one, n),
      reason,
      run: bulk('deactivate'),
      isDone: record => record?.status === 'deactivated',
      undo: (ids, context, run) => bulk('activate')({ ids: [...ids] }, context, run),
    },
    {
      key: 'delete',
      scope: 'contact:delete',
      label: (_m, words) => words.remove,
      icon: icons.trash,
      danger: true,
      done: (m, count, n) => m.deleted(count, m.one, n),
      reason,
      ask: async (context, count, target) => (await actions()).askDelete(context, count, target),
      run: bulk('delete'),
      isDone: record => record === undefined,
      undo: (ids, { hub }) => Promise.all(ids.map(id => hub.contacts.restore(id))),
    },
  ],
  prefetch: [merging.prefetch, () => import('./contact-actions.ts'), () => import('./contact-dialog.ts')],
  customFields: 'contact',
  exports: 'contacts',
  restore: (hub, id) => hub.contacts.restore(id),
  empty: { icon: icons.people },
  cellStyles: [contactCells],
});

/**
 * The user directory as data [USR-02]: contacts of all customers and of none, by the rank of their customer
 * [RNK-03], from which customers are made, too [ORG-14].
 */
export const allContactsView = defineListView<Contact, ContactsMessages>({
  ...contactsView,
  layout: 'all',
  columns: contactsView.columns.map(column =>
    column.key === 'customerName' ? { ...column, optional: false } : column,
  ),
  facets: [
    ...(contactsView.facets ?? []),
    {
      key: 'rank',
      label: m => m.rank,
      options: optionsOf(['gold', 'silver', 'basic', 'blocked'], m => m.ranks),
    },
  ],
  actions: [
    {
      key: 'customer',
      scope: 'customer:write',
      label: m => m.createCustomer,
      icon: icons.building,
      run: async context => (await actions()).createCustomer(context),
    },
    merging.action,
  ],
});
