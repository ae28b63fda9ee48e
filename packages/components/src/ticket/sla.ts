import type { TicketSla } from '@customer-hub/sdk';

/** How a clock stands: `met` and `late` are clocks that ran out by an answer, `none` is no clock. */
export type SlaStanding = 'on_track' | 'at_risk' | 'breached' | 'paused' | 'met' | 'late' | 'none';

export interface SlaReading {
  readonly standing: SlaStanding;
  /** What is due. Null when nothing is. */
  readonly clock: 'first_response' | 'resolution' | null;
  /** Time left, ms; negative once over, undefined when nothing runs or waits. */
  readonly leftMs: number | undefined;
  /** Share of the whole time that is left, 0 to 1. */
  readonly left: number;
}

const MINUTE_MS = 60_000;
const at = (iso: string | null): number | undefined => {
  const ms = iso === null ? Number.NaN : Date.parse(iso);
  return Number.isNaN(ms) ? undefined : ms;
};

/**
 * Reads a clock at a moment. Everything follows from the server's times and the time of day, so it is right
 * however long the page slept; what the server called the state when it answered counts only for clocks that
 * do not run [TKT-10].
 */
export const readSla = (sla: TicketSla, nowMs: number): SlaReading => {
  const clock = sla.clock === 'first_response' || sla.clock === 'resolution' ? sla.clock : null;
  if (sla.state === 'paused') {
    return {
      standing: 'paused',
      clock,
      leftMs: sla.remainingMinutes === null ? undefined : sla.remainingMinutes * MINUTE_MS,
      left: 0,
    };
  }
  const due = at(sla.dueAt);
  if (due === undefined) {
    const resolved = at(sla.resolvedAt),
      limit = at(sla.resolutionDueAt);
    if (resolved === undefined || limit === undefined)
      return { standing: 'none', clock: null, leftMs: undefined, left: 0 };
    return { standing: resolved <= limit ? 'met' : 'late', clock: null, leftMs: undefined, left: 0 };
  }
  const leftMs = due - nowMs;
  const whole = due - (at(sla.startedAt) ?? due);
  const left = whole > 0 ? Math.min(1, Math.max(0, leftMs / whole)) : 0;
  if (leftMs <= 0) return { standing: 'breached', clock, leftMs, left: 0 };
  const risk = at(sla.atRiskAt);
  return { standing: risk !== undefined && nowMs >= risk ? 'at_risk' : 'on_track', clock, leftMs, left };
};

/** Words for the units, e.g. `{ d: 'd', h: 'h', m: 'm', s: 's' }`. */
export type DurationUnits = Readonly<Record<'d' | 'h' | 'm' | 's', string>>;

/** From here on the seconds are worth seeing. */
const SECONDS_BELOW_MS = 5 * MINUTE_MS;

/** A length of time with its two largest units: `5 d 6 h`, `2 h 05 m`, `38 m`, `4 m 09 s`. The sign is left out. */
export const duration = (
  ms: number,
  units: DurationUnits,
  number: (value: number, options?: Intl.NumberFormatOptions) => string,
): string => {
  const size = Math.abs(ms);
  const part = (value: number, unit: keyof DurationUnits): string => `${number(value)} ${units[unit]}`;
  const two = (value: number, unit: keyof DurationUnits): string =>
    `${number(value, { minimumIntegerDigits: 2 })} ${units[unit]}`;
  const seconds = Math.floor(size / 1000);
  if (size < SECONDS_BELOW_MS)
    return seconds < 60
      ? part(seconds, 's')
      : `${part(Math.floor(seconds / 60), 'm')} ${two(seconds % 60, 's')}`;
  const minutes = Math.floor(size / MINUTE_MS);
  if (minutes < 60) return part(minutes, 'm');
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${part(hours, 'h')} ${two(minutes % 60, 'm')}`;
  const days = Math.floor(hours / 24);
  return hours % 24 === 0 ? part(days, 'd') : `${part(days, 'd')} ${part(hours % 24, 'h')}`;
};
