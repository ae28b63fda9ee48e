/** The clock of a ticket: first response, then resolution; it runs, pauses and breaches [TKT-10, OTK-06]. */
import type { Sla, Ticket, TicketPriority, TicketSla } from '../contract/types.ts';

/** What a ticket stores of its clock; all that is shown follows from it and the time. */
export interface SlaClock {
  slaId: string | null;
  name: string | null;
  startedAt: string | null;
  firstResponseDueAt: string | null;
  firstRespondedAt: string | null;
  resolutionDueAt: string | null;
  resolvedAt: string | null;
  pausedAt: string | null;
}
export const NO_CLOCK: SlaClock = {
  slaId: null,
  name: null,
  startedAt: null,
  firstResponseDueAt: null,
  firstRespondedAt: null,
  resolutionDueAt: null,
  resolvedAt: null,
  pausedAt: null,
};

/** A clock is at risk in the last quarter of its time. */
export const AT_RISK_SHARE = 0.25;
const MINUTE_MS = 60_000;
const at = (time: string): number => Date.parse(time);
const iso = (ms: number): string => new Date(ms).toISOString();

/** A fresh clock by the targets of the SLA for this priority; without targets nothing is ever due. */
export function startClock(
  sla: Pick<Sla, 'id' | 'name' | 'targets'> | null,
  priority: TicketPriority,
  startedAt: string,
): SlaClock {
  const target = sla?.targets.find(entry => entry.priority === priority);
  if (!sla || !target) return NO_CLOCK;
  const due = (minutes: number | null): string | null =>
    minutes === null ? null : iso(at(startedAt) + minutes * MINUTE_MS);
  return {
    ...NO_CLOCK,
    slaId: sla.id,
    name: sla.name,
    startedAt,
    firstResponseDueAt: due(target.firstResponseMinutes),
    resolutionDueAt: due(target.resolutionMinutes),
  };
}

/**
 * Targets of another priority or SLA on the same ticket: what has happened stays, and the pauses so far, by which
 * the start has moved, stay too.
 */
export const restartClock = (
  clock: SlaClock,
  sla: Pick<Sla, 'id' | 'name' | 'targets'> | null,
  priority: TicketPriority,
  createdAt: string,
): SlaClock => ({
  ...startClock(sla, priority, clock.startedAt ?? createdAt),
  firstRespondedAt: clock.firstRespondedAt,
  resolvedAt: clock.resolvedAt,
  pausedAt: clock.pausedAt,
});

export const pauseClock = (clock: SlaClock, now: string): SlaClock =>
  clock.pausedAt === null ? { ...clock, pausedAt: now } : clock;
/** The time that was left runs on: both due times move by the length of the pause. */
export function resumeClock(clock: SlaClock, now: string): SlaClock {
  if (clock.pausedAt === null) return clock;
  const pauseMs = Math.max(0, at(now) - at(clock.pausedAt));
  const move = (time: string | null): string | null => time && iso(at(time) + pauseMs);
  return {
    ...clock,
    pausedAt: null,
    startedAt: move(clock.startedAt),
    firstResponseDueAt: clock.firstRespondedAt ? clock.firstResponseDueAt : move(clock.firstResponseDueAt),
    resolutionDueAt: move(clock.resolutionDueAt),
  };
}
export const respond = (clock: SlaClock, now: string): SlaClock =>
  clock.firstRespondedAt === null ? { ...clock, firstRespondedAt: now } : clock;
/** Ends the clock; a pause ends with it. */
export const resolveClock = (clock: SlaClock, now: string): SlaClock => ({
  ...resumeClock(clock, now),
  resolvedAt: now,
});
/** The time while it was resolved counts: the customer waited. */
export const reopenClock = (clock: SlaClock): SlaClock => ({ ...clock, resolvedAt: null });

/** What is due next: the first response until it is given, then the resolution. */
export function runningClock({
  firstResponseDueAt,
  firstRespondedAt,
  resolutionDueAt,
  resolvedAt,
}: SlaClock): { clock: TicketSla['clock']; due: string | null } {
  if (resolvedAt) return { clock: null, due: null };
  if (firstResponseDueAt && !firstRespondedAt) return { clock: 'first_response', due: firstResponseDueAt };
  return resolutionDueAt ? { clock: 'resolution', due: resolutionDueAt } : { clock: null, due: null };
}

/** The clock as the contract shows it at this moment. */
export function slaAt(stored: SlaClock, now: string): TicketSla {
  const {
    slaId,
    name,
    startedAt,
    firstResponseDueAt,
    firstRespondedAt,
    resolutionDueAt,
    resolvedAt,
    pausedAt,
  } = stored;
  const { clock, due } = runningClock(stored);
  const shown = {
    slaId,
    name,
    clock,
    startedAt,
    firstResponseDueAt,
    firstRespondedAt,
    resolutionDueAt,
    resolvedAt,
  };
  if (!due) return { ...shown, state: 'none', atRiskAt: null, dueAt: null, remainingMinutes: null };
  if (pausedAt)
    return {
      ...shown,
      state: 'paused',
      atRiskAt: null,
      dueAt: null,
      remainingMinutes: Math.floor((at(due) - at(pausedAt)) / MINUTE_MS),
    };
  const riskMs = at(due) - (at(due) - at(startedAt ?? due)) * AT_RISK_SHARE;
  return {
    ...shown,
    state: slaState(stored, now),
    atRiskAt: iso(riskMs),
    dueAt: due,
    remainingMinutes: null,
  };
}

/** Only the state: cheap enough for every row of a long list. */
export function slaState(stored: SlaClock, now: string): TicketSla['state'] {
  const { due } = runningClock(stored);
  if (!due) return 'none';
  if (stored.pausedAt) return 'paused';
  const dueMs = at(due),
    nowMs = at(now);
  if (nowMs >= dueMs) return 'breached';
  return nowMs >= dueMs - (dueMs - at(stored.startedAt ?? due)) * AT_RISK_SHARE ? 'at_risk' : 'on_track';
}

/**
 * Sorts clocks as people work: what is due first on top, then paused ones by what is left, then those without a
 * clock.
 */
export function slaOrder(stored: SlaClock): number {
  const { due } = runningClock(stored);
  if (!due) return 3e15;
  return stored.pausedAt ? 2e15 + at(due) - at(stored.pausedAt) : at(due);
}

/** Flags beside the status: `overdue` follows from the clock, the others are set. */
export const ticketFlags = (
  { clock, spam }: { clock: SlaClock; spam: boolean },
  now: string,
): Ticket['flags'] => [
  ...(slaState(clock, now) === 'breached' ? ['overdue' as const] : []),
  ...(clock.pausedAt && !clock.resolvedAt ? ['paused' as const] : []),
  ...(spam ? ['spam' as const] : []),
];
