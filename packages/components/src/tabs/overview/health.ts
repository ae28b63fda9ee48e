import type { CustomerSummary, HubTab } from '@customer-hub/sdk';
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { navigate } from '../../internal/events.ts';
import type { OverviewMessages } from '../../messages/en/overview.ts';
import type { Format } from '../../messages/format.ts';
import * as icons from '../../primitives/icons.ts';

export const healthStyles = css`
  .health {
    display: flex;
    border-block-end: 1px solid var(--border);
    background: var(--sunken);
    flex: none;
    padding: 0 var(--gutter);
  }
  .health button {
    display: flex;
    flex-direction: column;
    flex: 1 1 0;
    padding: 12px 16px;
    border: 0;
    border-inline-start: 1px solid var(--border);
    background: none;
    min-inline-size: 0;
    text-align: start;
  }
  .health button:first-child {
    border: 0;
    padding-inline-start: 0;
  }
  .health button:hover .lb {
    color: var(--text);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .health .lb {
    display: block;
    font-size: var(--fs-sm);
    line-height: 16px;
    color: var(--text-2);
  }
  .health .fig {
    display: flex;
    align-items: baseline;
    gap: 5px;
    block-size: 28px;
    font-size: var(--fs-xl);
    line-height: 26px;
    font-weight: 600;
    white-space: nowrap;
    letter-spacing: -0.01em;
  }
  .health small {
    font-size: var(--fs-sm);
    font-weight: 400;
    color: var(--text-2);
    letter-spacing: 0;
  }
  .health .sub {
    font-size: var(--fs-sm);
    line-height: 16px;
    min-block-size: 16px;
    color: var(--text-2);
    margin-block-start: 6px;
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
  }
  .health .al {
    display: inline-flex;
    align-items: center;
    gap: 3px;
  }
  .health .bad {
    color: var(--danger);
    font-weight: 600;
  }
  .health .warn svg {
    color: var(--warning-fill);
  }
  .health .inf svg {
    color: var(--info-fill);
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 6px;
    border-radius: 3px;
    overflow: hidden;
    background: var(--track);
  }
  .bar:dir(rtl) {
    scale: -1 1;
  }
  .f-ok {
    fill: var(--success-fill);
  }
  .f-warn {
    fill: var(--warning-fill);
  }
  .f-bad {
    fill: var(--danger-fill);
  }
  .f-info {
    fill: var(--info-fill);
  }
  .f-mute {
    fill: var(--edge);
  }
  .f-acc {
    fill: var(--accent);
  }
  @container hub (max-width: 900px) {
    .health {
      display: grid;
      grid-template-columns: repeat(3, 1fr);
    }
    .health button:nth-child(4) {
      border: 0;
      padding-inline-start: 0;
    }
  }
  @container hub (max-width: 560px) {
    .health {
      grid-template-columns: minmax(0, 1fr);
      padding: 4px 14px;
    }
    .health button,
    .health button:first-child {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 80px 116px;
      align-items: center;
      gap: 8px;
      padding: 0;
      border: 0;
      min-block-size: 32px;
    }
    .health .fig {
      font-size: var(--fs-md);
      block-size: auto;
      line-height: 20px;
      order: 3;
      justify-content: flex-end;
    }
    .health .bar {
      order: 2;
    }
    .health .sub {
      display: none;
    }
    .health .lb {
      font-size: var(--fs-md);
      color: var(--text);
    }
  }
  @media (forced-colors: active) {
    .bar rect {
      forced-color-adjust: none;
    }
  }
`;

type Part = readonly [share: number, tone: 'ok' | 'warn' | 'bad' | 'info' | 'mute' | 'acc'];

const GAP = 4;

/** Parts of a whole, side by side with a hairline between. The numbers stand beside the bar, so it is hidden from screen readers. */
const bar = (parts: readonly Part[], total: number): TemplateResult => {
  let x = 0;
  const shown = parts.filter(([share]) => share > 0);
  const room = 1000 - GAP * (shown.length - 1);
  return html`<svg class="bar" viewBox="0 0 1000 6" preserveAspectRatio="none" aria-hidden="true">
    ${
      total > 0
        ? shown.map(([share, tone]) => {
            const width = (share / total) * room;
            const rect = svg`<rect x=${x.toFixed(1)} width=${Math.max(width, 4).toFixed(1)} height="6" class=${`f-${tone}`}/>`;
            x += width + GAP;
            return rect;
          })
        : nothing
    }
  </svg>`;
};

