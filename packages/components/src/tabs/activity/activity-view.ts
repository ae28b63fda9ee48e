import type { AuditEvent, View } from '@customer-hub/sdk';
import { withFacet } from '@customer-hub/state/lists';
import { html, nothing, type TemplateResult } from 'lit';
import { columnKinds } from '../../list-view/column-kinds.ts';
import { defineListView, type FacetFilter, type ListDefinition } from '../../list-view/definition.ts';
import { facetOf } from '../../list-view/facets.ts';
import { recordLink } from '../../list-view/record-link.ts';
import { activityMessages } from '../../messages/activity.ts';
import type { ActivityMessages } from '../../messages/en/activity.ts';
import { zoneOf } from '../../messages/zoned.ts';
import { clock } from '../../primitives/icons.ts';
import * as cells from './activity-cells.ts';
import { daysOf, intervalOf } from './activity-days.ts';
import { detail } from './activity-detail.ts';
import type { ActivityContext, ActivityParts } from './activity-parts.ts';
import { activityCells } from './activity.styles.ts';
import { askActivity } from './ask-activity.ts';
import type { DaySpan } from './day-bars.ts';
import { actorName, sentence } from './sentence.ts';
import { rowActions } from './row-menu.ts';
import { activityTools } from './tools.ts';

type Definition = ListDefinition<AuditEvent, ActivityMessages>;
const { custom, rowMenu } = columnKinds<AuditEvent, ActivityMessages>();

const areas = [
  'contacts',
  'devices',
  'contracts',
  'assets',
  'tickets',
  'alerts',
  'passwords',
  'attachments',
  'work_from_home',
  'invoices',
  'notes',
  'customer',
  'other',
] as const;
const kinds = [
  'secret_shown',
  'created',
  'changed',
  'deleted',
  'restored',
  'ran',
  'access',
  'exported',
  'imported',
  'refused',
] as const;

const at = (parts: ActivityParts): Definition['columns'][number] =>
  custom('at', {
    sortable: false,
    permanent: true,
    sticky: 'start',
    width: 11,
    minWidth: 9,
    grow: 0,
    card: 'secondary',
    cell: (row, context) => cells.time(row, context, parts),
    exportField: 'at',
  });
const what = (parts: ActivityParts): Definition['columns'][number] =>
  custom('what', {
    sortable: false,
    permanent: true,
    width: 70,
    minWidth: 30,
    grow: 60,
    card: 'primary',
    cell: (row, context) => cells.what(row, context, parts),
    exportField: 'kind',
    exportWords: m => ({ ...m.kinds }),
    // A file has a column for each part of the sentence.
    exportAlso: ({ columns, reason, things }) => [
      { key: 'actor.name', header: columns.by },
      { key: 'resource.type', header: columns.what, words: { ...things } },
      { key: 'resource.name', header: columns.record },
      { key: 'reason', header: reason },
    ],
  });
const why = custom('reason', {
  sortable: false,
  width: 30,
  minWidth: 14,
  grow: 20,
  card: 'secondary',
  exportField: 'reason',
  cell: cells.bareReason,
});

const everythingColumns = (parts: ActivityParts): Definition['columns'] => [
  at(parts),
  what(parts),
  custom('area', {
    sortable: false,
    width: 16,
    minWidth: 12,
    grow: 0,
    yields: 1,
    cell: cells.area,
    exportField: 'area',
    exportWords: m => ({ ...m.areas }),
  }),
  rowMenu(),
];
const viewColumns = (parts: ActivityParts): Definition['columns'] => [
  at(parts),
  custom('by', {
    sortable: false,
    width: 22,
    minWidth: 14,
    card: 'primary',
    exportField: 'actor.name',
    cell: (row, context) =>
      html`<span class="entry">${cells.face(row, context)}<bdi>${actorName(row, context.m)}</bdi></span>`,
  }),
  custom('password', {
    sortable: false,
    width: 28,
    minWidth: 14,
    card: 'secondary',
    exportField: 'resource.name',
    cell: (row, context) => cells.record(row, context),
  }),
  custom('purpose', {
    sortable: false,
    width: 20,
    minWidth: 12,
    card: 'secondary',
    exportField: 'purpose',
    exportWords: m => ({ show: m.purposes.show, copy: m.purposes.copy }),
    cell: ({ purpose, amount, amountOf }, { m, format }) =>
      amountOf == null
        ? m.purposes[purpose ?? 'unknown']
        : m.viewOf(format.number(amount ?? 0), format.number(amountOf)),
  }),
  why,
  custom('ticket', {
    sortable: false,
    width: 24,
    minWidth: 12,
    exportField: null,
    cell: ({ related }, context) => {
      const ticket = related.find(({ type }) => type === 'ticket');
      return ticket?.id
        ? recordLink(context, 'ticket', { id: ticket.id, name: ticket.name ?? ticket.id })
        : '';
    },
  }),
  rowMenu(),
];

