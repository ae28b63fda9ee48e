import type { Contract } from '@customer-hub/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { lacksScope } from '../../customer/permissions.ts';
import { defineListView, type ListContext } from '../../list-view/definition.ts';
import { contractsMessages } from '../../messages/contracts.ts';
import type { ContractsMessages } from '../../messages/en/contracts.ts';
import { moneyText } from '../../messages/money.ts';
import * as icons from '../../primitives/icons.ts';
import * as actions from './contract-actions.ts';

export type ContractContext = ListContext<Contract, ContractsMessages>;

const options = <K extends string>(
  values: readonly K[],
  of: (m: ContractsMessages) => Readonly<Record<K, string>>,
): readonly { value: K; label: (m: ContractsMessages) => string }[] =>
  values.map(value => ({ value, label: m => of(m)[value] }));

/** What the contract costs: its fee and how often it is charged, else its rate [OCT-03 .. OCT-07]. */
export const priceText = (
  { fee, billingPeriod, hourlyRate, unitRate, countBy, includedAmount }: Contract,
  { m, format }: Pick<ContractContext, 'm' | 'format'>,
): string => {
  if (fee) return m.perPeriod[billingPeriod]?.(moneyText(fee, format)) ?? moneyText(fee, format);
  if (hourlyRate) return m.perHour(moneyText(hourlyRate, format));
  if (unitRate) return m.perUnit(moneyText(unitRate, format), countBy ? (m.units[countBy] ?? countBy) : '');
  return includedAmount ? m.included(moneyText(includedAmount, format)) : '';
};

/** All terms of a contract, for those who ask. */
const terms = (row: Contract, context: ContractContext): string => {
  const { m, format } = context;
  return [
    priceText(row, context),
    row.fee && row.unitRate
      ? m.perUnit(moneyText(row.unitRate, format), row.countBy ? (m.units[row.countBy] ?? row.countBy) : '')
      : '',
    row.fee && row.includedAmount ? m.included(moneyText(row.includedAmount, format)) : '',
  ]
    .filter(Boolean)
    .join(', ');
};

