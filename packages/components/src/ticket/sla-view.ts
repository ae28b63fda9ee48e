import type { TicketSla } from '@customer-hub/sdk';
import { css, html, svg, type TemplateResult } from 'lit';
import type { LiveContent } from '../internal/live-text.ts';
import type { TicketsMessages } from '../messages/en/tickets.ts';
import type { Format } from '../messages/format.ts';
import { check, critical, icon, pause } from '../primitives/icons.ts';
import { duration, readSla, type SlaReading } from './sla.ts';

/** Of the ring, in the units of its box. */
const RADIUS = 6.8;
const ROUND = 2 * Math.PI * RADIUS;

const tones: Readonly<Record<SlaReading['standing'], string>> = {
  on_track: 'ok',
  at_risk: 'warn',
  breached: 'bad',
  late: 'hold',
  paused: 'hold',
  met: 'ok',
  none: '',
};

// Attributes, not `style`: a strict policy lets those through.
const ring = (left: number): TemplateResult => {
  const dashes = `${(left * ROUND).toFixed(1)} ${ROUND.toFixed(1)}`;
  return html`<svg class="clock" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
    ${svg`<circle class="ring t" cx="9" cy="9" r=${RADIUS}></circle>
  <circle
    class="ring v"
    cx="9"
    cy="9"
    r=${RADIUS}
    stroke-dasharray=${dashes}
    transform="rotate(-90 9 9)"></circle>`}
  </svg>`;
};

/** `2 h 05 m over` and `Breached, close`; undefined without a clock. */
export const slaText = (
  { standing, clock, leftMs }: SlaReading,
  m: TicketsMessages,
  format: Format,
): { readonly time: string; readonly state: string } | undefined => {
  if (standing === 'none') return undefined;
  const state = m.sla.state[standing];
  const text =
    leftMs === undefined
      ? ''
      : duration(leftMs, m.sla.units, (value, options) => format.number(value, options));
  if (standing === 'met' || standing === 'late') return { time: state, state: m.sla.closed };
  const time =
    leftMs !== undefined && leftMs <= 0 ? m.sla.over(text) : standing === 'paused' ? m.sla.left(text) : text;
  return {
    time,
    state: standing === 'paused' || clock === null ? state : m.sla.line(state, m.sla.clock[clock]),
  };
};

/** The clock of a ticket as it stands at a moment; for `hub-live`. */
export const slaView =
  (sla: TicketSla, m: TicketsMessages, format: Format) =>
  (nowMs: number): LiveContent => {
    const reading = readSla(sla, nowMs);
    const text = slaText(reading, m, format);
    if (!text) return { key: '-', content: html`<span class="faint" title=${m.sla.none}>–</span>` };
    const { standing, left } = reading;
    const picture =
      standing === 'breached'
        ? icon(critical, 'm')
        : standing === 'paused'
          ? icon(pause, 'm')
          : standing === 'met' || standing === 'late'
            ? icon(check, 'm')
            : ring(left);
    return {
      key: `${text.time}${text.state}${left.toFixed(2)}`,
      content: html`<span class=${`sla ${tones[standing]}`}
        >${picture}<b>${text.time}</b><small>${text.state}</small></span
      >`,
    };
  };

export const slaStyles = css`
  .sla {
    display: grid;
    grid-template-columns: 18px minmax(0, 1fr);
    column-gap: 8px;
    align-items: center;
    line-height: 17px;
    min-inline-size: 0;
  }
  .sla > svg.clock,
  .sla > svg.i.m {
    grid-row: 1 / 3;
    inline-size: 18px;
    block-size: 18px;
    vertical-align: 0;
  }
  .sla b {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .sla small {
    grid-column: 2;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: var(--ch-fs-sm);
    color: var(--ch-text-2);
  }
  .ring {
    fill: none;
    stroke-width: 2.4;
  }
  .ring.t {
    stroke: var(--ch-track);
  }
  .sla.ok > svg.i {
    color: var(--ch-success-fill);
  }
  .sla.ok .ring.v {
    stroke: var(--ch-success-fill);
  }
  .sla.warn .ring.v {
    stroke: var(--ch-warning-fill);
  }
  .sla.warn b {
    color: var(--ch-warning);
  }
  .sla.bad b,
  .sla.bad > svg.i {
    color: var(--ch-danger);
  }
  .sla.hold b,
  .sla.hold > svg.i {
    color: var(--ch-text-2);
  }
  @media (forced-colors: active) {
    .ring {
      forced-color-adjust: none;
    }
  }
`;
