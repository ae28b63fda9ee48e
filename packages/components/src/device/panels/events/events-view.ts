import type { EventLogRecord } from '@customer-hub/sdk';
import type { ListQuery } from '@customer-hub/state/lists';
import { css, html, nothing, type TemplateResult } from 'lit';
import { columnKinds } from '../../../list-view/column-kinds.ts';
import { scopeRefusal } from '../../../list-view/scopes.ts';
import {
  defineListView,
  optionsOf,
  type ListContext,
  type ListDefinition,
  type ListPage,
} from '../../../list-view/definition.ts';
import { deviceEventsMessages } from '../../../messages/deviceEvents.ts';
import type { DeviceEventsMessages } from '../../../messages/en/deviceEvents.ts';
import * as icons from '../../../primitives/icons.ts';
import { tip } from '../../../primitives/tooltip.ts';
import type { Row } from '../../device-list-panel.ts';
import { shownPath } from '../files/paths.ts';

export type EventRow = Row<EventLogRecord>;
export type EventsContext = ListContext<EventRow, DeviceEventsMessages>;
export type Level = EventLogRecord['level'];

/** From the worst on. */
export const levels: readonly Level[] = ['critical', 'error', 'warning', 'information', 'verbose'];
const logs: readonly EventLogRecord['log'][] = ['application', 'security', 'system', 'setup'];
const spans = ['1', '7', '30'] as const;

/** A shape of its own each: never by colour alone. */
const shapes: Readonly<Record<Level, icons.Icon>> = {
  critical: icons.critical,
  error: icons.close,
  warning: icons.warning,
  information: icons.info,
  verbose: icons.more,
};

/** What the list asks of its panel. */
export interface EventsPort {
  list(query: ListQuery, signal: AbortSignal | undefined): Promise<ListPage<EventRow>>;
  chart(): unknown;
  asOf(): string;
  makeTicket(row: EventRow): void;
  copy(row: EventRow): void;
}

export const levelMark = (level: Level, m: DeviceEventsMessages): TemplateResult =>
  html`<span class=${`lvl ${level}`}>${icons.icon(shapes[level])}${m.levels[level]}</span>`;

const styles = css`
  .lvl {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    vertical-align: top;
  }
  .lvl:is(.critical, .error) {
    color: var(--ch-danger);
  }
  .lvl.critical {
    font-weight: 600;
  }
  .lvl.warning svg {
    color: var(--ch-warning-fill);
  }
  .lvl.information svg {
    color: var(--ch-info-fill);
  }
  .lvl.verbose {
    color: var(--ch-text-2);
  }
  .record {
    display: flex;
    flex-direction: column;
    gap: 8px;
    padding: 10px 12px 12px 40px;
  }
  .record p {
    margin: 0;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .record dl {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    margin: 0;
  }
  .record dt {
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
  }
  .record dd {
    margin: 0;
  }
  .record .do {
    display: flex;
    gap: 8px;
  }
`;

const { custom, name } = columnKinds<EventRow, DeviceEventsMessages>();

const detail =
  (port: EventsPort) =>
  (row: EventRow, context: EventsContext): TemplateResult => {
    const { m, format, words } = context;
    const noTicket = scopeRefusal(context, 'ticket:write', words.noPermission);
    const fact = (label: string, value: unknown): TemplateResult =>
      html`<div>
        <dt>${label}</dt>
        <dd><bdi>${value}</bdi></dd>
      </div>`;
    const button = (label: string, shape: icons.Icon, run: () => void, refused?: string): TemplateResult =>
      html`<button
        type="button"
        class="btn sm"
        tabindex="-1"
        aria-disabled=${refused ? 'true' : nothing}
        ${tip(refused)}
        @click=${() => (refused ? undefined : run())}>
        ${icons.icon(shape)}${label}
      </button>`;
    return html`<div class="record">
      <p dir="auto">${row.message.split('\n').map(shownPath).join('\n')}</p>
      <dl>
        ${fact(m.columns.at, format.dateTime(row.at))} ${fact(m.columns.log, m.logs[row.log])}
        ${fact(m.columns.source, shownPath(row.source))} ${fact(m.columns.eventId, String(row.eventId))}
        ${fact(m.user, row.user ? shownPath(row.user) : m.nobody)} ${fact(m.recordId, String(row.recordId))}
      </dl>
      <div class="do">
        ${button(m.makeTicket, icons.plus, () => port.makeTicket(row), noTicket)}
        ${button(m.copy, icons.copy, () => port.copy(row))}
      </div>
    </div>`;
  };

/** The event log of a device, newest first [DVM-32]. */
export const eventsView = (port: EventsPort): ListDefinition<EventRow, DeviceEventsMessages> =>
  defineListView<EventRow, DeviceEventsMessages>({
    tab: 'device',
    layout: 'events',
    plain: true,
    record: 'deviceEvent',
    messages: deviceEventsMessages,
    search: m => m.search,
    rowLabel: row => `${shownPath(row.source)} ${row.eventId}`,
    list: (_hub, _customerId, query, { signal }) => port.list(query, signal),
    columns: [
      name('source', { sortable: false, width: 22, value: row => shownPath(row.source) }),
      custom('level', {
        width: 14,
        sortable: false,
        card: 'trailing',
        cell: ({ level }, { m }) => levelMark(level, m),
      }),
      custom('at', {
        width: 20,
        sortable: false,
        card: 'secondary',
        cell: ({ at }, { format }) => html`<time datetime=${at}>${format.dateTime(at)}</time>`,
      }),
      custom('message', {
        width: 40,
        sortable: false,
        card: 'secondary',
        cell: ({ message }) =>
          html`<span class="ellip" dir="auto">${shownPath(message.slice(0, 300))}</span>`,
      }),
      custom('eventId', {
        width: 9,
        minWidth: 7,
        align: 'end',
        sortable: false,
        cell: row => String(row.eventId),
      }),
      custom('log', { width: 12, sortable: false, cell: ({ log }, { m }) => m.logs[log] }),
    ],
    facets: [
      { key: 'level', label: m => m.filters.level, options: optionsOf(levels, m => m.levels, levelMark) },
      { key: 'log', label: m => m.filters.log, options: optionsOf(logs, m => m.logs) },
      { key: 'sinceDays', label: m => m.filters.sinceDays, options: optionsOf(spans, m => m.spans) },
      { key: 'source', label: m => m.filters.source },
    ],
    banner: () => port.chart(),
    detail: detail(port),
    footnotes: () => ({ end: port.asOf() }),
    empty: { icon: icons.list },
    cellStyles: [styles],
  });
