import type { Alert } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import * as icons from '../../primitives/icons.ts';
import * as act from './alert-actions.ts';

/** What a row unfolds: what was found and measured, what became of it, what can be done [ALR-02]. */
export const detail = (row: Alert, context: act.Context): TemplateResult => {
  const { m, format } = context;
  const d = m.detail;
  const button = (
    label: string,
    shape: icons.Icon,
    action: string | undefined,
    run: () => void,
  ): TemplateResult => {
    const why = action && act.blocked(row, action, m);
    return html`<button
      type="button"
      class="btn sm"
      tabindex="-1"
      aria-disabled=${why ? 'true' : nothing}
      aria-description=${why ?? nothing}
      data-tip=${why ?? nothing}
      @click=${() => (why ? undefined : run())}>
      ${icons.icon(shape)}${label}
    </button>`;
  };
  const changed = row.statusChangedAt
    ? row.statusChangedBy
      ? d.by(m.status[row.status], row.statusChangedBy.name, format.dateTime(row.statusChangedAt))
      : d.byItself(m.status[row.status], format.dateTime(row.statusChangedAt))
    : m.status[row.status];
  return html`<div class="alert">
    <div>
      <p dir="auto">${row.message}</p>
      ${
        row.details.length > 0
          ? html`<dl aria-label=${d.facts}>
              ${row.details.map(
                ({ label, value }) =>
                  html`<dt><bdi>${label}</bdi></dt>
                    <dd><bdi>${value}</bdi></dd>`,
              )}
            </dl>`
          : nothing
      }
    </div>
    <dl>
      <dt>${d.created}</dt>
      <dd><time datetime=${row.createdAt}>${format.dateTime(row.createdAt)}</time></dd>
      <dt>${d.device}</dt>
      <dd>${row.deviceName ? html`<bdi>${row.deviceName}</bdi>` : d.noDevice}</dd>
      ${
        row.ticketNumber
          ? html`<dt>${d.ticket}</dt>
              <dd><bdi dir="ltr">#${row.ticketNumber}</bdi></dd>`
          : nothing
      }
      <dt>${d.history}</dt>
      <dd>
        ${changed}${row.snoozedUntil ? html`, ${m.until(format.dateTime(row.snoozedUntil))}` : nothing}${row.statusReason ? html`<blockquote dir="auto">${row.statusReason}</blockquote>` : nothing}
      </dd>
    </dl>
    <div class="do">
      ${row.status === 'resolved' ? nothing : html`${button(m.resolve, icons.check, 'resolve', () => void act.resolve(row, context))}${button(m.snooze, icons.clock, 'snooze', () => void act.snooze(row, context))}`}
      ${row.status === 'open' ? nothing : button(m.reopen, icons.undo, 'reopen', () => void act.reopen(row, context))}
      ${row.ticketId ? button(m.openTicket, icons.openOut, undefined, () => void act.openTicket(row, context)) : button(m.createTicket, icons.plus, 'link_ticket', () => void act.createTicket(row, context))}
      ${row.deviceId ? button(m.openDevice, icons.monitor, undefined, () => act.openDevice(row, context)) : nothing}
    </div>
  </div>`;
};
