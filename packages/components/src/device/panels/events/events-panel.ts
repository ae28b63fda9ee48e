import type { EventLogHistogram, EventLogRecord } from '@customer-hub/sdk';
import type { ListQuery } from '@customer-hub/state/lists';
import { html, type TemplateResult } from 'lit';
import type { Elements } from '../../../internal/define.ts';
import { lazily } from '../../../internal/lazily.ts';
import type { ListDefinition, ListPage } from '../../../list-view/definition.ts';
import { deviceMessages } from '../../../messages/device.ts';
import { deviceEventsMessages } from '../../../messages/deviceEvents.ts';
import type { DeviceEventsMessages } from '../../../messages/en/deviceEvents.ts';
import { copyText } from '../../../primitives/copy-text.ts';
import { HubDeviceListPanel } from '../../device-list-panel.ts';
import { shownPath } from '../files/paths.ts';
import { eventsView, type EventRow } from './events-view.ts';
import { HubLevelChart } from './level-chart.ts';

/** What an event says in a ticket or in the clipboard. */
const textOf = (row: EventLogRecord, m: DeviceEventsMessages, when: string): string =>
  [
    `${m.levels[row.level]}, ${m.logs[row.log]}, ${shownPath(row.source)} ${row.eventId}`,
    when,
    '',
    ...row.message.split('\n').map(shownPath),
  ].join('\n');

const priorities = {
  critical: 'critical',
  error: 'high',
  warning: 'medium',
  information: 'low',
  verbose: 'low',
} as const;

/** The event log of a device: searched, filtered, seen over time, and made a ticket of [DVM-32]. */
export class HubDeviceEvents extends HubDeviceListPanel<EventRow, DeviceEventsMessages> {
  static override bundles = [...HubDeviceListPanel.bundles, deviceEventsMessages];
  static override elements: Elements = { ...HubDeviceListPanel.elements, 'hub-level-chart': HubLevelChart };

  #histogram: EventLogHistogram | undefined;

  protected override definitionFor(deviceId: string): ListDefinition<EventRow, DeviceEventsMessages> {
    this.#histogram = undefined;
    return eventsView({
      list: (query, signal) => this.#list(deviceId, query, signal),
      chart: () => this.#chart(),
      asOf: () => this.asOfNote,
      makeTicket: row => void this.#makeTicket(row),
      copy: row => void this.#copy(row),
    });
  }

  async #list(
    deviceId: string,
    { sort: _none, sinceDays, ...query }: ListQuery,
    signal: AbortSignal | undefined,
  ): Promise<ListPage<EventRow>> {
    const days = Array.isArray(sinceDays) ? Math.max(...sinceDays.map(Number)) : 0;
    const page = await this.hub.devices.eventLog(
      deviceId,
      { ...query, histogram: true, ...(days > 0 ? { sinceDays: days } : {}) },
      { ...(signal ? { signal } : {}) },
    );
    if (deviceId === this.deviceId && 'histogram' in page)
      this.#histogram = page.histogram as EventLogHistogram;
    return this.rowsOf(Promise.resolve(page), record => ({
      ...record,
      id: `${record.log} ${record.recordId}`,
    }));
  }

  #chart(): TemplateResult {
    return html`<hub-level-chart .histogram=${this.#histogram}></hub-level-chart>`;
  }

  async #makeTicket(row: EventRow): Promise<void> {
    const { device } = this;
    if (!device) return;
    const m = this.t(deviceEventsMessages);
    const { newTicket } = await lazily(() => import('../../../ticket/new-ticket-dialog.ts'));
    const ticket = await newTicket(this, {
      customerId: device.customerId,
      draft: {
        title: m.ticketTitle(shownPath(row.source), String(row.eventId), device.name).slice(0, 200),
        description: textOf(row, m, this.format.dateTime(row.at)).slice(0, 4000),
        priority: priorities[row.level],
        deviceId: device.id,
      },
    });
    if (ticket) this.say(m.ticketCreated(String(ticket.number)));
  }

  async #copy(row: EventRow): Promise<void> {
    const t = this.t(deviceMessages);
    const text = textOf(row, this.t(deviceEventsMessages), this.format.dateTime(row.at));
    await copyText(text).then(
      () => this.say(t.copied),
      () => this.say(t.notCopied, true),
    );
  }
}
