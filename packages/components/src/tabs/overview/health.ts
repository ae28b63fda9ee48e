import type { CustomerSummary, HubTab } from '@customer-hub/sdk';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { OverviewMessages } from '../../messages/en/overview.ts';
import type { Format } from '../../messages/format.ts';
import * as icons from '../../primitives/icons.ts';
import { navigationLink, type LinkContext } from '../../primitives/navigation-link.ts';

export { navigationLink } from '../../primitives/navigation-link.ts';
export { healthStyles } from './health.styles.ts';

type Part = readonly [share: number, tone: 'ok' | 'warn' | 'bad' | 'info' | 'mute' | 'acc'];

const GAP = 4;

/**
 * Parts of a whole, side by side with a hairline between. The numbers stand beside the bar, so it is hidden from
 * screen readers.
 */
const bar = (parts: readonly Part[], total: number): TemplateResult => {
  let x = 0;
  const shown = parts.filter(([share]) => share > 0);
  const room = 1000 - GAP * (shown.length - 1);
  return html`<svg class="bar" viewBox="0 0 1000 6" preserveAspectRatio="none" aria-hidden="true">
    ${
      total > 0
        ? shown.map(([share, tone]) => {
            const width = (share / total) * room;
            const at = x.toFixed(1);
            const wide = Math.max(width, 4).toFixed(1);
            const rect = svg`<rect x=${at} width=${wide} height="6" class=${`f-${tone}`}/>`;
            x += width + GAP;
            return rect;
          })
        : nothing
    }
  </svg>`;
};

/** What a figure is drawn with. */
interface Look {
  readonly t: OverviewMessages;
  readonly format: Format;
  /** A number in the reader's language. */
  readonly n: (value: number) => string;
}

/** One figure of the band: what it says, its bar, and what is said below. Leads to a tab. */
interface Figure {
  readonly tab: HubTab;
  /** What its list then shows, which is what the figure counts. */
  readonly view?: string;
  readonly label: string;
  readonly value: unknown;
  readonly picture: TemplateResult;
  readonly below: unknown;
}

/** A line below a figure, for a number that is not zero. */
const line = (count: number, text: () => string): unknown =>
  count > 0 ? html`<span>${text()}</span>` : nothing;

/** As `line`, with an icon that tells how bad it is. */
const warning = (count: number, look: 'bad' | 'warn', icon: icons.Icon, text: () => string): unknown =>
  count > 0 ? html`<span class=${`al ${look}`}>${icons.icon(icon, 'xs')}${text()}</span>` : nothing;

/** An icon and a number, whose meaning is said to those who do not see the icon. */
const tally = (look: 'warn' | 'inf', icon: icons.Icon, label: string, count: string): TemplateResult =>
  html`<span class=${`al ${look}`} aria-label=${label} role="img">${icons.icon(icon, 'xs')}${count}</span>`;

const devicesOnline = ({ devices }: CustomerSummary, { t, n }: Look): Figure => ({
  tab: 'devices',
  view: 'availability=online',
  label: t.devicesOnline,
  value: html`${n(devices.online)} <small>${t.of(n(devices.total))}</small>`,
  picture: bar(
    [
      [devices.online, 'ok'],
      [devices.offline, 'mute'],
      [devices.unreachable, 'warn'],
    ],
    Math.max(devices.total - devices.retired, 1),
  ),
  below: [
    line(devices.offline, () => t.offline(n(devices.offline))),
    line(devices.unreachable, () => t.unreachable(n(devices.unreachable))),
  ],
});

const openAlerts = ({ alerts }: CustomerSummary, { t, n }: Look): Figure => ({
  tab: 'alerts',
  view: '',
  label: t.openAlerts,
  value: n(alerts.total),
  picture: bar(
    [
      [alerts.critical, 'bad'],
      [alerts.warning, 'warn'],
      [alerts.information, 'info'],
    ],
    alerts.total,
  ),
  below: [
    warning(alerts.critical, 'bad', icons.critical, () => t.critical(n(alerts.critical))),
    alerts.warning > 0
      ? tally('warn', icons.warning, t.warnings(n(alerts.warning)), n(alerts.warning))
      : nothing,
    alerts.information > 0
      ? tally('inf', icons.info, t.informational(n(alerts.information)), n(alerts.information))
      : nothing,
  ],
});

