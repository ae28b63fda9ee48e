import type { Ticket } from '@customer-hub/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { avatar } from '../../customer/badges.ts';
import type { LiveContent } from '../../internal/live-text.ts';
import type { ListContext } from '../../list-view/definition.ts';
import type { TicketsMessages } from '../../messages/en/tickets.ts';
import * as icons from '../../primitives/icons.ts';
import { ago } from './ago.ts';
import { open } from './open-ticket.ts';
import { preview } from './preview-trigger.ts';
import { slaStyles, slaView } from './sla-view.ts';

export type Context = ListContext<Ticket, TicketsMessages>;

const agoView =
  (iso: string, { m, format }: Pick<Context, 'm' | 'format'>) =>
  (now: number): LiveContent =>
    m.changed(ago(iso, format, now));

/** Number, title, contact, when made and when changed, in one cell [TKT-03 to TKT-08, OTK-02, OTK-03, OTK-07]. */
export const details = (row: Ticket, context: Context): TemplateResult => {
  const { m, format } = context;
  const n = String(row.number);
  const look = preview(row, context);
  return html`<span class=${`tk${row.activity === 'unread' ? ' unread' : ''}`}>
    <button
      type="button"
      class="tk-t name ellip"
      tabindex="-1"
      dir="auto"
      @click=${() => void open(row, context)}>
      ${row.title}${row.activity === 'unread' ? html`<span class="vh">, ${m.unread}</span>` : nothing}
    </button>
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
      <span class="ellip"><bdi>${row.contact?.name ?? m.noContact}</bdi></span
      ><span>${m.created(format.date(row.createdAt))}</span
      ><span title=${format.dateTime(row.lastActivityAt)}
        ><hub-live .show=${agoView(row.lastActivityAt, context)}></hub-live></span></span
  ></span>`;
};

export const assist = (row: Ticket, context: Context): TemplateResult => {
  const { m } = context;
  const ask = (kind: 'summary' | 'solution') => (): void =>
    void import('./assist-dialog.ts').then(({ openAssist }) => openAssist(context.host, row, kind));
  const refused = row.allowedActions.find(({ action, allowed }) => action === 'assist' && !allowed);
  const disabled = refused
    ? (m.reasons[refused.reason as keyof TicketsMessages['reasons']] ?? m.reasons.no_permission)
    : undefined;
  return html`<button
    type="button"
    class="btn sm as"
    tabindex="-1"
    aria-haspopup="menu"
    aria-label=${m.assistOf(String(row.number))}
    @click=${(event: Event) =>
      context.menu(event.currentTarget as HTMLElement, [
        { label: m.summary, icon: icons.assistant, disabled, run: ask('summary') },
        { label: m.solution, icon: icons.wrench, disabled, run: ask('solution') },
      ])}>
    ${icons.icon(icons.assistant)}${m.assist}
  </button>`;
};

export const sla = (row: Ticket, { m, format }: Context): TemplateResult =>
  html`<hub-live .show=${slaView(row.sla, m, format)}></hub-live>`;

const moods = {
  positive: ['pos', icons.smile],
  neutral: ['', icons.neutral],
  negative: ['neg', icons.frown],
} as const;
export const sentiment = (value: Ticket['sentiment'], m: TicketsMessages): TemplateResult | string => {
  if (!value) return '';
  const [tone, shape] = moods[value] ?? moods.neutral;
  return html`<span class=${`lab2 ${tone}`} title=${m.sentimentHint}
    >${icons.icon(shape, 'm')}${m.sentiment[value] ?? value}</span
  >`;
};

const levels = {
  low: icons.priorityLow,
  medium: icons.priorityMedium,
  high: icons.priorityHigh,
  critical: icons.critical,
} as const;
export const priority = (value: Ticket['priority'], m: TicketsMessages): TemplateResult =>
  html`<span class=${`lab2 ${value === 'critical' ? 'crit' : ''}`}
    >${icons.icon(levels[value] ?? icons.priorityMedium)}${m.priority[value] ?? value}</span
  >`;

