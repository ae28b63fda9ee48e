import type { Ticket } from '@customer-hub/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { LiveContent } from '../../internal/live-text.ts';
import type { TicketsMessages } from '../../messages/en/tickets.ts';
import { currentTargetOf } from '../../primitives/dom.ts';
import * as icons from '../../primitives/icons.ts';
import { navigationLink } from '../../primitives/navigation-link.ts';
import { ago } from '../../ticket/ago.ts';
import { labelStyles } from '../../ticket/labels.ts';
import { open } from '../../ticket/open-ticket.ts';
import { slaStyles, slaView } from '../../ticket/sla-view.ts';
import { preview } from './preview-trigger.ts';
import { tickets, type Context } from './ticket-actions.ts';

const agoView =
  (iso: string, { m, format }: Context) =>
  (now: number): LiveContent =>
    m.changed(ago(iso, format, now));

/** What a low row has no room for: it is not even made there. */
const secondLine = (row: Ticket, context: Context): TemplateResult => {
  const { m, format } = context;
  return html`<span class="ellip"><bdi>${row.contact?.name ?? m.noContact}</bdi></span
    ><span title=${format.dateTime(row.lastActivityAt)}
      ><hub-live .show=${agoView(row.lastActivityAt, context)}></hub-live></span
    ><span>${m.created(format.date(row.createdAt))}</span>`;
};

/** Number, title, contact, when made and when changed, in one cell [TKT-03 to TKT-08, OTK-02, OTK-03, OTK-07]. */
export const details = (row: Ticket, context: Context): TemplateResult => {
  const { m } = context;
  const n = String(row.number);
  const look = preview(row, context);
  return html`<span class=${`tk${row.activity === 'unread' ? ' unread' : ''}`}>
    ${navigationLink(
      context,
      { to: 'ticket', id: row.id, customerId: row.customerId },
      {
        className: 'tk-t name ellip',
        content: html`<bdi>${row.title}</bdi>${
            row.activity === 'unread' ? html`<span class="vh">, ${m.unread}</span>` : nothing
          }`,
        open: () => void open(row, context),
      },
    )}
    <span class="tk-m"
      ><button
        type="button"
        class="tk-n"
        tabindex="-1"
        aria-label=${m.previewOf(n, row.title)}
        @pointerenter=${look.enter}
        @pointerleave=${look.leave}
        @pointerover=${look.over}
        @focus=${look.focus}
        @blur=${look.leave}
        @click=${look.click}>
        ${m.numberOf(n)}
      </button>
      ${context.density === 'detailed' ? secondLine(row, context) : nothing}</span
    ></span
  >`;
};

export const assist = (row: Ticket, context: Context): TemplateResult => {
  const { m } = context;
  const ask = (kind: 'summary' | 'solution') => (): void =>
    void import('./assist-dialog.ts').then(({ openAssist }) => openAssist(context.host, row, kind));
  const whyNot = tickets.whyNot(row, 'assist', context);
  return html`<button
    type="button"
    class="btn sm as"
    tabindex="-1"
    aria-haspopup="menu"
    aria-label=${m.assistOf(String(row.number))}
    @click=${(event: Event) =>
      context.menu(currentTargetOf(event), [
        { label: m.summary, icon: icons.assistant, ...whyNot, run: ask('summary') },
        { label: m.solution, icon: icons.wrench, ...whyNot, run: ask('solution') },
      ])}>
    ${icons.icon(icons.assistant)}${m.assist}
  </button>`;
};

export const sla = (row: Ticket, { m, format }: Context): TemplateResult =>
  html`<hub-live .show=${slaView(row.sla, m, format)}></hub-live>`;

const rankTones = { gold: ' gold', silver: '', blocked: ' danger' } as const;

export const rank = ({ customerRank: value }: Ticket, m: TicketsMessages): TemplateResult => {
  const label = m.ranks[value] ?? value;
  if (value === 'basic') return html`<span class="muted">${label}</span>`;
  return html`<span class=${`chip${rankTones[value] ?? ''}`} title=${m.rankOf(label)}
    >${icons.icon(value === 'blocked' ? icons.ban : icons.rank, 'xs')}<span>${label}</span></span
  >`;
};

export const cellStyles = [
  labelStyles,
  slaStyles,
  css`
    .tk {
      display: block;
    }
    .tk-t,
    .tk-n {
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
    }
    .tk-t {
      display: block;
      max-inline-size: 100%;
      font-size: var(--ch-fs-md);
      font-weight: 400;
      line-height: 19px;
      text-align: start;
    }
    .unread .tk-t {
      font-weight: 600;
    }
    .tk-t:hover,
    .tk-n:hover {
      text-decoration: underline;
    }
    /* What has no room goes to a line that is not shown, as a whole. */
    .tk-m {
      display: flex;
      flex-wrap: wrap;
      column-gap: 6px;
      block-size: 17px;
      overflow: hidden;
      color: var(--ch-text-2);
      line-height: 17px;
    }
    .tk-m > * + *::before {
      content: '\\b7';
      margin-inline-end: 6px;
      color: var(--ch-text-3);
    }
    .tk-m > * {
      flex: none;
    }
    .tk-m > .ellip {
      max-inline-size: 60%;
    }
    .tk-n {
      line-height: 17px;
      font-variant-numeric: tabular-nums;
    }
    :is(.compact, .narrow) .tk {
      display: flex;
      align-items: baseline;
      gap: 8px;
    }
    :is(.compact, .narrow) .tk-t {
      flex: 0 1 auto;
      min-inline-size: 0;
      font-size: inherit;
    }
    :is(.compact, .narrow) .tk-m {
      flex: none;
    }
    :is(.compact, .narrow) .tk-m > :not(.tk-n),
    :is(.compact, .narrow) .sla small {
      display: none;
    }
    :is(.compact, .narrow) .sla > svg:is(.clock, .i.m) {
      grid-row: 1;
      inline-size: 16px;
      block-size: 16px;
    }
    /* In a card the title has two lines, and the number stands in the line below them, before the SLA. */
    .narrow .tk.tk {
      display: block;
    }
    .narrow .tk-t.tk-t {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      white-space: normal;
      font-size: var(--ch-fs-md);
    }
    .narrow .body .c.title {
      overflow: visible;
    }
    .narrow .title .tk-m {
      position: absolute;
      inset-block-start: calc(var(--card-h) - 26px);
      font-size: var(--ch-fs-sm);
    }
    .narrow .body .c.sla-time {
      padding-inline-start: 58px;
    }
    .compact .btn.as {
      block-size: 22px;
      min-block-size: 0;
    }
    @media (pointer: coarse) {
      /* Small in sight, large under a finger. */
      .tk-n {
        position: relative;
      }
      .tk-n::after {
        content: '';
        position: absolute;
        inset: -6px -8px -10px;
      }
    }
  `,
];
