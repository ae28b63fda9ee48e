import type { TicketComment } from '@customer-hub/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { avatar } from '../customer/badges.ts';
import type { TicketMessages } from '../messages/en/ticket.ts';
import type { TicketsMessages } from '../messages/en/tickets.ts';
import type { Format } from '../messages/format.ts';
import { edit, icon, lock, trash } from '../primitives/icons.ts';
import { mailWords } from './mail-words.ts';
import { duration } from './sla.ts';
import { ago } from './ago.ts';
import type { CommentWork } from './comment-work.ts';

export interface ConversationParts {
  readonly t: TicketMessages;
  readonly m: TicketsMessages;
  readonly format: Format;
  /** Comments whose original is shown although it is HTML. */
  readonly originals: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  readonly work: Pick<CommentWork, 'isEdited' | 'mayEdit' | 'mayRemove' | 'edit' | 'remove' | 'editor'>;
}

/** What can be done with a comment: only what its reader may. */
const tools = (comment: TicketComment, { t, work }: ConversationParts): TemplateResult => {
  const tool = (label: string, shape: string, run: () => unknown): TemplateResult =>
    html`<button type="button" class="btn sm icon ghost" aria-label=${label} title=${label} @click=${run}>
      ${icon(shape)}
    </button>`;
  return html`<span class="do"
    >${work.mayEdit(comment) ? tool(t.change.edit, edit, () => work.edit(comment)) : nothing}${
      work.mayRemove(comment) ? tool(t.change.remove, trash, () => work.remove(comment)) : nothing
    }</span
  >`;
};

/** That the text is not what it was at first, and since when. */
const editedMark = (at: string, { t, format }: ConversationParts): TemplateResult =>
  html`<time class="edited" datetime=${at} title=${format.dateTime(at)}
    >(<hub-live .show=${(now: number) => t.change.edited(ago(at, format, now))}></hub-live>)</time
  >`;

/**
 * One entry. Whatever the text holds, it is a text node: nothing in it can run, load or look like a part of
 * the hub [hostile mail].
 */
export const commentView = (comment: TicketComment, parts: ConversationParts): TemplateResult => {
  const { t, m, format, originals, toggle, work } = parts;
  const { author, visibility, time, createdAt, editedAt, text, id } = comment;
  const words = mailWords(comment);
  const original = words === undefined || originals.has(id);
  const internal = visibility === 'internal';
  const isEdited = work.isEdited(comment);
  const when = (now: number): string => ago(createdAt, format, now);
  return html`<li class=${`${internal ? 'internal' : author.kind}`} data-id=${id}>
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
          ><hub-live .show=${when}></hub-live></time
        >${editedAt ? editedMark(editedAt, parts) : nothing}${isEdited ? nothing : tools(comment, parts)}
      </div>
      ${isEdited ? work.editor(comment) : html`<div class="text" dir="auto">${original ? text : words}</div>`}
      ${
        words === undefined || isEdited
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
  section:focus {
    outline: none;
  }
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
    font-size: var(--ch-fs-sm);
    color: var(--ch-text-2);
  }
  .by b {
    color: var(--ch-text);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .do {
    display: inline-flex;
    margin-block: -4px;
  }
  .do .btn {
    color: var(--ch-text-3);
  }
  .do .btn:is(:hover, :focus-visible) {
    color: inherit;
  }
  .text {
    margin-block-start: 3px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    max-inline-size: 70ch;
  }
  .internal .text {
    padding: 8px 10px;
    border-radius: var(--ch-radius);
    background: var(--ch-warning-soft);
  }
  .technician .ava {
    background: var(--ch-accent-soft);
    color: var(--ch-accent);
  }
  .html {
    margin-block-start: 4px;
    font-size: var(--ch-fs-sm);
    color: var(--ch-text-2);
  }
  .html .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--ch-accent);
    text-decoration: underline;
  }
`;