export const activity = (value: Ticket['activity'], m: TicketsMessages): TemplateResult => {
  const sign =
    value === 'unread'
      ? html`<i class="dot on"></i>`
      : value === 'read'
        ? html`<i class="dot off"></i>`
        : icons.icon(value === 'awaiting_requester' ? icons.openOut : icons.person);
  return html`<span class=${`lab2 ${value === 'read' || value === 'awaiting_requester' ? 'dim' : ''}`}
    >${sign}${m.activity[value] ?? value}</span
  >`;
};

export const technician = (row: Ticket, m: TicketsMessages): TemplateResult =>
  row.technician
    ? html`<span class="lab2"
        >${avatar(row.technician.name)}<bdi class="ellip">${row.technician.name}</bdi></span
      >`
    : html`<span class="faint">${m.unassigned}</span>`;

/** The names that come with the product; a status of the account is shown as it is [TKT-19 to TKT-23]. */
const builtIn: Readonly<Record<string, keyof TicketsMessages['group']>> = {
  'Awaiting security review': 'awaiting_security_review',
  Open: 'open',
  Pending: 'pending',
  Resolved: 'resolved',
  Closed: 'closed',
  Deleted: 'deleted',
};
export const statusName = (status: string, m: TicketsMessages): string => {
  const known = Object.hasOwn(builtIn, status) ? builtIn[status] : undefined;
  return known ? m.group[known] : status;
};

const statusTones: Readonly<Record<string, string>> = {
  open: ' line',
  awaiting_security_review: ' warning',
  resolved: ' success',
  deleted: ' danger',
};

/** The status, and what is true beside it: overdue, paused, spam [OTK-06, X-18]. */
export const status = (
  row: Pick<Ticket, 'status' | 'statusGroup' | 'flags'>,
  m: TicketsMessages,
): TemplateResult =>
  html`<span class="lab2"
    ><span class=${`chip${statusTones[row.statusGroup] ?? ''}`} dir="auto">${statusName(row.status, m)}</span
    >${row.flags.map(
      flag =>
        html`<span
          class=${`flag ${flag}`}
          role="img"
          aria-label=${m.flag[flag] ?? flag}
          title=${m.flag[flag] ?? flag}
          >${icons.icon(flag === 'overdue' ? icons.clock : flag === 'paused' ? icons.pause : icons.ban)}</span
        >`,
    )}</span
  >`;

export const rank = (value: Ticket['customerRank'], m: TicketsMessages): TemplateResult => {
  const label = m.ranks[value] ?? value;
  return html`<span
    class=${`chip${value === 'gold' ? ' gold' : value === 'blocked' ? ' danger' : value === 'basic' ? ' line' : ''}`}
    title=${m.rankOf(label)}
    >${icons.icon(value === 'blocked' ? icons.ban : icons.rank, 'xs')}<span>${label}</span></span
  >`;
};

/** Icon and word side by side; the table's, the preview's and the read view's. */
export const labelStyles = css`
  .lab2 {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    max-inline-size: 100%;
    vertical-align: top;
  }
  .lab2 > svg.i {
    color: var(--text-2);
    flex: none;
  }
  .lab2.dim {
    color: var(--text-2);
  }
  .lab2.pos > svg.i {
    color: var(--success-fill);
  }
  .lab2.neg,
  .lab2.neg > svg.i,
  .lab2.crit,
  .lab2.crit > svg.i {
    color: var(--danger);
  }
  .lab2.crit {
    font-weight: 600;
  }
  .lab2 > .dot {
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    flex: none;
    margin-inline: 3px;
  }
  .dot.on {
    background: var(--accent);
  }
  .dot.off {
    border: 1.5px solid var(--edge);
  }
  .flag {
    display: inline-flex;
    color: var(--text-2);
  }
  .flag.overdue {
    color: var(--danger);
  }
`;

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
      font-size: var(--fs-md);
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
      color: var(--text-2);
      line-height: 17px;
    }
    .tk-m > * + *::before {
      content: '\\b7';
      margin-inline-end: 6px;
      color: var(--text-3);
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
