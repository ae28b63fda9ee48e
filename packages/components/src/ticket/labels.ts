import type { Ticket } from '@customer-hub/sdk';
import { css, html, type TemplateResult } from 'lit';
import { avatar } from '../customer/badges.ts';
import type { TicketsMessages } from '../messages/en/tickets.ts';
import * as icons from '../primitives/icons.ts';

/** A word by its key, where the server may know more keys than the reader's language. */
export const wordOf = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? key;

const moods = {
  positive: ['pos', icons.smile],
  neutral: ['', icons.neutral],
  negative: ['neg', icons.frown],
} as const;

/** The mood of the contact; nothing where none was read. */
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

const turns = {
  unread: html`<i class="dot on"></i>`,
  read: html`<i class="dot off"></i>`,
  awaiting_requester: icons.icon(icons.openOut),
  awaiting_technician: icons.icon(icons.person),
} as const;

/** Whose turn it is. */
export const activity = (value: Ticket['activity'], m: TicketsMessages): TemplateResult =>
  html`<span class=${`lab2 ${value === 'read' || value === 'awaiting_requester' ? 'dim' : ''}`}
    >${turns[value] ?? turns.awaiting_technician}${m.activity[value] ?? value}</span
  >`;

export const technician = ({ technician: person }: Ticket, m: TicketsMessages): TemplateResult =>
  person
    ? html`<span class="lab2">${avatar(person.name)}<bdi class="ellip">${person.name}</bdi></span>`
    : html`<span class="faint">${m.unassigned}</span>`;

/** The statuses that come with the product; one of the account is shown as it is [TKT-19 to TKT-23]. */
const builtIn = new Map<string, keyof TicketsMessages['group']>([
  ['Awaiting security review', 'awaiting_security_review'],
  ['Open', 'open'],
  ['Pending', 'pending'],
  ['Resolved', 'resolved'],
  ['Closed', 'closed'],
  ['Deleted', 'deleted'],
]);

/** A status in the reader's language. */
export const statusName = (status: string, m: TicketsMessages): string => {
  const known = builtIn.get(status);
  return known ? m.group[known] : status;
};

const statusTones: Readonly<Record<string, string>> = {
  open: ' line',
  awaiting_security_review: ' warning',
  resolved: ' success',
  deleted: ' danger',
};

const flagIcons = { overdue: icons.clock, paused: icons.pause, spam: icons.ban } as const;

/** The status, and what is true beside it: overdue, paused, spam [OTK-06, X-18]. */
export const status = (
  ticket: Pick<Ticket, 'status' | 'statusGroup' | 'flags'>,
  m: TicketsMessages,
): TemplateResult =>
  html`<span class="lab2"
    ><span class=${`chip${statusTones[ticket.statusGroup] ?? ''}`} dir="auto"
      >${statusName(ticket.status, m)}</span
    >${ticket.flags.map(flag => {
      const label = m.flag[flag] ?? flag;
      return html`<span class=${`flag ${flag}`} role="img" aria-label=${label} title=${label}
        >${icons.icon(flagIcons[flag] ?? icons.ban)}</span
      >`;
    })}</span
  >`;

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
    color: var(--ch-text-2);
    flex: none;
  }
  .lab2.dim {
    color: var(--ch-text-2);
  }
  .lab2.pos > svg.i {
    color: var(--ch-success-fill);
  }
  .lab2.neg,
  .lab2.neg > svg.i,
  .lab2.crit,
  .lab2.crit > svg.i {
    color: var(--ch-danger);
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
    background: var(--ch-accent);
  }
  .dot.off {
    border: 1.5px solid var(--ch-edge);
  }
  .flag {
    display: inline-flex;
    color: var(--ch-text-2);
  }
  .flag.overdue {
    color: var(--ch-danger);
  }
`;
