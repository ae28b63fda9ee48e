import type { TicketComment } from '@customer-hub/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { avatar } from '../customer/badges.ts';
import type { TicketMessages } from '../messages/en/ticket.ts';
import type { TicketsMessages } from '../messages/en/tickets.ts';
import type { Format } from '../messages/format.ts';
import { icon, lock } from '../primitives/icons.ts';
import { mailWords } from './mail-words.ts';
import { duration } from './sla.ts';
import { ago } from './ago.ts';

export interface ConversationParts {
  readonly t: TicketMessages;
  readonly m: TicketsMessages;
  readonly format: Format;
  /** Comments whose original is shown although it is HTML. */
  readonly originals: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
}

/**
 * One entry. Whatever the text holds, it is a text node: nothing in it can run, load or look like a part of
 * the hub [hostile mail].
 */
export const commentView = (
  comment: TicketComment,
  { t, m, format, originals, toggle }: ConversationParts,
): TemplateResult => {
  const { author, visibility, time, createdAt, text, id } = comment;
  const words = mailWords(comment);
  const original = words === undefined || originals.has(id);
  const internal = visibility === 'internal';
  const when = (now: number): string => ago(createdAt, format, now);
  return html`<li class=${`${internal ? 'internal' : author.kind}`}>
    ${avatar(author.name || t.system)}
    <div class="entry">
      <div class="by">
        <b><bdi>${author.name || t.system}</bdi></b
        ><span class="kind"
          >${
            author.kind === 'contact'
              ? t.contactSays
              : author.kind === 'technician'
                ? t.technicianSays
                : t.system
          }</span
        >
        ${internal ? html`<span class="chip warning">${icon(lock, 'xs')}${t.internal}</span>` : nothing}<span
          class="grow"></span
        ><time datetime=${createdAt} title=${format.dateTime(createdAt)}
          ><hub-live .show=${when}></hub-live
        ></time>
      </div>
      <div class="text" dir="auto">${original ? text : words}</div>
      ${
        words === undefined
          ? nothing
          : html`<p class="html">
              ${t.htmlMail}
              <button type="button" class="link" @click=${() => toggle(id)}>
                ${originals.has(id) ? t.readable : t.original}
              </button>
            </p>`
      }
      ${
        time
          ? html`<p class="html">
              ${t.booked(
                duration(time.minutes * 60_000, m.sla.units, (value, options) =>
                  format.number(value, options),
                ),
                t.write.kinds[time.serviceType] ?? time.serviceType,
              )}${time.billable ? nothing : html`, ${t.notBillable}`}
            </p>`
          : nothing
      }
    </div>
  </li>`;
};

export const conversationStyles = css`
  ol {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
    gap: 14px;
  }
  li {
    display: flex;
    gap: 10px;
    min-inline-size: 0;
  }
  li > .ava {
    inline-size: 28px;
    block-size: 28px;
    font-size: 11px;
  }
  .entry {
    flex: 1;
    min-inline-size: 0;
  }
  .by {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    font-size: var(--fs-sm);
    color: var(--text-2);
  }
  .by b {
    color: var(--text);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .text {
    margin-block-start: 3px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    max-inline-size: 70ch;
  }
  .internal .text {
    padding: 8px 10px;
    border-radius: var(--radius);
    background: var(--warning-soft);
  }
  .technician .ava {
    background: var(--accent-soft);
    color: var(--accent);
  }
  .html {
    margin-block-start: 4px;
    font-size: var(--fs-sm);
    color: var(--text-2);
  }
  .html .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    text-decoration: underline;
  }
`;