const hours = (minutes: number | undefined, { format }: ContractContext): string =>
  minutes === undefined
    ? ''
    : format.number(minutes / 60, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** What is left, with a sign and words where it runs out. */
const remaining = (row: Contract, context: ContractContext): TemplateResult | string => {
  const { m } = context;
  const text = hours(row.hours?.remainingMinutes, context);
  const { balance, overdrawnMinutes = 0 } = row.hours ?? {};
  if (balance !== 'low' && balance !== 'overdrawn') return text;
  const why = balance === 'low' ? m.low : m.overdrawn(hours(overdrawnMinutes, context));
  return html`<span class=${`bal ${balance}`} title=${why}
    >${icons.icon(balance === 'low' ? icons.warning : icons.critical, 'xs')}<span class="vh">${why}, </span
    >${text}</span
  >`;
};

const name = (row: Contract, context: ContractContext): TemplateResult =>
  html`<span class="who"
    ><button
      type="button"
      class="name open"
      tabindex="-1"
      title=${context.m.showHours(row.name)}
      @click=${() => actions.show(row, context)}>
      <bdi>${row.name}</bdi></button
    >${
      row.isDefault
        ? html`<span class="star" role="img" aria-label=${context.m.isDefault} title=${context.m.isDefault}
            >${icons.icon(icons.star, 'xs')}</span
          >`
        : nothing
    }</span
  >`;

const status = (row: Contract, { m }: ContractContext): TemplateResult =>
  html`<span class=${`st ${row.status}`}
    >${icons.icon(row.status === 'active' ? icons.check : icons.clock)}${m.status[row.status] ?? row.status}</span
  >`;

/** The Contracts tab as data: the columns of both service desks in one table [CTR-01 .. CTR-12, OCT-01, OCT-20 .. OCT-25]. */
export const contractsView = defineListView<Contract, ContractsMessages>({
  tab: 'contracts',
  record: 'contract',
  messages: contractsMessages,
  subject: m => m.title,
  counted: (m, count, format) => m.count(count, format.number(count)),
  list: (hub, customerId, query, request) => hub.contracts.list(customerId ?? '', query, request),
  get: (hub, id, request) => hub.contracts.get(id, request),
  search: m => m.search,
  rowLabel: row => row.name,
  columns: [
    {
      key: 'name',
      label: m => m.columns.name,
      permanent: true,
      sticky: 'start',
      sortable: true,
      width: 19,
      minWidth: 13,
      card: 'primary',
      cell: name,
      exportValue: row => row.name,
    },
    {
      key: 'group',
      label: m => m.columns.group,
      sortable: true,
      width: 11,
      minWidth: 9,
      card: 'secondary',
      cell: (row, { m }) =>
        html`<span title=${m.kinds[row.kind] ?? row.kind}>${m.groups[row.group] ?? row.group}</span>`,
      exportValue: (row, { m }) => m.groups[row.group],
    },
    {
      key: 'kind',
      label: m => m.columns.kind,
      sortable: true,
      width: 20,
      minWidth: 12,
      optional: true,
      cell: (row, { m }) => m.kinds[row.kind] ?? row.kind,
    },
    {
      key: 'sla',
      label: m => m.columns.sla,
      sortable: true,
      width: 13,
      minWidth: 9,
      cell: row => row.sla?.name ?? '',
    },
    {
      key: 'startDate',
      label: m => m.columns.startDate,
      sortable: true,
      width: 11.5,
      minWidth: 11,
      cell: (row, { format }) => format.date(row.startDate),
    },
    {
      key: 'endDate',
      label: m => m.columns.endDate,
      sortable: true,
      width: 11.5,
      minWidth: 11,
      cell: (row, { format }) => format.date(row.endDate),
    },
    {
      key: 'status',
      label: m => m.columns.status,
      sortable: true,
      width: 11.5,
      minWidth: 10,
      card: 'trailing',
      cell: status,
      exportValue: (row, { m }) => m.status[row.status],
    },
    {
      key: 'fee',
      label: m => m.columns.fee,
      sortable: true,
      align: 'end',
      width: 17,
      minWidth: 12,
      card: 'secondary',
      cell: (row, context) => {
        const text = priceText(row, context);
        return text && html`<span title=${terms(row, context)}>${text}</span>`;
      },
      exportValue: priceText,
    },
    {
      key: 'prepaidMinutes',
      label: m => m.columns.prepaid,
      sortable: true,
      align: 'end',
      width: 10,
      minWidth: 8,
      cell: (row, context) => hours(row.hours?.prepaidMinutes, context),
    },
    {
      key: 'billableMinutes',
      label: m => m.columns.billable,
      sortable: true,
      align: 'end',
      width: 12,
      minWidth: 9,
      cell: (row, context) => hours(row.hours?.billableMinutes, context),
    },
    {
      key: 'remainingMinutes',
      label: m => m.columns.remaining,
      sortable: true,
      align: 'end',
      width: 14,
      minWidth: 10,
      card: 'secondary',
      cell: remaining,
      exportValue: (row, context) => hours(row.hours?.remainingMinutes, context),
    },
    {
      key: 'ticketCount',
      label: m => m.columns.tickets,
      sortable: true,
      align: 'end',
      width: 8,
      minWidth: 7,
      cell: (row, { format }) => format.number(row.ticketCount),
    },
    {
      key: 'plan',
      label: m => m.columns.plan,
      width: 17,
      minWidth: 10,
      optional: true,
      cell: (row, { m }) => (row.chargingPlan ? m.plans.own : m.plans.default),
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
      width: 5,
      minWidth: 4,
      card: 'trailing',
      exportValue: () => null,
      cell: (row, context) =>
        html`<button
          class="act"
          tabindex="-1"
          aria-haspopup="menu"
          aria-label=${context.m.actions(row.name)}
          @click=${(event: Event) => context.rowMenu(event.currentTarget as HTMLElement, row)}>
          ${icons.icon(icons.more)}
        </button>`,
    },
  ],
  facets: [
    { key: 'status', label: m => m.filters.status, options: options(['active', 'expired'], m => m.status) },
    {
      key: 'group',
      label: m => m.filters.group,
      options: options(['standard', 'block', 'monitoring', 'project'], m => m.groups),
    },
    {
      key: 'kind',
      label: m => m.filters.kind,
      options: options(
        [
          'retainer_flat_fee',
          'hourly',
          'block_hours',
          'block_money',
          'remote_monitoring',
          'online_backup',
          'project_one_time_fee',
          'project_hourly_rate',
        ],
        m => m.kinds,
      ),
    },
    {
      key: 'balance',
      label: m => m.filters.balance,
      options: options(['overdrawn', 'low', 'ok', 'none'], m => m.balance),
    },
    {
      key: 'slaId',
      label: m => m.filters.slaId,
      load: async (hub, _customerId, request) =>
        (await hub.catalogues.slas({ limit: 200 }, request)).items.map(({ id, name: label }) => ({
          value: id,
          label,
        })),
    },
    {
      key: 'billingPeriod',
      label: m => m.filters.billingPeriod,
      options: options(
        [
          'weekly',
          'every_two_weeks',
          'monthly',
          'quarterly',
          'twice_a_year',
          'annually',
          'on_demand',
          'once',
        ],
        m => m.periods,
      ),
    },
  ],
  defaults: { sort: 'name', density: 'detailed' },
  detailedHeight: 36,
  open: actions.show,
  actions: [
    {
      key: 'add',
      label: m => m.add,
      icon: icons.plus,
      disabled: context =>
        lacksScope(context, 'contract:write') ? context.m.reasons.no_permission : undefined,
      run: context => actions.add(context),
    },
  ],
  rowActions: (row, context) => actions.menu(row, context),
  prefetch: [() => import('./contract-dialog.ts')],
  exports: 'contracts',
  exportField: key => exported[key] ?? (key === 'actions' ? null : key),
  empty: { icon: icons.note, title: m => m.emptyTitle, text: m => m.emptyText },
  footnotes: (source, { m, format }) => {
    const rows = Array.from({ length: source.count }, (_, index) => source.row(index));
    const active = rows.filter(row => row?.status === 'active').length;
    return {
      ...(rows.length > 0 && rows.every(Boolean)
        ? { beside: m.byStatus(format.number(active), format.number(rows.length - active)) }
        : {}),
      ...(rows.length > 0 ? { end: m.hoursAsOf(format.time(source.loadedAt)) } : {}),
    };
  },
  cellStyles: [
    css`
      /* Name and star in the order of the interface, whatever the name is written in. */
      .who {
        unicode-bidi: isolate;
      }
      .open {
        border: 0;
        padding: 0;
        background: none;
        font-size: inherit;
        text-align: start;
        max-inline-size: 100%;
        overflow: hidden;
        text-overflow: ellipsis;
        min-block-size: 24px;
        vertical-align: middle;
      }
      .open:hover {
        color: var(--accent);
        text-decoration: underline;
        text-underline-offset: 2px;
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
        vertical-align: middle;
      }
      .st.active > svg {
        color: var(--success-fill);
      }
      .st.expired {
        color: var(--text-2);
      }
      .bal {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        font-weight: 600;
        vertical-align: middle;
      }
      .bal.low {
        color: var(--warning);
      }
      .bal.overdrawn {
        color: var(--danger);
      }
      .act {
        color: inherit;
      }
    `,
  ],
});

/** Where a column's value stands in the record that is exported. */
const exported: Readonly<Record<string, string>> = {
  sla: 'sla.name',
  fee: 'fee.amount',
  plan: 'chargingPlan.defaultRate.amount',
  prepaidMinutes: 'hours.prepaidMinutes',
  billableMinutes: 'hours.billableMinutes',
  remainingMinutes: 'hours.remainingMinutes',
};
