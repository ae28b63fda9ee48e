import type { Alert, Device, Ticket } from '@customer-hub/sdk';
import type { RecordKind, RecordTypes } from '@customer-hub/state/core';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { navigate, type HubNavigateDetail } from '../../internal/events.ts';
import { deviceMessages } from '../../messages/device.ts';
import { deviceOverviewMessages } from '../../messages/deviceOverview.ts';
import { jobsMessages } from '../../messages/jobs.ts';
import { recordsMessages } from '../../messages/records.ts';
import * as icons from '../../primitives/icons.ts';
import { statesFor } from '../../primitives/lazy-state.ts';
import type { LinkContext } from '../../primitives/navigation-link.ts';
import { tip } from '../../primitives/tooltip.ts';
import { badges } from '../../theme/badges.ts';
import { buttons } from '../../theme/buttons.ts';
import { open } from '../../ticket/open-ticket.ts';
import { copyButtonStyles } from '../copy-button.ts';
import { HubDevicePanel } from '../device-panel.ts';
import { disksTable } from './disks.ts';
import { hardware } from './hardware.ts';
import { lastJobs } from './last-jobs.ts';
import { openWork } from './open-work.ts';
import { overviewStyles } from './overview.styles.ts';
import { vitalsTable } from './vitals-table.ts';
import { vitals, type VitalsParts } from './vitals.ts';

type Part = Extract<RecordKind, 'device_metrics' | 'device_open_work' | 'device_jobs' | 'device_asset'>;

/** What a person looks at first: how the device is, what is open, what was done last, what it is. */
export class HubDeviceOverview extends HubDevicePanel {
  static override bundles = [...HubDevicePanel.bundles, deviceOverviewMessages, jobsMessages];
  static override styles: CSSResultGroup = [
    HubDevicePanel.styles,
    buttons,
    badges,
    copyButtonStyles,
    overviewStyles,
  ];

  /** Numbers in place of pictures. */
  @state() private isTable = false;

  protected override render(): TemplateResult | typeof nothing {
    const { device, deviceId } = this;
    // Asked for together with the device, not after it.
    for (const part of ['device_metrics', 'device_open_work', 'device_jobs', 'device_asset'] as const)
      this.recordOf(part, deviceId);
    if (!device) return nothing;
    return html`<div class="overview">
      ${this.#part('device_metrics', metrics => this.#vitals(device, metrics), html`<div class="vitals place"></div>`)}
      <div class="over">
        <div>
          <section class="sec first">
            ${this.#part('device_open_work', work =>
              openWork({
                work,
                t: this.#t,
                format: this.format,
                links: this.#links,
                go: this.#go,
                openTicket: this.#openTicket,
                resolve: alert => void this.#resolve(alert),
              }),
            )}
          </section>
          ${this.#disks()}
        </div>
        <div>
          <section class="sec">${this.#part('device_jobs', jobs => this.#jobs(jobs))}</section>
          <section class="sec">${this.#hardware(device)}</section>
        </div>
      </div>
    </div>`;
  }

  get #t() {
    return this.t(deviceOverviewMessages);
  }

  /** One part of the page: a failure of it leaves the others alone. */
  #part<K extends Part>(
    kind: K,
    show: (value: RecordTypes[K]) => unknown,
    place: unknown = nothing,
  ): unknown {
    const { value, error } = this.recordOf(kind, this.deviceId) ?? {};
    if (value) return show(value);
    if (!error) return place === nothing ? html`<span class="sk line"></span>` : place;
    const states = statesFor(this, this.context);
    return states?.views.partMissing(states.t, error, {
      subject: this.#subjectOf(kind),
      retry: () => void this.session?.records.get(kind, this.deviceId).load(),
    });
  }

  #subjectOf(kind: Part): string {
    const t = this.#t;
    return {
      device_metrics: t.availability,
      device_open_work: t.open,
      device_jobs: t.lastJobs,
      device_asset: t.hardware,
    }[kind];
  }

  #vitals(device: Device, metrics: RecordTypes['device_metrics']): TemplateResult {
    const parts: VitalsParts = {
      device,
      metrics,
      t: this.#t,
      format: this.format,
      now: Date.now(),
      open: panel =>
        this.dispatchEvent(
          new CustomEvent('hub-panel-open', { detail: { panel }, bubbles: true, composed: true }),
        ),
    };
    const label = this.isTable ? parts.t.asPictures : parts.t.asTable;
    return html`<div class="band">
      ${this.isTable ? vitalsTable(parts) : vitals(parts)}
      <button
        type="button"
        class="btn sm icon ghost as"
        aria-label=${label}
        aria-pressed=${this.isTable ? 'true' : 'false'}
        ${tip(label)}
        @click=${() => (this.isTable = !this.isTable)}>
        ${icons.icon(this.isTable ? icons.gauge : icons.columns)}
      </button>
    </div>`;
  }

  #disks(): unknown {
    const metrics = this.recordOf('device_metrics', this.deviceId)?.value;
    if (!metrics || (metrics.disks.length === 0 && metrics.memoryBytes === null)) return nothing;
    return html`<section class="sec">
      <div class="sec-h"><h3>${this.#t.disks}</h3></div>
      ${disksTable(metrics.disks, { t: this.#t, format: this.format, now: Date.now() })}
    </section>`;
  }

  #jobs(jobs: RecordTypes['device_jobs']): TemplateResult {
    return lastJobs({
      jobs,
      t: this.#t,
      speech: { t: this.t(jobsMessages), format: this.format },
      now: Date.now(),
      open: job =>
        this.#go({
          to: 'job',
          ...(job ? { id: job.id } : {}),
          ...(this.device ? { customerId: this.device.customerId } : {}),
        }),
    });
  }

  #hardware(device: Device): TemplateResult {
    return hardware({
      device,
      asset: this.recordOf('device_asset', device.id)?.value?.asset,
      t: this.#t,
      words: this.t(deviceMessages),
      format: this.format,
      links: this.#links,
      now: Date.now(),
      go: this.#go,
      session: this.state,
    });
  }

  get #links(): LinkContext {
    return { host: this, href: detail => this.href(detail) };
  }

  #openTicket = (ticket: Ticket): void =>
    void open(ticket, { host: this, session: this.state, m: { openFailed: this.#t.openTicketFailed } });

  #go = (detail: HubNavigateDetail): void => void navigate(this, detail);

  async #resolve(alert: Alert): Promise<void> {
    const { id, customerId, title } = alert;
    try {
      await this.state.records.write('alert', { id, customerId, as: 'updated' }, () =>
        this.hub.alerts.resolve(id),
      );
      this.say(this.#t.resolved(title));
    } catch (error) {
      this.say(
        `${this.t(recordsMessages).failed(title)}${error instanceof Error ? `: ${error.message}` : ''}`,
        true,
      );
    }
  }
}
