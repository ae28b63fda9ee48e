import type { Alert } from '@customer-hub/sdk';
import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { ago } from '../../primitives/ago.ts';
import type { AlertsMessages } from '../../messages/en/alerts.ts';
import { currentTargetOf } from '../../primitives/dom.ts';
import * as icons from '../../primitives/icons.ts';
import { navigationLink } from '../../primitives/navigation-link.ts';
import { alerts, manageDevice, scanNetwork, type Context } from './alert-actions.ts';
import { ticketMenu } from './alert-menu.ts';
import { severityIcons, severityStyles } from '../../primitives/severity.ts';

const kinds: Readonly<Record<string, icons.Icon>> = {
  pc: icons.monitor,
  server: icons.server,
  mac: icons.laptop,
  linux: icons.terminalBox,
  snmp: icons.antenna,
  tcp: icons.unplugged,
  http: icons.globe,
};

export const severity = (value: Alert['severity'], m: AlertsMessages): TemplateResult =>
  html`<span class=${`sev ${value}`}
    >${icons.icon(severityIcons[value] ?? icons.info)}${m.severity[value] ?? value}</span
  >`;

/** What it is; with room for two lines, what was measured. */
export const title = (row: Alert, { density }: Context): TemplateResult | string =>
  density === 'compact'
    ? row.title
    : html`<span class="what"
        ><span class="name ellip" dir="auto">${row.title}</span
        ><span class="sub ellip" dir="auto">${row.message}</span></span
      >`;

export const customer = (row: Alert, context: Context): TemplateResult =>
  navigationLink(
    context,
    { to: 'customer', customerId: row.customerId },
    { className: 'act own', title: context.m.openCustomer(row.customerName), content: row.customerName },
  );

export const device = (row: Alert, context: Context): TemplateResult | string =>
  row.deviceName && row.deviceId
    ? navigationLink(
        context,
        { to: 'device', id: row.deviceId, customerId: row.customerId },
        { className: 'act own', title: context.m.openDeviceNamed(row.deviceName), content: row.deviceName },
      )
    : '';

export const deviceKind = (kind: NonNullable<Alert['deviceKind']>, m: AlertsMessages): TemplateResult =>
  html`<span class="kind">${icons.icon(kinds[kind] ?? icons.monitor)}${m.deviceKind[kind] ?? kind}</span>`;

/** Time gone by; the exact one beside it on hover and on focus, and for those who listen [ALR-07, ALR-08, X-25]. */
export const created = ({ createdAt }: Alert, { format }: Context): TemplateResult =>
  html`<time datetime=${createdAt} data-tip=${format.dateTime(createdAt)}>${ago(createdAt, format)}</time
    ><span class="vh">, ${format.dateTime(createdAt)}</span>`;

export const status = (
  { status: now, snoozedUntil, statusReason }: Alert,
  { m, format }: Context,
): TemplateResult => {
  const label = m.status[now] ?? now;
  if (now === 'open') return html`<span class="chip line">${label}</span>`;
  if (now === 'resolved')
    return html`<span class="st" data-tip=${statusReason ?? nothing}
      >${icons.icon(icons.check)}${label}</span
    >`;
  return html`<span class="chip" data-tip=${statusReason ?? nothing}
      >${icons.icon(icons.clock, 'xs')}${label}</span
    >${
      snoozedUntil
        ? html` <span class="sub"
            >${m.until(`${format.shortDate(snoozedUntil)} ${format.time(snoozedUntil)}`)}</span
          >`
        : nothing
    }`;
};

/** The Manage menu of the device [ALR-17]. */
export const manage = (row: Alert, context: Context): TemplateResult | string =>
  row.deviceId && row.deviceName
    ? html`<button
        class="act down"
        tabindex="-1"
        aria-haspopup="menu"
        aria-label=${context.m.manageNamed(row.deviceName)}
        @click=${(event: Event) => void manageDevice(row, context, currentTargetOf(event))}>
        ${context.m.manage}
      </button>`
    : '';

/** Opens the agent that scans the network around the device [ALR-06]. */
export const scan = (row: Alert, context: Context): TemplateResult | string =>
  row.deviceId && row.deviceName
    ? html`<button
        class="act"
        tabindex="-1"
        aria-label=${context.m.scanNamed(row.deviceName)}
        @click=${() => void scanNetwork(row, context)}>
        ${context.m.scan}
      </button>`
    : '';

/** The ticket it is tied to, or a way to one; one menu for both [ALR-11 .. ALR-14]. */
export const ticket = (row: Alert, context: Context): TemplateResult | string => {
  const { m } = context;
  if (!row.ticketNumber && alerts.whyNot(row, 'link_ticket', context).disabled) return '';
  return html`<button
    class=${row.ticketNumber ? 'act down' : 'act down add'}
    tabindex="-1"
    aria-haspopup="menu"
    aria-label=${row.ticketNumber ? m.ticketMenu(row.ticketNumber) : m.addTicketTo(row.title)}
    @click=${(event: Event) => context.menu(currentTargetOf(event), ticketMenu(row, context))}>
    ${
      row.ticketNumber
        ? html`<bdi dir="ltr">#${row.ticketNumber}</bdi>`
        : html`${icons.icon(icons.plus, 'xs')}${m.addTicket}`
    }
  </button>`;
};

export const cellStyles: readonly CSSResult[] = [
  severityStyles,
  css`
    .what {
      display: grid;
      min-inline-size: 0;
      align-content: center;
    }
    .sub {
      color: var(--ch-text-2);
      font-size: var(--ch-fs-sm);
      line-height: 16px;
    }
    .kind,
    .st {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      vertical-align: top;
    }
    .kind svg,
    .st {
      color: var(--ch-text-2);
    }
    .c:not(.slim) > .act {
      max-inline-size: 100%;
      color: inherit;
    }
    .act.own {
      display: block;
      line-height: 24px;
      overflow: hidden;
      text-overflow: ellipsis;
      unicode-bidi: plaintext;
    }
    .act.add {
      color: var(--ch-text-2);
    }
    .alert {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 12px 32px;
      max-inline-size: 1040px;
      padding: 8px 0 12px;
      white-space: normal;
      overflow-wrap: anywhere;
    }
    .alert p {
      margin: 0;
      max-inline-size: 68ch;
    }
    .alert dl {
      display: grid;
      grid-template-columns: minmax(72px, max-content) minmax(0, 1fr);
      gap: 2px 16px;
      margin: 8px 0 0;
    }
    .alert > dl {
      margin: 0;
    }
    .alert dt {
      color: var(--ch-text-2);
    }
    .alert dd {
      margin: 0;
      min-inline-size: 0;
    }
    .alert .do {
      grid-column: 1 / -1;
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .alert blockquote {
      margin: 0;
      padding-inline-start: 8px;
      border-inline-start: 2px solid var(--ch-edge-soft);
    }
    hub-alert-chart {
      display: block;
      min-block-size: 94px;
    }
    @container hub (max-width: 720px) {
      .alert {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
];
