import type {
  DeviceHistoryDay,
  DeviceHistoryEntry,
  DeviceHistoryListParams,
  Hub,
  RequestOptions,
  View,
} from '@customer-hub/sdk';
import type { ListQuery } from '@customer-hub/state/lists';
import { css, html, nothing, type TemplateResult } from 'lit';

import { columnKinds } from '../../list-view/column-kinds.ts';
import {
  defineListView,
  optionsOf,
  type ListContext,
  type ListDefinition,
  type ListPage,
} from '../../list-view/definition.ts';
import { deviceHistoryMessages } from '../../messages/deviceHistory.ts';
import type { DeviceHistoryMessages } from '../../messages/en/deviceHistory.ts';
import type { JobsMessages } from '../../messages/en/jobs.ts';
import * as icons from '../../primitives/icons.ts';
import { historyDetail } from './history-detail.ts';
import { historyStrip } from './history-strip.ts';

export type HistoryContext = ListContext<DeviceHistoryEntry, DeviceHistoryMessages>;
type Kind = DeviceHistoryEntry['kind'];

const kinds = ['job', 'alert', 'ticket', 'session', 'registry', 'move', 'contact', 'record'] as const;
const kindIcons: Readonly<Record<Kind, icons.Icon>> = {
  job: icons.prompt,
  alert: icons.warning,
  ticket: icons.note,
  session: icons.monitor,
  registry: icons.columns,
  move: icons.moveTo,
  contact: icons.person,
  record: icons.edit,
};

/** What the view shares with the panel around it. */
export interface HistoryParts {
  readonly deviceId: string;
  readonly jobs: JobsMessages;
  /** What the last answer told beside its rows. */
  told(perDay: readonly DeviceHistoryDay[], counts: Readonly<Record<string, number>> | undefined): void;
  readonly perDay: () => readonly DeviceHistoryDay[];
  readonly counts: () => Readonly<Record<string, number>>;
}

const isBad = ({ kind, status, exitCode }: DeviceHistoryEntry): boolean =>
  kind === 'job' && (status === 'failed' || status === 'timed_out' || (exitCode !== null && exitCode !== 0));

const own = (words: Readonly<Record<string, string>>, key: string | null): string | undefined =>
  key !== null && Object.hasOwn(words, key) ? words[key] : undefined;

/** What happened, in words: alerts and tickets by their title, all else by what was done. */
const what = ({ kind, title }: DeviceHistoryEntry, m: DeviceHistoryMessages, jobs: JobsMessages): string =>
  kind === 'job' ? (own(jobs.types, title) ?? jobs.otherType) : (own(m.titles, title) ?? title);

const outcome = (
  row: DeviceHistoryEntry,
  { m, format }: HistoryContext,
  jobs: JobsMessages,
): TemplateResult | string => {
  const word = own(m.statuses, row.status) ?? own(jobs.statuses, row.status) ?? row.status ?? '';
  const code = row.exitCode === null || row.exitCode === 0 ? '' : m.exit(format.number(row.exitCode));
  return isBad(row) ? html`<b class="bad">${code || word}</b>` : word;
};

const { custom } = columnKinds<DeviceHistoryEntry, DeviceHistoryMessages>();

const columnsFor = (
  jobs: JobsMessages,
): ListDefinition<DeviceHistoryEntry, DeviceHistoryMessages>['columns'] => [
  custom('at', {
    sortable: false,
    width: 22,
    minWidth: 18,
    grow: 0,
    card: 'secondary',
    cell: ({ at }, { format }) => html`<time datetime=${at}>${format.dateTime(at)}</time>`,
  }),
  custom('title', {
    sortable: false,
    width: 48,
    minWidth: 24,
    grow: 30,
    card: 'primary',
    cell: (row, { m }) =>
      html`<span class=${`what ${row.kind}${isBad(row) ? ' bad' : ''}`}
        >${icons.icon(isBad(row) ? icons.critical : kindIcons[row.kind])}<span class="ellip"
          ><bdi>${what(row, m, jobs)}</bdi
          >${row.detail ? html` <bdi class="muted">${row.detail}</bdi>` : nothing}</span
        ></span
      >`,
    exportValue: (row, { m }) => [what(row, m, jobs), row.detail].filter(Boolean).join(': '),
  }),
  custom('by', {
    sortable: false,
    width: 20,
    minWidth: 12,
    className: 'muted',
    cell: ({ by }, { m }) => by?.name ?? m.system,
  }),
  custom('status', {
    sortable: false,
    width: 18,
    minWidth: 12,
    cell: (row, context) => outcome(row, context, jobs),
  }),
];

