import type { Alert } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import * as icons from '../../primitives/icons.ts';
import * as act from './alert-actions.ts';
import { createTicket } from './make-ticket.ts';

/** What became of it, by whom and when. */
const history = (row: Alert, { m, format }: act.Context): unknown => {
  const { by, byItself } = m.detail;
  const { statusChangedAt: at, statusChangedBy: who, snoozedUntil, statusReason } = row;
  const now = m.status[row.status];
  const changed = !at
    ? now
    : who
      ? by(now, who.name, format.dateTime(at))
      : byItself(now, format.dateTime(at));
  return html`${changed}${
    snoozedUntil ? html`, ${m.until(format.dateTime(snoozedUntil))}` : nothing
  }${statusReason ? html`<blockquote dir="auto">${statusReason}</blockquote>` : nothing}`;
};

/** What was measured. */
const facts = ({ details }: Alert, { m }: act.Context): unknown =>
  details.length === 0
    ? nothing
    : html`<dl aria-label=${m.detail.facts}>
        ${details.map(
          ({ label, value }) =>
            html`<dt><bdi>${label}</bdi></dt>
              <dd><bdi>${value}</bdi></dd>`,
        )}
      </dl>`;

/** What can be done, as buttons. */
const buttons = (row: Alert, context: act.Context): unknown => {
  const { m, words } = context;
  const button = (
    label: string,
    shape: icons.Icon,
    run: (row: Alert, context: act.Context) => void | Promise<void>,
    action?: string,
  ): TemplateResult => {
    const why = action && act.alerts.whyNot(row, action, context).disabled;
    return html`<button
      type="button"
      class="btn sm"
      tabindex="-1"
      aria-disabled=${why ? 'true' : nothing}
      aria-description=${why || nothing}
      data-tip=${why || nothing}
      @click=${() => (why ? undefined : void run(row, context))}>
      ${icons.icon(shape)}${label}
    </button>`;
  };
  return [
    row.status === 'resolved'
      ? nothing
      : [
          button(m.resolve, icons.check, act.resolve, 'resolve'),
          button(m.snooze, icons.clock, act.snooze, 'snooze'),
        ],
    row.status === 'open' ? nothing : button(m.reopen, icons.undo, act.reopen, 'reopen'),
    row.ticketId
      ? button(m.openTicket, icons.openOut, act.openTicket)
      : button(m.createTicket, icons.plus, createTicket, 'link_ticket'),
    row.deviceId ? button(words.openDevice, icons.monitor, act.openDevice) : nothing,
  ];
};

/** What a row unfolds: what was found and measured, what became of it, what can be done [ALR-02]. */
export const detail = (row: Alert, context: act.Context): TemplateResult => {
  const { m, format } = context;
  const { columns } = m;
  const { createdAt, deviceName, message, ticketNumber } = row;
  return html`<div class="alert">
    <div>
      <p dir="auto">${message}</p>
      ${facts(row, context)}
    </div>
    <dl>
      <dt>${columns.createdAt}</dt>
      <dd><time datetime=${createdAt}>${format.dateTime(createdAt)}</time></dd>
      <dt>${columns.deviceName}</dt>
      <dd>${deviceName ? html`<bdi>${deviceName}</bdi>` : m.detail.noDevice}</dd>
      ${
        ticketNumber
          ? html`<dt>${columns.ticketNumber}</dt>
              <dd><bdi dir="ltr">#${ticketNumber}</bdi></dd>`
          : nothing
      }
      <dt>${columns.status}</dt>
      <dd>${history(row, context)}</dd>
    </dl>
    <div class="do">${buttons(row, context)}</div>
  </div>`;
};