const ticketsInTime = ({ tickets }: CustomerSummary, { t, n }: Look): Figure => {
  const inTime = tickets.total - tickets.breached - tickets.atRisk;
  return {
    tab: 'tickets',
    view: 'slaState=on_track,paused,none',
    label: t.withinSla,
    value: html`${n(inTime)} <small>${t.of(n(tickets.total))}</small>`,
    picture: bar(
      [
        [inTime, 'ok'],
        [tickets.atRisk, 'warn'],
        [tickets.breached, 'bad'],
      ],
      tickets.total,
    ),
    below: [
      warning(tickets.breached, 'bad', icons.critical, () => t.breached(n(tickets.breached))),
      warning(tickets.atRisk, 'warn', icons.clock, () => t.atRisk(n(tickets.atRisk))),
    ],
  };
};

const hoursLeft = ({ contractMinutes }: CustomerSummary, { t, format }: Look): Figure => {
  const { total } = contractMinutes;
  const overdrawn = (['onSite', 'remote', 'telephone'] as const).filter(
    type => contractMinutes[type].overdrawn > 0,
  );
  return {
    tab: 'contracts',
    label: t.hoursLeft,
    value: html`${format.hours(total.remaining)} <small>${t.ofHours(format.hours(total.prepaid))}</small>`,
    picture: bar([[total.remaining, 'acc']], total.prepaid),
    below: overdrawn.map(type => {
      const hours = format.hours(contractMinutes[type].overdrawn);
      return html`<span>${t.overOn(hours, t.serviceTypes[type])}</span>`;
    }),
  };
};

const patched = ({ patches }: CustomerSummary, { t, n, format }: Look): Figure => ({
  tab: 'devices',
  label: t.patched,
  value: format.number(patches.patched / patches.total, { style: 'percent' }),
  picture: bar([[patches.patched, 'ok']], patches.total),
  below: [
    line(patches.behind, () => t.behind(n(patches.behind))),
    line(patches.pendingReboot, () => t.needReboot(n(patches.pendingReboot), patches.pendingReboot)),
  ],
});

const figure = (
  { tab, view, label, value, picture, below }: Figure,
  { customerId }: CustomerSummary,
  links: LinkContext,
): TemplateResult => {
  const detail = { to: 'tab', tab, customerId, ...(view === undefined ? {} : { view }) } as const;
  return navigationLink(links, detail, {
    className: 'figure',
    tabbable: true,
    content: html`<span class="lb">${label}</span><span class="fig">${value}</span>${picture}<span class="sub"
        >${below}</span
      >`,
  });
};

/** Facts that call for attention, at a glance. What the backend does not give, or has nothing of, is not shown. */
export const healthBand = (
  summary: CustomerSummary,
  t: OverviewMessages,
  format: Format,
  links: LinkContext,
): TemplateResult | typeof nothing => {
  const { devices, tickets, contractMinutes, patches } = summary;
  const look: Look = { t, format, n: value => format.number(value) };
  const figures = [
    ...(devices.total > 0 ? [devicesOnline(summary, look), openAlerts(summary, look)] : []),
    ...(tickets.total > 0 ? [ticketsInTime(summary, look)] : []),
    ...(contractMinutes.total.prepaid > 0 ? [hoursLeft(summary, look)] : []),
    ...(patches.total > 0 ? [patched(summary, look)] : []),
  ];
  if (figures.length === 0) return nothing;
  return html`<nav class="health" aria-label=${t.health}>
    ${figures.map(one => figure(one, summary, links))}
  </nav>`;
};
