import type { Alert, Ticket } from '@customer-hub/sdk';
import type { DeviceOpenWork } from '@customer-hub/state/core';
import { html, nothing, type TemplateResult } from 'lit';
import { isAllowed } from '../../internal/allowed.ts';
import type { HubNavigateDetail } from '../../internal/events.ts';
import type { DeviceOverviewMessages } from '../../messages/en/deviceOverview.ts';
import type { Format } from '../../messages/format.ts';
import * as icons from '../../primitives/icons.ts';
import { navigationLink, type LinkContext } from '../../primitives/navigation-link.ts';
import { severityIcons } from '../../primitives/severity.ts';

interface OpenWorkParts {
  readonly work: DeviceOpenWork;
  readonly t: DeviceOverviewMessages;
  readonly format: Format;
  readonly links: LinkContext;
  go(detail: HubNavigateDetail): void;
  openTicket(ticket: Ticket): void;
  resolve(alert: Alert): void;
}

const alertLine = (alert: Alert, { t, format, resolve }: OpenWorkParts): TemplateResult => {
  const { title, message, severity, createdAt } = alert;
  return html`<li>
    <span class=${`al ${severity}`}>${icons.icon(severityIcons[severity], 'm')}</span>
    <span class="ellip"
      ><span class="t" dir="auto">${title}</span
      ><span class="sub two"
        ><bdi class="ellip">${message}</bdi
        ><time datetime=${createdAt} title=${format.dateTime(createdAt)}
          >${t.since(format.brief(createdAt))}</time
        ></span
      ></span
    >
    ${
      isAllowed(alert, 'resolve')
        ? html`<button
            type="button"
            class="btn sm"
            aria-label=${t.resolveOf(title)}
            @click=${() => resolve(alert)}>
            ${t.resolve}
          </button>`
        : nothing
    }
  </li>`;
};

const ticketLine = (ticket: Ticket, { t, links, openTicket }: OpenWorkParts): TemplateResult => {
  const detail = { to: 'ticket', id: ticket.id, customerId: ticket.customerId } as const;
  const open = (): void => openTicket(ticket);
  return html`<li>
    <span class="tk">${icons.icon(icons.note, 'm')}</span>
    <span class="ellip"
      >${navigationLink(links, detail, {
        className: 't',
        tabbable: true,
        open,
        content: html`#${ticket.number} <bdi>${ticket.title}</bdi>`,
      })}<span class="sub ellip" dir="auto"
        >${[ticket.technician?.name, ticket.status].filter(Boolean).join(', ')}</span
      ></span
    >
    <button type="button" class="btn sm" aria-label=${t.openTicketOf(String(ticket.number))} @click=${open}>
      ${t.openTicket}
    </button>
  </li>`;
};

/** Alerts and tickets in one list, each with its one next step. */
export const openWork = (parts: OpenWorkParts): TemplateResult => {
  const { work, t, format, go } = parts;
  const { alerts, alertCount, tickets, ticketCount } = work;
  const counts = [
    ...(alertCount > 0 ? [t.alertCount(alertCount, format.number(alertCount))] : []),
    ...(ticketCount > 0 ? [t.ticketCount(ticketCount, format.number(ticketCount))] : []),
  ];
  const customerId = alerts[0]?.customerId;
  return html`<div class="sec-h">
      <h3>${t.open}</h3>
      <span class="muted">${format.list(counts)}</span>
    </div>
    ${
      counts.length === 0
        ? html`<p class="none">${icons.icon(icons.check)}${t.nothingOpen}</p>`
        : html`<ul class="open">
            ${alerts.map(alert => alertLine(alert, parts))}${tickets.map(ticket => ticketLine(ticket, parts))}
          </ul>`
    }
    ${
      alertCount > alerts.length && customerId
        ? html`<button
            type="button"
            class="btn sm ghost more"
            @click=${() => go({ to: 'tab', tab: 'alerts', customerId })}>
            ${t.allAlerts(format.number(alertCount))}
          </button>`
        : nothing
    }`;
};
