import type { Alert, View } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { defineElement } from '../../internal/define.ts';
import { columnKinds } from '../../list-view/column-kinds.ts';
import {
  defineListView,
  type FacetFilter,
  type ListColumn,
  type ListDefinition,
} from '../../list-view/definition.ts';
import { facetOf } from '../../list-view/facets.ts';
import { alertsMessages } from '../../messages/alerts.ts';
import type { AlertsMessages } from '../../messages/en/alerts.ts';
import type { Format } from '../../messages/format.ts';
import { icon, settings, shield } from '../../primitives/icons.ts';
import { tip } from '../../primitives/tooltip.ts';
import { openSettings, type Context } from './alert-actions.ts';
import { bulkActions } from './alert-bulk.ts';
import * as cells from './alert-cells.ts';
import { detail } from './alert-detail.ts';
import { menu } from './alert-menu.ts';
import { daysOf, severities } from './chart-plan.ts';
import { categories } from '../../primitives/severity.ts';

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
        class="btn worded"
        aria-haspopup="dialog"
        aria-label=${m.settings}
        ${tip(m.settings)}
        @click=${() => void openSettings(host, customerId)}>
        ${icon(settings)}<span>${m.settings}</span>
      </button>`
    : nothing;

const { choice, custom, moment, name, rowMenu, text } = columnKinds<Alert, AlertsMessages>();
type Column = ListColumn<Alert, AlertsMessages>;

/** A moment with its time of day. */
const time = (key: 'snoozedUntil' | 'updatedAt'): Column => {
  const show: Column['cell'] & Column['exportValue'] = (row: Alert, { format }: Context) =>
    format.dateTime(row[key]);
  return moment(key, { width: 24, minWidth: 12, optional: true, cell: show, exportValue: show });
};

const customer = text('customerName', { width: 22, minWidth: 12, cell: cells.customer });
const rank = choice('customerRank', {
  width: 11,
  minWidth: 8,
  sortable: false,
  text: (value, m) => m.rank[value],
});

const usualColumns: readonly Column[] = [
  choice('severity', {
    minWidth: 10,
    card: 'secondary',
    text: (value, m) => m.severity[value],
    show: cells.severity,
  }),
  text('deviceName', { width: 17, minWidth: 12, card: 'secondary', cell: cells.device }),
  moment('createdAt', {
    width: 16,
    minWidth: 10,
    card: 'secondary',
    cell: cells.created,
    exportValue: (row, { format }) => format.dateTime(row.createdAt),
  }),
  choice('status', { width: 12, minWidth: 10, text: (value, m) => m.status[value], cell: cells.status }),
  text('ticketNumber', { width: 13, grow: 0, cell: cells.ticket }),
  choice('category', { width: 12, minWidth: 10, yields: 1, text: (value, m) => m.category[value] }),
  choice('deviceKind', {
    width: 13,
    minWidth: 9,
    text: (value, m) => m.deviceKind[value],
    show: cells.deviceKind,
  }),
];

/** What is done about the device of an alert. */
const ofDevice = (key: 'manageDevice' | 'networkScan', width: number, cell: Column['cell']): Column =>
  custom(key, { sortable: false, width, minWidth: width, exportField: null, exportValue: () => null, cell });

const furtherColumns: readonly Column[] = [
  ofDevice('manageDevice', 11, cells.manage),
  ofDevice('networkScan', 10, cells.scan),
  text('snmpType', { width: 15, minWidth: 9, sortable: false, optional: true }),
  time('snoozedUntil'),
  text('statusReason', { width: 26, minWidth: 12, sortable: false, optional: true }),
  time('updatedAt'),
  rowMenu(),
];

/** Where the alerts of all customers are listed, whose they are stands in front. */
const columns = (all: boolean): readonly Column[] => [
  name('title', { width: 30, minWidth: 16, cell: cells.title }),
  ...(all ? [customer, rank] : []),
  ...usualColumns,
  ...(all ? [] : [customer]),
  ...furtherColumns,
];

const rankFacet: FacetFilter<AlertsMessages> = facetOf(
  'rank',
  ['gold', 'silver', 'basic', 'blocked'],
  m => m.rank,
  { label: m => m.columns.customerRank },
);

const facets = (all: boolean): readonly FacetFilter<AlertsMessages>[] => [
  facetOf('severity', severities, m => m.severity, { show: cells.severity }),
  facetOf('status', ['open', 'snoozed', 'resolved'], m => m.status),
  facetOf('category', categories, m => m.category, { double: true }),
  facetOf(
    'deviceKind',
    ['pc', 'server', 'mac', 'linux', 'http', 'snmp', 'tcp', 'generic'],
    m => m.deviceKind,
    { double: true },
  ),
  {
    key: 'snmpType',
    label: m => m.columns.snmpType,
    load: async (hub, _customerId, request) =>
      (await hub.catalogues.snmpTypes({ limit: 200 }, request)).items.map(type => ({
        value: type.id,
        label: type.name,
      })),
  },
  ...(all ? [rankFacet] : []),
  { key: 'created', label: m => m.columns.createdAt, hidden: true, text: days },
];

/** The Alerts tab as data [ALR-01 .. ALR-34]. */
const view = (all: boolean): ListDefinition<Alert, AlertsMessages> =>
  defineListView<Alert, AlertsMessages>({
    tab: 'alerts',
    ...(all ? { layout: 'all' } : {}),
    record: 'alert',
    scope: 'alert:write',
    messages: alertsMessages,
    list: (hub, customerId, query, request) =>
      customerId ? hub.alerts.list(customerId, query, request) : hub.alerts.listAll(query, request),
    get: (hub, id, request) => hub.alerts.get(id, request),
    search: m => m.search,
    rowLabel: row => row.title,
    columns: columns(all),
    facets: facets(all),
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
    empty: { icon: shield },
    cellStyles: cells.cellStyles,
  });

export const alertsView = view(false);
/** Of all customers, with whose they are and by rank [RNK-03]. */
export const allAlertsView = view(true);
