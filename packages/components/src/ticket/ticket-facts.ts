import type { Hub, Ticket, TicketPatch, TicketStatus } from '@customer-hub/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { avatar } from '../customer/badges.ts';
import type { FieldDefinition, FieldValue } from '../form/definition.ts';
import type { SaveField } from '../form/inline-field.ts';
import { refusalOf } from '../internal/allowed.ts';
import type { RecordsMessages } from '../messages/en/records.ts';
import type { TicketMessages } from '../messages/en/ticket.ts';
import type { TicketsMessages } from '../messages/en/tickets.ts';
import type { Format } from '../messages/format.ts';
import { navigationLink, type LinkContext } from '../primitives/navigation-link.ts';
import * as labels from './labels.ts';
import { slaView } from './sla-view.ts';
import { activeTechnicians } from './technicians.ts';

export interface FactsParts extends LinkContext {
  readonly t: TicketMessages;
  readonly m: TicketsMessages;
  readonly words: RecordsMessages;
  readonly format: Format;
  readonly hub: Hub;
  readonly ticket: Ticket;
  readonly statuses: readonly TicketStatus[];
  readonly save: (patch: TicketPatch, onto: object | undefined) => Promise<unknown>;
}

/** A fact that is edited where it stands. */
interface EditableFact {
  readonly field: FieldDefinition;
  readonly value: FieldValue;
  readonly toPatch: (value: FieldValue) => TicketPatch;
  readonly display: () => unknown;
  /** Also of a deleted ticket. */
  readonly always?: boolean;
  /** Shows only when all facts are asked for. */
  readonly rest?: boolean;
}

const editable = (
  { t, m, words, ticket, save }: FactsParts,
  { field, value, toPatch, display, always = false, rest = false }: EditableFact,
): TemplateResult => {
  const isDeleted = ticket.statusGroup === 'deleted' && !always;
  const refused = refusalOf(ticket, 'update', m.reasons, words);
  const store: SaveField = (next, onto) => save(toPatch(next), onto);
  return html`<dt class=${rest ? 'rest' : ''}>${field.label}</dt>
    <dd class=${rest ? 'rest' : ''}>
      <hub-inline-field
        .field=${{ ...field, locked: refused ?? (isDeleted ? t.deletedLock : undefined) }}
        .value=${value}
        .place=${`${ticket.customerId} ${ticket.id}.${field.key}`}
        .save=${store}
        .display=${display}
        .changed=${{ at: ticket.updatedAt }}></hub-inline-field>
    </dd>`;
};

const select = (
  parts: FactsParts,
  key: 'priority' | 'impact' | 'type',
  display: () => unknown,
): TemplateResult => {
  const { m, ticket } = parts;
  const options = Object.entries(m[key]).map(([value, label]) => ({ value, label }));
  return editable(parts, {
    field: { key, label: m.columns[key], type: 'select', required: true, options },
    value: ticket[key],
    toPatch: value => ({ [key]: value }),
    display,
    rest: key !== 'priority',
  });
};

const status = (parts: FactsParts): TemplateResult => {
  const { m, ticket, statuses } = parts;
  const options = statuses
    .filter(({ group, name }) => group !== 'deleted' || name === ticket.status)
    .map(({ name }) => ({ value: name, label: labels.statusName(name, m) }));
  return editable(parts, {
    field: { key: 'status', label: m.columns.status, type: 'select', required: true, options },
    value: ticket.status,
    toPatch: value => ({ status: String(value) }),
    display: () => labels.status(ticket, m),
    always: true,
  });
};

const technician = (parts: FactsParts): TemplateResult => {
  const { t, m, hub, ticket } = parts;
  const person = ticket.technician;
  return editable(parts, {
    field: {
      key: 'technician.id',
      label: m.columns.technician,
      type: 'person',
      chosen: person ? { value: person.id, label: person.name } : undefined,
      load: activeTechnicians(hub),
    },
    value: person?.id ?? null,
    toPatch: value => ({ technicianId: value === null ? null : String(value) }),
    display: () => (person ? html`${avatar(person.name)}<bdi>${person.name}</bdi>` : t.nobody),
  });
};

/** A fact to read; without a value it is left out. */
const read = (label: string, value: unknown, rest = ' rest'): TemplateResult | typeof nothing =>
  value
    ? html`<dt class=${rest}>${label}</dt>
        <dd class=${`ro${rest}`}>${value}</dd>`
    : nothing;

/** When the clock that runs is due, and outside of business hours when it counts on. */
export const dueText = (
  { dueAt, standsUntil }: Ticket['sla'],
  t: Pick<TicketMessages, 'due' | 'dueOutside'>,
  format: Format,
  nowMs: number,
): string => {
  const when = (iso: string): string => `${format.date(iso)} ${format.time(iso)}`;
  if (!dueAt) return '';
  return standsUntil && nowMs < Date.parse(standsUntil)
    ? t.dueOutside(when(dueAt), when(standsUntil))
    : t.due(when(dueAt));
};

/** What is known about a ticket: status, technician and urgency edited where they stand, the rest to read. */
export const factsView = (parts: FactsParts): TemplateResult => {
  const { t, m, words, format, ticket } = parts;
  const { columns } = m;
  const { contact, contract, customerId, deviceId } = ticket;
  const go = (to: 'contact' | 'device', id: string, label: unknown): TemplateResult =>
    navigationLink(parts, { to, id, customerId }, { className: 'go', tabbable: true, content: label });
  const clock = html`<hub-live .show=${slaView(ticket.sla, m, format)}></hub-live>`;
  const due = (nowMs: number): string => dueText(ticket.sla, t, format, nowMs);
  return html`<dl class="facts">
    ${read(m.filters.sla, [clock, html`<small class="due"><hub-live .show=${due}></hub-live></small>`], '')}
    ${status(parts)}${technician(parts)}
    ${select(parts, 'priority', () => labels.priority(ticket.priority, m))}
    ${select(parts, 'impact', () => m.impact[ticket.impact] ?? ticket.impact)}
    ${select(parts, 'type', () => m.type[ticket.type] ?? ticket.type)}
    ${read(columns.contact, contact && go('contact', contact.id, html`<bdi>${contact.name}</bdi>`))}
    ${read(columns.sentiment, ticket.sentiment && labels.sentiment(ticket.sentiment, m))}
    ${read(columns.activity, labels.activity(ticket.activity, m))}
    ${read(columns.contract, contract && html`<bdi>${contract.name}</bdi>`)}
    ${read(t.device, deviceId && go('device', deviceId, words.openDevice))}
    ${read(columns.source, labels.wordOf(m.source, ticket.source))}
    ${read(columns.createdAt, format.dateTime(ticket.createdAt))}
    ${read(columns.lastActivityAt, format.dateTime(ticket.lastActivityAt))}
  </dl>`;
};

export const factsStyles = css`
  .facts {
    display: grid;
    grid-template-columns: minmax(72px, auto) minmax(0, 1fr);
    margin: 0;
    align-items: center;
    font-size: var(--ch-fs-sm);
  }
  .facts dt {
    color: var(--ch-text-2);
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
  .facts .due {
    color: var(--ch-text-2);
  }
  .go {
    padding: 0;
    border: 0;
    background: none;
    color: var(--ch-accent);
    text-align: start;
  }
  .go:hover {
    text-decoration: underline;
  }
`;