/** Facts that call for attention, at a glance. What the backend does not give, or has nothing of, is not shown. */
export const healthBand = (
  summary: CustomerSummary,
  t: OverviewMessages,
  format: Format,
): TemplateResult | typeof nothing => {
  const { devices, alerts, tickets, contractMinutes, patches } = summary;
  const n = (value: number): string => format.number(value);
  const item = (
    tab: HubTab,
    label: string,
    figure: unknown,
    picture: TemplateResult,
    sub: unknown,
  ): TemplateResult =>
    html`<button
      @click=${(event: Event) => void navigate(event.currentTarget as HTMLElement, { to: 'tab', tab, customerId: summary.customerId })}>
      <span class="lb">${label}</span><span class="fig">${figure}</span>${picture}<span class="sub"
        >${sub}</span
      >
    </button>`;
  const over = (['onSite', 'remote', 'telephone'] as const).filter(
    type => contractMinutes[type].overdrawn > 0,
  );
  const active = devices.total - devices.retired;
  const items = [
    devices.total > 0 &&
      item(
        'devices',
        t.devicesOnline,
        html`${n(devices.online)} <small>${t.of(n(devices.total))}</small>`,
        bar(
          [
            [devices.online, 'ok'],
            [devices.offline, 'mute'],
            [devices.unreachable, 'warn'],
          ],
          Math.max(active, 1),
        ),
        html`${devices.offline > 0 ? html`<span>${t.offline(n(devices.offline))}</span>` : nothing}${devices.unreachable > 0 ? html`<span>${t.unreachable(n(devices.unreachable))}</span>` : nothing}`,
      ),
    devices.total > 0 &&
      item(
        'alerts',
        t.openAlerts,
        n(alerts.total),
        bar(
          [
            [alerts.critical, 'bad'],
            [alerts.warning, 'warn'],
            [alerts.information, 'info'],
          ],
          alerts.total,
        ),
        html`${alerts.critical > 0 ? html`<span class="al bad">${icons.icon(icons.critical, 'xs')}${t.critical(n(alerts.critical))}</span>` : nothing}${
          alerts.warning > 0
            ? html`<span class="al warn" aria-label=${t.warnings(n(alerts.warning))} role="img"
                >${icons.icon(icons.warning, 'xs')}${n(alerts.warning)}</span
              >`
            : nothing
        }${
          alerts.information > 0
            ? html`<span class="al inf" aria-label=${t.informational(n(alerts.information))} role="img"
                >${icons.icon(icons.info, 'xs')}${n(alerts.information)}</span
              >`
            : nothing
        }`,
      ),
    tickets.total > 0 &&
      item(
        'tickets',
        t.withinSla,
        html`${n(tickets.total - tickets.breached - tickets.atRisk)}
          <small>${t.of(n(tickets.total))}</small>`,
        bar(
          [
            [tickets.total - tickets.breached - tickets.atRisk, 'ok'],
            [tickets.atRisk, 'warn'],
            [tickets.breached, 'bad'],
          ],
          tickets.total,
        ),
        html`${tickets.breached > 0 ? html`<span class="al bad">${icons.icon(icons.critical, 'xs')}${t.breached(n(tickets.breached))}</span>` : nothing}${
          tickets.atRisk > 0
            ? html`<span class="al warn"
                >${icons.icon(icons.clock, 'xs')}${t.atRisk(n(tickets.atRisk))}</span
              >`
            : nothing
        }`,
      ),
    contractMinutes.total.prepaid > 0 &&
      item(
        'contracts',
        t.hoursLeft,
        html`${format.hours(contractMinutes.total.remaining)}
          <small>${t.ofHours(format.hours(contractMinutes.total.prepaid))}</small>`,
        bar([[contractMinutes.total.remaining, 'acc']], contractMinutes.total.prepaid),
        over.map(
          type =>
            html`<span
              >${t.overOn(format.hours(contractMinutes[type].overdrawn), t.serviceTypes[type])}</span
            >`,
        ),
      ),
    patches.total > 0 &&
      item(
        'devices',
        t.patched,
        format.number(patches.patched / patches.total, { style: 'percent' }),
        bar([[patches.patched, 'ok']], patches.total),
        html`${patches.behind > 0 ? html`<span>${t.behind(n(patches.behind))}</span>` : nothing}${patches.pendingReboot > 0 ? html`<span>${t.needReboot(n(patches.pendingReboot), patches.pendingReboot)}</span>` : nothing}`,
      ),
  ].filter(Boolean);
  return items.length > 0 ? html`<nav class="health" aria-label=${t.health}>${items}</nav>` : nothing;
};
