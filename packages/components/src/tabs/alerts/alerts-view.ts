import type { Alert, View } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { defineElement } from '../../internal/define.ts';
import {
  defineListView,
  type FacetOption,
  type ListColumn,
  type ListDefinition,
} from '../../list-view/definition.ts';
import { alertsMessages } from '../../messages/alerts.ts';
import type { AlertsMessages } from '../../messages/en/alerts.ts';
import type { Format } from '../../messages/format.ts';
import { icon, settings, shield } from '../../primitives/icons.ts';
import { tip } from '../../primitives/tooltip.ts';
import { menu, openSettings, type Context } from './alert-actions.ts';
import { bulkActions } from './alert-bulk.ts';
import * as cells from './alert-cells.ts';
import { detail } from './alert-detail.ts';
import { daysOf, severities } from './chart-plan.ts';
import { severityIcons } from './severity.ts';

type Names = 'severity' | 'status' | 'category' | 'deviceKind' | 'rank';

const options = <K extends Names>(
  of: K,
  values: readonly (keyof AlertsMessages[K] & string)[],
): FacetOption<AlertsMessages>[] => values.map(value => ({ value, label: m => m[of][value] as string }));

/** Days in words: one, or from one to another. */
const days = ([interval = '']: readonly string[], format: Format, m: AlertsMessages): string => {
  const found = daysOf(interval, format.timeZone);
  if (!found) return interval;
  return found.from === found.to
    ? format.date(found.from)
    : m.span(format.date(found.from), format.date(found.to));
};

/** Fetched after the table: the picture is an extra, and its place is kept free. */
const chart = (context: Context, view: View, change: (view: View) => void): TemplateResult => {
  void import('./alert-chart.ts').then(({ HubAlertChart }) =>
    defineElement('hub-alert-chart', HubAlertChart),
  );
  return html`<hub-alert-chart
    .customerId=${context.customerId}
    .view=${view}
    .change=${change}></hub-alert-chart>`;
};

const tools = ({ customerId, host, m }: Context): unknown =>
  customerId
    ? html`<button
        type="button"
        class="btn icon"
        aria-haspopup="dialog"
        aria-label=${m.settings}
        ${tip(m.settings)}
        @click=${() => void openSettings(host, customerId)}>
        ${icon(settings)}
      </button>`
    : nothing;

const customerColumn: ListColumn<Alert, AlertsMessages> = {
  key: 'customerName',
  label: m => m.columns.customerName,
  sortable: true,
  width: 24,
  minWidth: 12,
  cell: cells.customer,
  exportValue: row => row.customerName,
};
const rankColumn: ListColumn<Alert, AlertsMessages> = {
  key: 'customerRank',
  label: m => m.columns.customerRank,
  width: 11,
  minWidth: 8,
  cell: (row, { m }) => m.rank[row.customerRank] ?? row.customerRank,
};

