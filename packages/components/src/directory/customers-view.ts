import type { BulkResults, Customer, CustomerBulk } from '@customer-hub/sdk';
import { html, type TemplateResult } from 'lit';
import { rankBadge } from '../customer/badges.ts';
import { navigate } from '../internal/events.ts';
import { defineListView, type BulkRun, type BulkTarget, type ListContext } from '../list-view/definition.ts';
import { copyText } from '../primitives/copy-text.ts';
import * as icons from '../primitives/icons.ts';
import { externalLink, safeUrl } from '../primitives/links.ts';
import { badges } from '../theme/badges.ts';
import { customersMessages, type CustomersMessages } from './messages.ts';
import { lazily } from '../internal/lazily.ts';

type Context = ListContext<Customer, CustomersMessages>;
const ranks = ['gold', 'silver', 'basic', 'blocked'] as const;
const kinds = ['managed', 'unmanaged'] as const;

const openCustomer = (row: Customer, { host }: Context): void =>
  void navigate(host, { to: 'customer', customerId: row.id });

const name = (row: Customer, context: Context): TemplateResult =>
  html`<a
    class="name"
    href=${`#${row.id}`}
    tabindex="-1"
    dir="auto"
    @click=${(event: MouseEvent) => {
      event.preventDefault();
      openCustomer(row, context);
    }}
    >${row.name}</a
  >`;

const site = (row: Customer): TemplateResult | string => {
  const href = safeUrl(row.website);
  return href ? externalLink(href, row.website) : (row.website ?? '');
};

const count = (key: 'contacts' | 'devices' | 'tickets' | 'alerts') => ({
  key,
  label: (m: CustomersMessages) => m.columns[key],
  sortable: true,
  width: 13,
  minWidth: 8,
  align: 'end' as const,
  cell: (row: Customer, { format }: Context) => format.number(row.counts[key]),
  exportValue: (row: Customer) => row.counts[key],
});

const rankTarget =
  (rank: Customer['rank']) =>
  (target: BulkTarget, { hub }: Context, { options }: BulkRun) =>
    hub.customers.bulk({ action: 'set_rank', ...target, params: { rank } } as CustomerBulk, options);

/** The list of customers as data [LST-01 .. LST-08, RNK-02, EXP-01 .. EXP-03]. */
export const customersView = defineListView<Customer, CustomersMessages>({
  tab: 'customers',
  record: 'customer',
  messages: customersMessages,
  subject: m => m.title,
  counted: (m, total, format) => m.count(total, format.number(total)),
  list: (hub, _customerId, query, options) => hub.customers.list(query, options),
  get: (hub, id, options) => hub.customers.get(id, options),
  search: m => m.search,
  rowLabel: row => row.name,
  columns: [
    {
      key: 'name',
      label: m => m.columns.name,
      permanent: true,
      sticky: 'start',
      sortable: true,
      width: 33,
      minWidth: 14,
      card: 'primary',
      cell: name,
      exportValue: row => row.name,
    },
    {
      key: 'number',
      label: m => m.columns.number,
      sortable: true,
      width: 14,
      minWidth: 9,
      card: 'secondary',
      cell: row => html`<span class="mono">${row.number}</span>`,
      exportValue: row => row.number,
    },
    {
      key: 'rank',
      label: m => m.columns.rank,
      sortable: true,
      width: 14,
      minWidth: 10,
      card: 'trailing',
      cell: (row, { m }) =>
        row.rank === 'basic'
          ? html`<span class="muted">${m.customer.ranks.basic}</span>`
          : rankBadge(row.rank, m.customer),
      exportValue: (row, { m }) => m.customer.ranks[row.rank],
    },
    {
      key: 'kind',
      label: m => m.columns.kind,
      sortable: true,
      width: 17,
      minWidth: 11,
      cell: (row, { m }) => html`<span class="muted">${m.customer.kinds[row.kind]}</span>`,
      exportValue: (row, { m }) => m.customer.kinds[row.kind],
    },
    {
      key: 'domains',
      label: m => m.columns.domains,
      width: 20,
      minWidth: 12,
      card: 'secondary',
      cell: row => row.domains.join(', '),
      exportValue: row => row.domains.join('; '),
    },
    {
      key: 'phone',
      label: m => m.columns.phone,
      width: 19,
      minWidth: 12,
      cell: row => (row.phone ? html`<bdi dir="ltr">${row.phone}</bdi>` : ''),
      exportValue: row => row.phone,
    },
    {
      key: 'accountManager',
      label: m => m.columns.accountManager,
      width: 21,
      minWidth: 12,
      cell: row => row.accountManager?.name ?? '',
    },
    count('contacts'),
    count('devices'),
    count('tickets'),
    count('alerts'),
    {
      key: 'city',
      label: m => m.columns.city,
      width: 18,
      minWidth: 10,
      optional: true,
      cell: row => row.address?.city ?? '',
    },
    {
      key: 'website',
      label: m => m.columns.website,
      width: 25,
      minWidth: 12,
      optional: true,
      cell: site,
      exportValue: row => row.website,
    },
    {
      key: 'businessId',
      label: m => m.columns.businessId,
      width: 18,
      minWidth: 10,
      optional: true,
      cell: row => row.businessId ?? '',
    },
    {
      key: 'createdAt',
      label: m => m.columns.createdAt,
      sortable: true,
      width: 15,
      minWidth: 11,
      optional: true,
      cell: (row, { format }) => format.date(row.createdAt),
    },
    {
      key: 'updatedAt',
      label: m => m.columns.updatedAt,
      sortable: true,
      width: 15,
      minWidth: 11,
      cell: (row, { format }) => format.date(row.updatedAt),
    },
  ],
  facets: [
    {
      key: 'rank',
      label: m => m.filters.rank,
      options: ranks.map(value => ({
        value,
        label: m => m.customer.ranks[value],
        show: m => rankBadge(value, m.customer, true),
      })),
    },
    {
      key: 'kind',
      label: m => m.filters.kind,
      options: kinds.map(value => ({ value, label: m => m.customer.kinds[value] })),
    },
  ],
  defaults: { sort: 'name' },
  open: openCustomer,
  actions: [
    {
      key: 'add',
      label: m => m.add,
      icon: icons.plus,
      run: async context => {
        const { addCustomer } = await lazily(() => import('./add-customer.ts'));
        const made = await addCustomer(context.host);
        if (!made) return;
        // After adding, the details page of the customer opens [ADD-13].
        navigate(context.host, { to: 'customer', customerId: made.id });
      },
    },
  ],
  rowActions: (row, context) => [
    { label: context.m.open(row.name), icon: icons.arrowEnd, run: () => openCustomer(row, context) },
    {
      label: context.m.copyId(row.number),
      icon: icons.copy,
      run: () =>
        void copyText(row.number).then(
          () => context.session.notices.show({ text: context.m.copied(row.number) }),
          () => context.session.notices.show({ text: context.m.copyRefused, tone: 'failed' }),
        ),
    },
    'separator',
    { label: context.m.remove, icon: icons.trash, danger: true, run: () => void removeRows([row], context) },
  ],
  bulkActions: [
    ...ranks.map(rank => ({
      key: `rank_${rank}`,
      label: (m: CustomersMessages) => `${m.setRank}: ${m.customer.ranks[rank]}`,
      icon: icons.rank,
      run: rankTarget(rank),
      done: (m: CustomersMessages, total: number) => m.ranked(total, m.customer.ranks[rank], String(total)),
    })),
    {
      key: 'delete',
      label: m => m.remove,
      icon: icons.trash,
      danger: true,
      ask: askRemoval,
      run: removeTarget,
      done: (m, total) => m.removed(total, String(total)),
    },
  ],
  customFields: 'customer',
  exports: 'customers',
  empty: { icon: icons.building, title: m => m.emptyTitle, text: m => m.emptyText },
  cellStyles: [badges],
});

/** More customers than these are deleted by one request of the server, which names the blockers of each in the result table. */
const MOST_PREFLIGHTS = 100;

/** The dialog with its preflight asks, deletes and answers for itself: then it is known which ones are gone. */
async function askRemoval(
  context: Context,
  _count: number,
  target: BulkTarget,
): Promise<readonly string[] | boolean> {
  const { session, m, host } = context;
  if ('ids' in target && target.ids.length <= MOST_PREFLIGHTS) {
    const rows = await Promise.all(target.ids.map(id => session.records.read('customer', id)));
    return removeRows(rows, context, true);
  }
  const { confirm } = await lazily(() => import('../primitives/confirm.ts'));
  return confirm(host, { title: m.removeMany, text: m.removeText, action: m.remove, danger: true });
}

/** Only what is gone is told to the list. */
async function removeTarget(
  target: BulkTarget,
  { hub }: Context,
  { answer, options }: BulkRun,
): Promise<BulkResults> {
  if (Array.isArray(answer)) return { results: answer.map((id: string) => ({ id, status: 'done' })) };
  return hub.customers.bulk({ action: 'delete', ...target }, options);
}

/** Deletes customers after a preflight that names each blocker [REM-06, REM-07]. */
const removeRows = async (rows: readonly Customer[], context: Context, quiet = false): Promise<string[]> => {
  const { removeCustomers } = await lazily(() => import('../customer/remove.ts'));
  return removeCustomers(context.host, rows, quiet);
};
