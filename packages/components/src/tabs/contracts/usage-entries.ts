import type { ContractUsage } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { ContractHoursMessages } from '../../messages/en/contractHours.ts';
import type { Format } from '../../messages/format.ts';

interface EntriesParts {
  readonly t: ContractHoursMessages;
  readonly format: Format;
  /** How times of a few minutes are written: always exactly. */
  readonly hours: (minutes: number) => string;
  readonly open: boolean;
  readonly chargedOnly: boolean;
  toggled(open: boolean): void;
  choose(chargedOnly: boolean): void;
  openTicket(id: string): void;
}

/** The work that the sums are made of, ticket by ticket [OCT-23, OCT-24]. */
export const entriesPart = (
  { entries = [], charges }: ContractUsage,
  parts: EntriesParts,
): TemplateResult => {
  const { t, format, hours, open, chargedOnly } = parts;
  const shown = chargedOnly ? entries.filter(({ chargedMinutes }) => chargedMinutes > 0) : entries;
  const choice = (value: boolean, label: string): TemplateResult =>
    html`<button
      type="button"
      class=${`btn sm${chargedOnly === value ? ' on' : ''}`}
      aria-pressed=${chargedOnly === value ? 'true' : 'false'}
      @click=${() => parts.choose(value)}>
      ${label}
    </button>`;
  return html`<details
    .open=${open}
    @toggle=${(event: Event) => parts.toggled((event.target as HTMLDetailsElement).open)}>
    <summary>${t.entries(entries.length, format.number(entries.length))}</summary>
    ${
      !open
        ? nothing
        : entries.length === 0
          ? html`<p class="blank">${t.entriesNone}</p>`
          : html` ${charges.length > 0 ? html`<div class="which">${choice(false, t.entriesAll)}${choice(true, t.entriesCharged)}</div>` : nothing}
              <div class="wide">
                <table>
                  <thead>
                    <tr>
                      <th scope="col">${t.when}</th>
                      <th scope="col">${t.ticket}</th>
                      <th scope="col">${t.technician}</th>
                      <th scope="col">${t.serviceType}</th>
                      <th scope="col" class="num">${t.time}</th>
                      <th scope="col" class="num">${t.charged}</th>
                    </tr>
                  </thead>
                  <tbody>
                    ${shown.map(
                      ({ at, ticket, technician, serviceType, minutes, chargedMinutes }) =>
                        html`<tr>
                          <td><time datetime=${at} title=${format.dateTime(at)}>${format.date(at)}</time></td>
                          <td class="what">
                            ${ticket ? html`<button type="button" class="link" aria-label=${t.openTicket(ticket.name)} @click=${() => parts.openTicket(ticket.id)}><bdi>${ticket.name}</bdi></button>` : html`<span class="faint">${t.noTicket}</span>`}
                          </td>
                          <td><bdi>${technician?.name ?? '–'}</bdi></td>
                          <td>${t.types[serviceType] ?? serviceType}</td>
                          <td class="num">${hours(minutes)}</td>
                          <td class="num">
                            ${chargedMinutes > 0 ? html`<b>${hours(chargedMinutes)}</b>` : html`<span class="faint">–</span>`}
                          </td>
                        </tr>`,
                    )}
                  </tbody>
                </table>
              </div>`
    }
  </details>`;
};
