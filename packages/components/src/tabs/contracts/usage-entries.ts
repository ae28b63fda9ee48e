import type { ContractUsage } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { ContractHoursMessages } from '../../messages/en/contractHours.ts';
import type { Format } from '../../messages/format.ts';
import { navigationLink, type LinkContext } from '../../primitives/navigation-link.ts';

type Entry = NonNullable<ContractUsage['entries']>[number];

interface EntriesParts {
  readonly t: ContractHoursMessages;
  readonly format: Format;
  /** How times of a few minutes are written: always exactly. */
  readonly hours: (minutes: number) => string;
  /** All of the period; only the newest are listed. */
  readonly count: number;
  readonly open: boolean;
  readonly chargedOnly: boolean;
  toggled(open: boolean): void;
  choose(chargedOnly: boolean): void;
  readonly links: LinkContext;
  /** Whose tickets they are. */
  readonly customerId: string | undefined;
  openTicket(id: string): void;
}

const ticketOf = ({ ticket }: Entry, { t, links, customerId, openTicket }: EntriesParts): TemplateResult =>
  ticket
    ? navigationLink(
        links,
        { to: 'ticket', id: ticket.id, ...(customerId ? { customerId } : {}) },
        {
          className: 'link',
          tabbable: true,
          title: t.openTicket(ticket.name),
          content: html`<bdi>${ticket.name}</bdi>`,
          open: () => openTicket(ticket.id),
        },
      )
    : html`<span class="faint">${t.noTicket}</span>`;

const line = (entry: Entry, parts: EntriesParts): TemplateResult => {
  const { t, format, hours } = parts;
  const { at, technician, serviceType, minutes, countedMinutes = minutes, chargedMinutes } = entry;
  return html`<tr>
    <td><time datetime=${at} title=${format.dateTime(at)}>${format.date(at)}</time></td>
    <td class="what">${ticketOf(entry, parts)}</td>
    <td><bdi>${technician?.name ?? '–'}</bdi></td>
    <td>${t.types[serviceType] ?? serviceType}</td>
    <td class="num">${hours(minutes)}</td>
    <td class="num">${hours(countedMinutes)}</td>
    <td class="num">
      ${chargedMinutes > 0 ? html`<b>${hours(chargedMinutes)}</b>` : html`<span class="faint">–</span>`}
    </td>
  </tr>`;
};

const table = (entries: readonly Entry[], parts: EntriesParts): TemplateResult => {
  const { t } = parts;
  return html`<div class="wide">
    <table>
      <thead>
        <tr>
          ${[t.when, t.ticket, t.technician, t.serviceType].map(head => html`<th scope="col">${head}</th>`)}
          ${[t.time, t.counted, t.charged].map(head => html`<th scope="col" class="num">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${entries.map(entry => line(entry, parts))}
      </tbody>
    </table>
  </div>`;
};

/** The work that the sums are made of, ticket by ticket [OCT-23, OCT-24]. */
export const entriesPart = (
  { entries = [], charges }: ContractUsage,
  parts: EntriesParts,
): TemplateResult => {
  const { t, format, count, open, chargedOnly, choose, toggled } = parts;
  const choice = (value: boolean, label: string): TemplateResult =>
    html`<button
      type="button"
      class=${`btn sm${chargedOnly === value ? ' on' : ''}`}
      aria-pressed=${chargedOnly === value ? 'true' : 'false'}
      @click=${() => choose(value)}>
      ${label}
    </button>`;
  const content = (): unknown => {
    if (entries.length === 0) return html`<p class="blank">${t.entriesNone}</p>`;
    const shown = chargedOnly ? entries.filter(({ chargedMinutes }) => chargedMinutes > 0) : entries;
    const choices = [choice(false, t.entriesAll), choice(true, t.entriesCharged)];
    return html`${charges.length > 0 ? html`<div class="which">${choices}</div>` : nothing}
    ${table(shown, parts)}`;
  };
  return html`<details
    .open=${open}
    @toggle=${({ currentTarget }: Event) =>
      currentTarget instanceof HTMLDetailsElement ? toggled(currentTarget.open) : undefined}>
    <summary>${t.entries(count, format.number(count))}</summary>
    ${open ? content() : nothing}
  </details>`;
};