/** The Alerts tab as data [ALR-01 .. ALR-05, ALR-07 .. ALR-16, ALR-18 .. ALR-34]. */
const view = (spanning: boolean): ListDefinition<Alert, AlertsMessages> =>
  defineListView<Alert, AlertsMessages>({
    tab: 'alerts',
    ...(spanning ? { layout: 'all' } : {}),
    record: 'alert',
    messages: alertsMessages,
    subject: m => m.title,
    counted: (m, count, format) => m.count(count, format.number(count)),
    list: (hub, customerId, query, request) =>
      customerId ? hub.alerts.list(customerId, query, request) : hub.alerts.listAll(query, request),
    get: (hub, id, request) => hub.alerts.get(id, request),
    search: m => m.search,
    rowLabel: row => row.title,
    columns: [
      {
        key: 'title',
        label: m => m.columns.title,
        permanent: true,
        sticky: 'start',
        sortable: true,
        width: 34,
        minWidth: 16,
        card: 'primary',
        cell: cells.title,
        exportValue: row => row.title,
      },
      ...(spanning ? [customerColumn, rankColumn] : []),
      {
        key: 'severity',
        label: m => m.columns.severity,
        sortable: true,
        width: 15,
        minWidth: 10,
        card: 'secondary',
        cell: cells.severity,
        exportValue: (row, { m }) => m.severity[row.severity],
      },
      {
        key: 'deviceName',
        label: m => m.columns.deviceName,
        sortable: true,
        width: 20,
        minWidth: 12,
        card: 'secondary',
        cell: cells.device,
        exportValue: row => row.deviceName,
      },
      {
        key: 'createdAt',
        label: m => m.columns.createdAt,
        sortable: true,
        width: 16,
        minWidth: 10,
        card: 'secondary',
        cell: cells.created,
        exportValue: (row, { format }) => format.dateTime(row.createdAt),
      },
      {
        key: 'status',
        label: m => m.columns.status,
        sortable: true,
        width: 25,
        minWidth: 10,
        cell: cells.status,
        exportValue: (row, { m }) => m.status[row.status],
      },
      {
        key: 'ticketNumber',
        label: m => m.columns.ticketNumber,
        sortable: true,
        width: 13,
        minWidth: 10,
        cell: cells.ticket,
        exportValue: row => row.ticketNumber,
      },
      {
        key: 'category',
        label: m => m.columns.category,
        sortable: true,
        width: 15,
        minWidth: 10,
        cell: (row, { m }) => m.category[row.category] ?? row.category,
      },
      {
        key: 'deviceKind',
        label: m => m.columns.deviceKind,
        sortable: true,
        width: 13,
        minWidth: 9,
        cell: cells.deviceKind,
        exportValue: (row, { m }) => (row.deviceKind ? m.deviceKind[row.deviceKind] : null),
      },
      ...(spanning ? [] : [customerColumn]),
      {
        key: 'snmpType',
        label: m => m.columns.snmpType,
        width: 15,
        minWidth: 9,
        optional: true,
        cell: row => row.snmpType ?? '',
      },
      {
        key: 'snoozedUntil',
        label: m => m.columns.snoozedUntil,
        sortable: true,
        width: 24,
        minWidth: 12,
        optional: true,
        cell: (row, { format }) => format.dateTime(row.snoozedUntil),
      },
      {
        key: 'statusReason',
        label: m => m.columns.statusReason,
        width: 26,
        minWidth: 12,
        optional: true,
        cell: row => row.statusReason ?? '',
      },
      {
        key: 'updatedAt',
        label: m => m.columns.updatedAt,
        sortable: true,
        width: 24,
        minWidth: 12,
        optional: true,
        cell: (row, { format }) => format.dateTime(row.updatedAt),
      },
      {
        key: 'actions',
        label: () => '',
        permanent: true,
        sticky: 'end',
        width: 7,
        minWidth: 4,
        card: 'trailing',
        cell: cells.actions,
        exportValue: () => null,
      },
    ],
    facets: [
      {
        key: 'severity',
        label: m => m.columns.severity,
        options: severities.map(value => ({
          value,
          label: m => m.severity[value],
          show: m =>
            html`<span class=${`sev ${value}`}>${icon(severityIcons[value])}${m.severity[value]}</span>`,
        })),
      },
      {
        key: 'status',
        label: m => m.columns.status,
        options: options('status', ['open', 'snoozed', 'resolved']),
      },
      {
        key: 'category',
        label: m => m.columns.category,
        double: true,
        options: options('category', [
          'hardware',
          'disk',
          'availability',
          'performance',
          'exchange',
          'general',
          'network',
          'apps',
          'script_based',
        ]),
      },
      {
        key: 'deviceKind',
        label: m => m.columns.deviceKind,
        double: true,
        options: options('deviceKind', ['pc', 'server', 'mac', 'linux', 'http', 'snmp', 'tcp', 'generic']),
      },
      {
        key: 'snmpType',
        label: m => m.columns.snmpType,
        load: async (hub, _customerId, request) =>
          (await hub.catalogues.snmpTypes({ limit: 200 }, request)).items.map(({ id, name }) => ({
            value: id,
            label: name,
          })),
      },
      ...(spanning
        ? [
            {
              key: 'rank',
              label: (m: AlertsMessages) => m.columns.customerRank,
              options: options('rank', ['gold', 'silver', 'basic', 'blocked']),
            },
          ]
        : []),
      { key: 'created', label: m => m.filters.created, hidden: true, text: days },
    ],
    flags: [{ key: 'ticketed', label: m => m.filters.ticketed }],
    // What is over is there for the asking; what is open is the day's work, the newest first.
    defaults: { sort: '-createdAt', facets: { status: ['open'] } },
    rowActions: menu,
    bulkActions,
    detail,
    tools,
    banner: chart,
    prefetch: [() => import('./snooze-dialog.ts'), () => import('./link-dialog.ts')],
    exports: 'alerts',
    exportField: key => (key === 'actions' ? null : key),
    empty: { icon: shield, title: m => m.emptyTitle, text: m => m.emptyText },
    cellStyles: cells.cellStyles,
  });

export const alertsView = view(false);
/** Of all customers, with whose they are and by rank [RNK-03]. */
export const allAlertsView = view(true);
