import type { BulkResults, Customer, CustomerBulk } from '@customer-hub/sdk';
import { html, type TemplateResult } from 'lit';
import { rankBadge } from '../customer/badges.ts';
import { createRefusal } from '../customer/create-refusal.ts';
import type { ChoiceAnswer } from '../form/choose-dialog.ts';
import { navigate } from '../internal/events.ts';
import { lazily } from '../internal/lazily.ts';
import { columnKinds } from '../list-view/column-kinds.ts';
import {
  defineListView,
  optionsOf,
  type BulkRun,
  type BulkTarget,
  type ListContext,
} from '../list-view/definition.ts';
import { chosenOf } from '../list-view/bulk-answer.ts';
import { recordActions } from '../list-view/record-actions.ts';
import { mergeEntries, mergeEntriesOf } from '../merge/list-entries.ts';
import { copyText } from '../primitives/copy-text.ts';
import * as icons from '../primitives/icons.ts';
import { navigationLink } from '../primitives/navigation-link.ts';
import { externalLink, safeUrl } from '../primitives/links.ts';
import { badges } from '../theme/badges.ts';
import { customersMessages, type CustomersMessages } from './messages.ts';

type Context = ListContext<Customer, CustomersMessages>;
const ranks = ['gold', 'silver', 'basic', 'blocked'] as const;
const kinds = ['managed', 'unmanaged'] as const;

const openCustomer = (row: Customer, { host }: Context): void =>
  void navigate(host, { to: 'customer', customerId: row.id });

const nameLink = (row: Customer, context: Context): TemplateResult =>
  navigationLink(
    context,
    { to: 'customer', customerId: row.id },
    { className: 'name link', content: html`<bdi>${row.name}</bdi>` },
  );

const site = (row: Customer): TemplateResult | string => {
  const href = safeUrl(row.website);
  return href ? externalLink(href, row.website) : (row.website ?? '');
};

const { choice, custom, date, name, text } = columnKinds<Customer, CustomersMessages>();

const count = (key: 'contacts' | 'devices' | 'tickets' | 'alerts') =>
  custom(key, {
    width: 9,
    minWidth: 8,
    grow: 0,
    align: 'end',
    exportField: `counts.${key}`,
    cell: (row, { format }) => format.number(row.counts[key]),
    exportValue: row => row.counts[key],
  });

const customers = recordActions<Customer, CustomersMessages>({
  kind: 'customer',
  dialog: async ({ host }) => {
    const { addCustomer } = await lazily(() => import('../customer/add-customer.ts'));
    return addCustomer(host, { customerId: '', customerName: '' });
  },
});

/** Which rank the chosen customers get [RNK-02]. */
const chooseRank = async ({ host, m, format }: Context, count: number): Promise<ChoiceAnswer | undefined> => {
  const { choose } = await lazily(() => import('../form/choose-dialog.ts'));
  return choose(host, {
    heading: m.setRank,
    subtitle: m.count(count, format.number(count)),
    label: m.columns.rank,
    action: m.setRank,
    few: true,
    load: async () => ranks.map(value => ({ value, label: m.customer.ranks[value] })),
  });
};

const setRank =
  (rank: string | null) =>
  (target: BulkTarget, { hub }: Context, { options }: BulkRun) =>
    hub.customers.bulk({ action: 'set_rank', ...target, params: { rank } } as CustomerBulk, options);

const merging = mergeEntries<Customer, CustomersMessages>('customer');