/** The kinds of events as one choice, each with how many there are. */
const kindChoice = (
  { m, format }: HistoryContext,
  view: View,
  change: (view: View) => void,
  counts: Readonly<Record<string, number>>,
): TemplateResult => {
  const [on] = view.facets.kind ?? [];
  const set = (kind: Kind | undefined): void =>
    change({ ...view, facets: { ...view.facets, kind: kind ? [kind] : [] } });
  const button = (kind: Kind | undefined, label: string, count: number | undefined): TemplateResult =>
    html`<button
      type="button"
      class=${`btn ghost sm${on === kind ? ' on' : ''}`}
      aria-pressed=${on === kind ? 'true' : 'false'}
      @click=${() => set(kind)}>
      ${label}${count === undefined ? nothing : html` <small>${format.number(count)}</small>`}
    </button>`;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return html`<div class="kinds" role="group" aria-label=${m.kindOf}>
    ${button(undefined, m.all, total || undefined)}${kinds
      .filter(kind => (counts[kind] ?? 0) > 0 || on === kind)
      .map(kind => button(kind, m.kinds[kind], counts[kind]))}
  </div>`;
};

const first = (values: readonly string[] | undefined): string | undefined => values?.[0];

/** Asks for a part of the timeline; the days stand in the view as values of filters. */
const askHistory = async (
  { deviceId, told }: HistoryParts,
  hub: Hub,
  query: ListQuery,
  options: RequestOptions,
): Promise<ListPage<DeviceHistoryEntry>> => {
  const { limit, offset, count, q, kind, since, until } = query as Record<string, unknown>;
  const given = {
    limit,
    offset,
    count,
    q,
    kind,
    since: since && String(since),
    until: until && String(until),
  };
  const asked: DeviceHistoryListParams = Object.fromEntries(
    Object.entries({ ...given, facets: 'kind' }).filter(([, value]) => value !== undefined && value !== ''),
  );
  const page = await hub.devices.history(deviceId, asked, options);
  told(page.perDay, page.facets?.kind);
  return page;
};

/** All that happened to a device, the latest first. */
export const historyView = (parts: HistoryParts): ListDefinition<DeviceHistoryEntry, DeviceHistoryMessages> =>
  defineListView<DeviceHistoryEntry, DeviceHistoryMessages>({
    tab: 'device',
    layout: 'history',
    plain: true,
    record: 'device_history',
    messages: deviceHistoryMessages,
    search: m => m.search,
    list: (hub, _customerId, query, options) => askHistory(parts, hub, query, options),
    columns: columnsFor(parts.jobs),
    facets: [
      { key: 'kind', label: m => m.kindOf, hidden: true, options: optionsOf(kinds, m => m.kinds) },
      { key: 'since', label: m => m.columns.at, hidden: true },
      { key: 'until', label: m => m.columns.at, hidden: true },
    ],
    rowLabel: (row, m) => what(row, m, parts.jobs),
    tools: (context, view, change) => kindChoice(context, view, change, parts.counts()),
    banner: (context, view, change) =>
      historyStrip({
        days: parts.perDay(),
        m: context.m,
        format: context.format,
        only: first(view.facets.since)?.slice(0, 10),
        show: day =>
          change({
            ...view,
            facets: {
              ...view.facets,
              since: day ? [`${day}T00:00:00Z`] : [],
              until: day ? [`${day}T23:59:59Z`] : [],
            },
          }),
      }),
    detail: (row, context) => historyDetail(row, context, parts.deviceId),
    empty: { icon: icons.clock },
    cellStyles: [historyCells],
  });

const historyCells = css`
  .what {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
  }
  .what svg.i {
    color: var(--ch-text-2);
  }
  .what.alert svg.i {
    color: var(--ch-warning-fill);
  }
  .what.bad svg.i,
  .bad {
    color: var(--ch-danger);
  }
  .bad {
    font-weight: 600;
  }
  .kinds {
    display: flex;
    gap: 2px;
    min-inline-size: 0;
    overflow-x: auto;
    scrollbar-width: none;
  }
  .small > .tools {
    flex-wrap: wrap;
  }
  .small > .tools .kinds {
    order: 1;
    inline-size: 100%;
  }
  .kinds small {
    color: var(--ch-text-3);
    font-size: var(--ch-fs-xs);
  }
  .strip {
    padding: 6px var(--ch-gutter);
    background: var(--ch-sunken);
    border-block-end: 1px solid var(--ch-border);
  }
  .strip .days {
    display: flex;
    align-items: flex-end;
    gap: 1px;
    block-size: 34px;
  }
  .strip .days button {
    display: flex;
    align-items: flex-end;
    flex: 1;
    min-inline-size: 0;
    block-size: 100%;
    padding: 0;
    border: 0;
    background: none;
  }
  .strip .days svg {
    inline-size: 100%;
    block-size: 100%;
    fill: var(--ch-edge);
  }
  .strip .days :is(button:hover, [aria-pressed='true']) svg {
    fill: var(--ch-accent);
  }
  .strip .days [aria-pressed='true'] {
    background: var(--ch-selected);
  }
  .strip .ends {
    display: flex;
    justify-content: space-between;
    color: var(--ch-text-3);
    font-size: var(--ch-fs-xs);
    line-height: 14px;
  }
  .out {
    padding: 8px var(--ch-gutter) 10px;
  }
  .out pre {
    margin: 0 0 8px;
    padding: 8px 10px;
    max-block-size: 200px;
    overflow: auto;
    border: 1px solid var(--ch-border);
    border-radius: var(--ch-radius);
    background: var(--ch-surface);
    font: 400 12px / 18px var(--ch-font-mono);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    direction: ltr;
  }
`;