const personFacet: FacetFilter<ActivityMessages> = {
  key: 'person',
  label: m => m.columns.by,
  load: async (hub, customerId, options) => {
    const page = await hub.activity.list(customerId ?? '-', { limit: 1, facets: 'person' }, options);
    return (page.people ?? []).map(({ id, name }) => ({ value: id, label: name }));
  },
};
const timeFacet = (parts: ActivityParts): FacetFilter<ActivityMessages> => ({
  key: 'time',
  label: m => m.columns.day,
  hidden: true,
  text: ([interval], format) => {
    const { timeZone } = parts.format({ format });
    const span = daysOf(interval, timeZone);
    if (!span) return interval ?? '';
    return [...new Set([span.from, span.to])].map(day => format.date(day)).join(' – ');
  },
});
const facets = (parts: ActivityParts): readonly FacetFilter<ActivityMessages>[] => [
  ...(parts.list === 'everything'
    ? [
        facetOf('area', areas, (m: ActivityMessages) => m.areas),
        facetOf('kind', kinds, (m: ActivityMessages) => m.kinds, { label: m => m.kindOf }),
      ]
    : []),
  personFacet,
  timeFacet(parts),
  { key: 'subject', label: m => m.columns.record, hidden: true },
];

const banner = (
  context: ActivityContext,
  view: View,
  change: (view: View) => void,
  parts: ActivityParts,
): TemplateResult => {
  const { timeZone } = parts.format(context);
  const chosen = ({ detail: { span } }: CustomEvent<{ span: DaySpan | undefined }>): void =>
    change(withFacet(view, 'time', span ? [intervalOf(span.from, span.to, timeZone)] : []));
  const hidden = parts.hiddenAreas();
  return html`${
    parts.subject
      ? nothing
      : html`<hub-day-bars
          .counts=${parts.days()}
          .today=${parts.format(context).today()}
          .chosen=${daysOf(view.facets.time?.[0], timeZone)}
          @hub-days-chosen=${chosen}></hub-day-bars>`
  }${
    hidden.length > 0
      ? html`<div class="left-out" role="note">
          ${context.m.hidden(context.format.list(hidden.map(area => context.m.areas[area])))}
        </div>`
      : nothing
  }`;
};

/** The latest first, in days; of one record without filters. */
export const activityView = (parts: ActivityParts): Definition =>
  defineListView<AuditEvent, ActivityMessages>({
    tab: 'activity',
    layout: parts.subject ? 'record' : parts.list,
    plain: parts.subject !== undefined,
    record: 'audit_event',
    messages: activityMessages,
    search: m => m.search,
    subject: m => (parts.list === 'passwords' ? m.passwordViews : m.title),
    list: (hub, customerId, query, options) => askActivity(parts, hub, customerId, query, options),
    columns: parts.list === 'passwords' ? viewColumns(parts) : everythingColumns(parts),
    facets: parts.subject ? [] : facets(parts),
    defaults: { groupBy: 'day', density: parts.list === 'passwords' ? 'compact' : 'detailed' },
    groups: [{ key: 'day', label: m => m.columns.day, value: (group, m) => parts.dayName(group, m) }],
    rowLabel: (row, m) => sentence(row, m, String, parts.list === 'everything' && !parts.subject),
    rowActions: (row, context) => rowActions(row, context, parts),
    tools: context => activityTools(context, parts),
    banner: (context, view, change) => banner(context, view, change, parts),
    detail: (row, context) => detail(row, context, parts),
    // A file is of all that the customer has.
    ...(parts.subject ? {} : { exports: 'activity' as const }),
    empty: {
      icon: clock,
      title: m => (parts.list === 'passwords' ? m.viewsEmptyTitle : m.emptyTitle),
      text: m => (parts.list === 'passwords' ? m.viewsEmptyText : m.emptyText),
    },
    footnotes: (_source, context) => ({ end: context.m.zone(zoneOf(parts.format(context).timeZone)) }),
    detailedHeight: 48,
    ...(parts.list === 'passwords' ? {} : { cardHeight: 102 }),
    cellStyles: [activityCells],
  });
