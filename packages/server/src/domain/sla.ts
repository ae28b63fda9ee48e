/** The clock of a ticket: first response, then resolution; it runs, pauses and breaches [TKT-10, OTK-06]. */
import type { Sla, Ticket, TicketPriority, TicketSla } from '../contract/types.ts';
import { afterBusinessTime, businessResumes, businessTime, type Calendar } from './business-hours.ts';

/** What a ticket stores of its clock; all that is shown follows from it and the time. */
export interface SlaClock {
  slaId: string | null;
  name: string | null;
  /** When it began; `startedAt` is this, moved by the pauses. */
  beganAt: string | null;
  startedAt: string | null;
  firstResponseDueAt: string | null;
  firstRespondedAt: string | null;
  resolutionDueAt: string | null;
  resolvedAt: string | null;
  pausedAt: string | null;
  /** The pauses that are over, the earliest first: with other targets or hours they count anew. */
  pauses: readonly { readonly from: string; readonly to: string }[];
  /** The business hours it counts; null is around the clock. */
  calendar: Calendar;
}
export const NO_CLOCK: SlaClock = {
  slaId: null,
  name: null,
  beganAt: null,
  startedAt: null,
  firstResponseDueAt: null,
  firstRespondedAt: null,
  resolutionDueAt: null,
  resolvedAt: null,
  pausedAt: null,
  pauses: [],
  calendar: null,
};

/** What a clock runs by: the targets, and the hours that count. */
export type ServiceLevel = Pick<Sla, 'id' | 'name' | 'targets'> & { readonly calendar?: Calendar };

/** A clock is at risk in the last quarter of its time. */
export const AT_RISK_SHARE = 0.25;
const MINUTE_MS = 60_000;
const at = (time: string): number => Date.parse(time);
const iso = (ms: number): string => new Date(ms).toISOString();
const later = (calendar: Calendar, time: string, ms: number): string | null => {
  const moment = afterBusinessTime(calendar, at(time), ms);
  return moment === undefined ? null : iso(moment);
};

/** A fresh clock by the targets of the SLA for this priority; without targets nothing is ever due. */
export function startClock(sla: ServiceLevel | null, priority: TicketPriority, startedAt: string): SlaClock {
  const target = sla?.targets.find(entry => entry.priority === priority);
  if (!sla || !target) return NO_CLOCK;
  const calendar = sla.calendar ?? null;
  const due = (minutes: number | null): string | null =>
    minutes === null ? null : later(calendar, startedAt, minutes * MINUTE_MS);
  return {
    ...NO_CLOCK,
    slaId: sla.id,
    name: sla.name,
    beganAt: startedAt,
    startedAt,
    firstResponseDueAt: due(target.firstResponseMinutes),
    resolutionDueAt: due(target.resolutionMinutes),
    calendar,
  };
}

/** A pause that is over: the time that was left runs on, so all that is due moves by the time that it took. */
function afterPause(clock: SlaClock, from: string, to: string): SlaClock {
  const { calendar, firstRespondedAt } = clock,
    pauseMs = Math.max(0, businessTime(calendar, at(from), at(to)));
  const move = (time: string | null): string | null => time && later(calendar, time, pauseMs);
  return {
    ...clock,
    startedAt: move(clock.startedAt),
    firstResponseDueAt:
      firstRespondedAt && firstRespondedAt < to ? clock.firstResponseDueAt : move(clock.firstResponseDueAt),
    resolutionDueAt: move(clock.resolutionDueAt),
    pauses: [...clock.pauses, { from, to }],
  };
}

/**
 * Targets of another priority or SLA on the same ticket: what has happened stays, and so do the pauses so far. They
 * are counted again, as another SLA can have other hours.
 */
export function restartClock(
  clock: SlaClock,
  sla: ServiceLevel | null,
  priority: TicketPriority,
  createdAt: string,
): SlaClock {
  const { firstRespondedAt, resolvedAt, pausedAt, pauses } = clock;
  const fresh = startClock(sla, priority, clock.beganAt ?? clock.startedAt ?? createdAt);
  return {
    ...pauses.reduce((moved, { from, to }) => afterPause(moved, from, to), { ...fresh, firstRespondedAt }),
    resolvedAt,
    pausedAt,
  };
}

export const pauseClock = (clock: SlaClock, now: string): SlaClock =>
  clock.pausedAt === null ? { ...clock, pausedAt: now } : clock;
export const resumeClock = (clock: SlaClock, now: string): SlaClock =>
  clock.pausedAt === null
    ? clock
    : { ...afterPause(clock, clock.pausedAt, now < clock.pausedAt ? clock.pausedAt : now), pausedAt: null };
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
      remainingMinutes: Math.floor(businessTime(stored.calendar, at(pausedAt), at(due)) / MINUTE_MS),
    };
  return {
    ...shown,
    state: slaState(stored, now),
    atRiskAt: iso(riskOf(stored, due)),
    dueAt: due,
    remainingMinutes: null,
    ...(stored.calendar ? { standsUntil: standsUntil(stored, now) } : {}),
  };
}

/** When a clock that is due turns to at risk, ms. */
function riskOf({ calendar, startedAt }: SlaClock, due: string): number {
  const dueMs = at(due),
    startMs = at(startedAt ?? due);
  if (!calendar) return dueMs - (dueMs - startMs) * AT_RISK_SHARE;
  const safe = businessTime(calendar, startMs, dueMs) * (1 - AT_RISK_SHARE);
  return afterBusinessTime(calendar, startMs, safe) ?? dueMs;
}

/** Outside of business hours: when a clock that runs counts on. */
export function standsUntil(stored: SlaClock, now: string): string | null {
  const { due } = runningClock(stored);
  if (!stored.calendar || !due || stored.pausedAt || at(now) >= at(due)) return null;
  const resumes = businessResumes(stored.calendar, at(now));
  return resumes === undefined ? null : iso(resumes);
}

/** When the state changes next if nobody does anything; null for never. */
export function slaTurnsAt(stored: SlaClock, now: string): string | null {
  const { atRiskAt, dueAt } = slaAt(stored, now),
    { resolutionDueAt } = stored,
    // A resolution can be due before the response; then it is missed before.
    solved =
      dueAt !== null && resolutionDueAt !== null && at(resolutionDueAt) < at(dueAt) ? resolutionDueAt : null,
    // At the moment itself, and just behind it: whichever of the two the state goes by.
    turns = [atRiskAt, dueAt, solved].flatMap(time => (time === null ? [] : [at(time), at(time) + 1]));
  const next = Math.min(...turns.filter(ms => ms > at(now)));
  return Number.isFinite(next) ? iso(next) : null;
}

/** Only the state: cheap enough for every row of a long list. */
export function slaState(stored: SlaClock, now: string): TicketSla['state'] {
  const { due } = runningClock(stored);
  if (!due) return 'none';
  if (stored.pausedAt) return 'paused';
  const dueMs = at(due),
    nowMs = at(now);
  if (nowMs >= dueMs) return 'breached';
  return nowMs >= riskOf(stored, due) ? 'at_risk' : 'on_track';
}

/**
 * Sorts clocks as people work: what is due first on top, then paused ones by what is left, then those without a
 * clock.
 */
export function slaOrder(stored: SlaClock): number {
  const { due } = runningClock(stored);
  if (!due) return 3e15;
  return stored.pausedAt ? 2e15 + businessTime(stored.calendar, at(stored.pausedAt), at(due)) : at(due);
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