/** The list of customers as data [LST-01 .. LST-08, RNK-02, EXP-01 .. EXP-03]. */
export const customersView = defineListView<Customer, CustomersMessages>({
  tab: 'customers',
  record: 'customer',
  scope: 'customer:write',
  messages: customersMessages,
  list: (hub, _customerId, query, options) => hub.customers.list(query, options),
  get: (hub, id, options) => hub.customers.get(id, options),
  search: m => m.search,
  columns: [
    name('name', { width: 30, grow: 60, cell: nameLink }),
    text('number', { width: 10, minWidth: 9, card: 'secondary', mono: true }),
    choice('rank', {
      width: 11,
      minWidth: 10,
      card: 'trailing',
      text: (value, m) => m.customer.ranks[value],
      show: (value, m) => rankBadge(value, m.customer, true),
    }),
    choice('kind', {
      width: 12,
      text: (value, m) => m.customer.kinds[value],
      show: (value, m) => html`<span class="muted">${m.customer.kinds[value]}</span>`,
    }),
    custom('domains', {
      sortable: false,
      width: 20,
      minWidth: 12,
      card: 'secondary',
      cell: row => row.domains.join(', '),
      exportValue: row => row.domains.join('; '),
    }),
    text('phone', {
      sortable: false,
      width: 15,
      minWidth: 12,
      grow: 0,
      yields: 1,
      cell: ({ phone }) => (phone ? html`<bdi dir="ltr">${phone}</bdi>` : ''),
    }),
    custom('accountManager', {
      sortable: false,
      width: 16,
      minWidth: 12,
      yields: 1,
      exportField: 'accountManager.name',
      cell: row => row.accountManager?.name ?? '',
    }),
    count('contacts'),
    count('devices'),
    count('tickets'),
    count('alerts'),
    custom('city', {
      sortable: false,
      width: 18,
      optional: true,
      exportField: 'address.city',
      cell: row => row.address?.city ?? '',
    }),
    text('website', { sortable: false, width: 25, minWidth: 12, optional: true, cell: site }),
    text('businessId', { sortable: false, optional: true }),
    date('createdAt', { optional: true }),
    date('updatedAt', { yields: 2 }),
  ],
  facets: [
    {
      key: 'rank',
      label: m => m.columns.rank,
      options: optionsOf(
        ranks,
        m => m.customer.ranks,
        (value, m) => rankBadge(value, m.customer, true),
      ),
    },
    { key: 'kind', label: m => m.columns.kind, options: optionsOf(kinds, m => m.customer.kinds) },
  ],
  defaults: { sort: 'name' },
  open: openCustomer,
  actions: [
    {
      ...customers.addAction(m => m.add),
      disabled: context => {
        const refused = createRefusal(context.session.records.peek('account', ''));
        return refused ? context.words.noPermission : undefined;
      },
      run: async context => {
        const made = await customers.add(context);
        // After adding, the details page of the customer opens [ADD-13].
        if (made) navigate(context.host, { to: 'customer', customerId: made.id });
      },
    },
    merging.action,
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
    {
      label: context.m.mergeWith,
      icon: icons.merge,
      ...customers.whyNot(row, 'merge', context),
      run: () => void mergeEntriesOf().then(({ mergeWith }) => mergeWith('customer', row, context)),
    },
    'separator',
    {
      label: context.words.remove,
      icon: icons.trash,
      danger: true,
      run: () => void removeRows([row], context),
    },
  ],
  tools: merging.tools,
  prefetch: [merging.prefetch],
  bulkActions: [
    merging.bulk,
    {
      key: 'delete',
      scope: 'customer:delete',
      label: (_m, words) => words.remove,
      icon: icons.trash,
      danger: true,
      ask: askRemoval,
      run: removeTarget,
      undo: (ids, { hub }) => Promise.all(ids.map(id => hub.customers.restore(id))),
      done: (m, total, n) => m.removed(total, n),
    },
    {
      key: 'rank',
      label: m => m.setRank,
      icon: icons.rank,
      ask: chooseRank,
      run: (target, context, run) => setRank(chosenOf(run.answer))(target, context, run),
      done: (m, total, n, answer) => {
        const rank = ranks.find(one => one === chosenOf(answer)) ?? 'basic';
        return m.ranked(total, m.customer.ranks[rank], n);
      },
    },
  ],
  customFields: 'customer',
  exports: 'customers',
  restore: (hub, id) => hub.customers.restore(id),
  empty: { icon: icons.building },
  cellStyles: [badges],
});

/**
 * More customers than these are deleted by one request of the server, which names the blockers of each in the
 * result table.
 */
const MOST_PREFLIGHTS = 100;

/** The dialog with its preflight asks, deletes and answers for itself: then it is known which ones are gone. */
async function askRemoval(
  context: Context,
  _count: number,
  target: BulkTarget,
): Promise<readonly string[] | boolean> {
  const { session, m, words, host } = context;
  if ('ids' in target && target.ids.length <= MOST_PREFLIGHTS) {
    const rows = await Promise.all(target.ids.map(id => session.records.read('customer', id)));
    return removeRows(rows, context, true);
  }
  const { confirm } = await lazily(() => import('../primitives/confirm.ts'));
  return confirm(host, { title: m.removeMany, text: m.removeText, action: words.remove, danger: true });
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
