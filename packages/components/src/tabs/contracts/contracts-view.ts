import type { Contract } from '@customer-hub/sdk';
import { html } from 'lit';
import { chosenOf } from '../../list-view/bulk-answer.ts';
import { columnKinds } from '../../list-view/column-kinds.ts';
import { defineListView, optionsOf, type ListColumn } from '../../list-view/definition.ts';
import { contractsMessages } from '../../messages/contracts.ts';
import type { ContractsMessages } from '../../messages/en/contracts.ts';
import * as icons from '../../primitives/icons.ts';
import { askSla, contracts, menu } from './contract-actions.ts';
import { contractCells, hoursText, name, price, remaining, status } from './contract-cells.ts';
import { priceText } from './contract-price.ts';
import { kinds, periods } from './contract-input.ts';

type Messages = ContractsMessages;
type Column = ListColumn<Contract, Messages>;

const {
  name: nameColumn,
  number,
  date,
  moment,
  choice,
  custom,
  rowMenu,
} = columnKinds<Contract, ContractsMessages>();

/** Hours of the current period, as the server adds them up. */
const hours = (
  key: 'prepaidMinutes' | 'billableMinutes' | 'remainingMinutes',
  options: Pick<Column, 'width' | 'minWidth'> & Partial<Column>,
): Column =>
  custom(key, {
    align: 'end',
    exportField: `hours.${key}`,
    exportUnit: 'hours',
    cell: (row, context) => hoursText(row.hours?.[key], context),
    exportValue: (row, context) => hoursText(row.hours?.[key], context),
    ...options,
  });

/** The Contracts tab as data: both service desks in one table [CTR-01 .. CTR-12, OCT-01, OCT-20 .. OCT-25]. */
export const contractsView = defineListView<Contract, ContractsMessages>({
  tab: 'contracts',
  record: 'contract',
  scope: 'contract:write',
  messages: contractsMessages,
  list: (hub, customerId, query, request) => hub.contracts.list(customerId ?? '', query, request),
  get: (hub, id, request) => hub.contracts.get(id, request),
  search: m => m.search,
  columns: [
    nameColumn('name', { width: 19, grow: 40, minWidth: 13, cell: name }),
    custom('group', {
      width: 11,
      minWidth: 9,
      card: 'secondary',
      cell: (row, { m }) =>
        html`<span title=${m.kinds[row.kind] ?? row.kind}>${m.groups[row.group] ?? row.group}</span>`,
      exportValue: (row, { m }) => m.groups[row.group],
    }),
    choice('kind', { width: 20, minWidth: 12, optional: true, text: (value, m) => m.kinds[value] }),
    custom('sla', {
      width: 12,
      minWidth: 9,
      yields: 2,
      exportField: 'sla.name',
      cell: row => row.sla?.name ?? '',
    }),
    date('startDate', { width: 11.5, yields: 4 }),
    date('endDate', { width: 11.5, yields: 2 }),
    choice('status', {
      width: 11.5,
      minWidth: 10,
      card: 'trailing',
      text: (value, m) => m.status[value],
      show: status,
    }),
    custom('fee', {
      align: 'end',
      width: 17,
      minWidth: 12,
      card: 'secondary',
      exportField: 'fee.amount',
      cell: price,
      exportValue: priceText,
    }),
    hours('prepaidMinutes', { width: 9, minWidth: 8, yields: 1 }),
    hours('billableMinutes', { width: 12, minWidth: 9, yields: 1 }),
    hours('remainingMinutes', { width: 14, minWidth: 10, card: 'secondary', cell: remaining }),
    number('ticketCount', { width: 8, minWidth: 7, yields: 1 }),
    custom('plan', {
      sortable: false,
      width: 17,
      optional: true,
      exportField: 'chargingPlan.defaultRate.amount',
      cell: (row, { m }) => (row.chargingPlan ? m.plans.own : m.plans.default),
    }),
    moment('updatedAt', { optional: true }),
    rowMenu(),
  ],
  facets: [
    {
      key: 'status',
      label: m => m.columns.status,
      options: optionsOf(['active', 'expired'], (m: Messages) => m.status),
    },
    {
      key: 'group',
      label: m => m.columns.group,
      options: optionsOf(['standard', 'block', 'monitoring', 'project'], (m: Messages) => m.groups),
    },
    { key: 'kind', label: m => m.columns.kind, options: optionsOf(kinds, (m: Messages) => m.kinds) },
    {
      key: 'balance',
      label: m => m.filters.balance,
      options: optionsOf(['overdrawn', 'low', 'ok', 'none'], (m: Messages) => m.balance),
    },
    {
      key: 'slaId',
      label: m => m.columns.sla,
      load: async (hub, _customerId, request) => {
        const { items } = await hub.catalogues.slas({ limit: 200 }, request);
        return items.map(({ id, name: label }) => ({ value: id, label }));
      },
    },
    {
      key: 'billingPeriod',
      label: m => m.filters.billingPeriod,
      options: optionsOf(periods, (m: Messages) => m.periods),
    },
  ],
  defaults: { sort: 'name', density: 'detailed' },
  detailedHeight: 36,
  open: (row, context) => context.open(row),
  actions: [contracts.addAction(m => m.add)],
  rowActions: menu,
  bulkActions: [
    {
      key: 'sla',
      label: m => m.setSla,
      icon: icons.clock,
      done: (m, count, n) => m.changed(count, n),
      reason: contracts.reason,
      ask: askSla,
      run: (target, { hub }, { answer, options }) =>
        hub.contracts.bulk({ action: 'set_sla', ...target, params: { slaId: chosenOf(answer) } }, options),
    },
    contracts.bulkRemove({
      done: (m, count, n) => m.deleted(count, m.one, n),
      run: (target, { hub }, { options }) => hub.contracts.bulk({ action: 'delete', ...target }, options),
      undo: (ids, { hub }, { options }) => hub.contracts.bulk({ action: 'restore', ids: [...ids] }, options),
    }),
  ],
  prefetch: [() => import('./contract-dialog.ts'), () => import('../../form/choose-dialog.ts')],
  exports: 'contracts',
  restore: (hub, id) => hub.contracts.restore(id),
  empty: { icon: icons.note },
  footnotes: (source, { m, format }) => {
    const rows = Array.from({ length: source.count }, (_, index) => source.row(index));
    const active = rows.filter(row => row?.status === 'active').length;
    if (rows.length === 0) return {};
    return {
      ...(rows.every(Boolean)
        ? { beside: m.byStatus(format.number(active), format.number(rows.length - active)) }
        : {}),
      end: m.hoursAsOf(format.brief(source.loadedAt)),
    };
  },
  cellStyles: [contractCells],
});
