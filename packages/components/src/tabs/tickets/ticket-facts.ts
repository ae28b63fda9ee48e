import type { Hub, Ticket, TicketPatch, TicketStatus } from '@customer-hub/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { avatar } from '../../customer/badges.ts';
import type { FieldDefinition, FieldValue } from '../../form/definition.ts';
import type { SaveField } from '../../form/inline-field.ts';
import { navigate } from '../../internal/events.ts';
import type { TicketMessages } from '../../messages/en/ticket.ts';
import type { TicketsMessages } from '../../messages/en/tickets.ts';
import type { Format } from '../../messages/format.ts';
import { slaView } from './sla-view.ts';
import * as cells from './ticket-cells.ts';

export interface FactsParts {
  readonly t: TicketMessages;
  readonly m: TicketsMessages;
  readonly format: Format;
  readonly hub: Hub;
  readonly ticket: Ticket;
  readonly statuses: readonly TicketStatus[];
  readonly save: (patch: TicketPatch, onto: Ticket | undefined) => Promise<unknown>;
}

/** What is known about a ticket: status, technician and urgency edited where they stand, the rest to read. */
export const factsView = ({ t, m, format, hub, ticket, statuses, save }: FactsParts): TemplateResult => {
  const refused = ticket.allowedActions.find(({ action, allowed }) => action === 'update' && !allowed);
  const deleted = ticket.statusGroup === 'deleted';
  const lock = refused
    ? (m.reasons[refused.reason as keyof TicketsMessages['reasons']] ?? t.locked)
    : undefined;
  const editable = (
    field: FieldDefinition,
    value: FieldValue,
    toPatch: (value: FieldValue) => TicketPatch,
    display: () => unknown,
    unlocked = false,
    rest = '',
  ): TemplateResult => {
    const store: SaveField = (next, onto) => save(toPatch(next), onto as unknown as Ticket | undefined);
    return html`<dt class=${rest}>${field.label}</dt>
      <dd class=${rest}>
        <hub-inline-field
          .field=${{ ...field, locked: lock ?? (deleted && !unlocked ? t.deletedLock : undefined) }}
          .value=${value}
          .place=${`${ticket.customerId} ${ticket.id}.${field.key}`}
          .save=${store}
          .display=${display}
          .changed=${{ at: ticket.updatedAt }}></hub-inline-field>
      </dd>`;
  };
  const options = (values: Readonly<Record<string, string>>): FieldDefinition['options'] =>
    Object.entries(values).map(([value, label]) => ({ value, label }));
  const select = (
    key: 'priority' | 'impact' | 'type',
    values: Readonly<Record<string, string>>,
    display: () => unknown,
  ): TemplateResult =>
    editable(
      { key, label: t.fields[key], type: 'select', required: true, options: options(values) ?? [] },
      ticket[key],
      value => ({ [key]: value }) as TicketPatch,
      display,
      false,
      key === 'priority' ? '' : 'rest',
    );
  const read = (label: string, value: unknown, rest = ' rest'): TemplateResult | typeof nothing =>
    value
      ? html`<dt class=${rest}>${label}</dt>
          <dd class=${`ro${rest}`}>${value}</dd>`
      : nothing;
  const { technician, contact, deviceId } = ticket;
  const go = (to: 'contact' | 'device', id: string, label: unknown): TemplateResult =>
    html`<button
      type="button"
      class="go"
      @click=${(event: Event) => navigate(event.currentTarget as HTMLElement, { to, id, customerId: ticket.customerId })}>
      ${label}
    </button>`;
  return html`<dl class="facts">
    ${read(t.fields.sla, html`<hub-live .show=${slaView(ticket.sla, m, format)}></hub-live>`, '')}
    ${editable(
      {
        key: 'status',
        label: t.fields.status,
        type: 'select',
        required: true,
        options: statuses
          .filter(({ group, name }) => group !== 'deleted' || name === ticket.status)
          .map(({ name }) => ({ value: name, label: cells.statusName(name, m) })),
      },
      ticket.status,
      value => ({ status: String(value) }),
      () => cells.status(ticket, m),
      true,
    )}
    ${editable(
      {
        key: 'technician.id',
        label: t.fields.technician,
        type: 'person',
        chosen: technician ? { value: technician.id, label: technician.name } : undefined,
        load: async (q, signal) =>
          (await hub.catalogues.technicians({ ...(q ? { q } : {}), limit: 50 }, { signal })).items
            .filter(({ active }) => active)
            .map(({ id, name, role }) => ({ value: id, label: name, hint: role ?? undefined })),
      },
      technician?.id ?? null,
      value => ({ technicianId: value === null ? null : String(value) }),
      () => (technician ? html`${avatar(technician.name)}<bdi>${technician.name}</bdi>` : t.nobody),
    )}
    ${select('priority', m.priority, () => cells.priority(ticket.priority, m))}
    ${select('impact', m.impact, () => m.impact[ticket.impact] ?? ticket.impact)}
    ${select('type', m.type, () => m.type[ticket.type] ?? ticket.type)}
    ${read(t.fields.contact, contact && go('contact', contact.id, html`<bdi>${contact.name}</bdi>`))}
    ${read(t.fields.sentiment, ticket.sentiment && cells.sentiment(ticket.sentiment, m))}
    ${read(t.fields.activity, cells.activity(ticket.activity, m))}
    ${read(t.fields.contract, ticket.contract && html`<bdi>${ticket.contract.name}</bdi>`)}
    ${read(t.fields.device, deviceId && go('device', deviceId, t.openDevice))}
    ${read(t.fields.source, m.source[ticket.source as keyof TicketsMessages['source']] ?? ticket.source)}
    ${read(t.fields.createdAt, format.dateTime(ticket.createdAt))}
    ${read(t.fields.lastActivity, format.dateTime(ticket.lastActivityAt))}
  </dl>`;
};

export const factsStyles = css`
  .facts {
    display: grid;
    grid-template-columns: minmax(72px, auto) minmax(0, 1fr);
    margin: 0;
    align-items: center;
    font-size: var(--fs-sm);
  }
  .facts dt {
    color: var(--text-2);
    padding-block: 5px;
  }
  .facts dd {
    margin: 0;
    min-inline-size: 0;
  }
  .facts .ro {
    padding: 5px 8px;
    overflow-wrap: anywhere;
  }
  .go {
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    text-align: start;
  }
  .go:hover {
    text-decoration: underline;
  }
`;
