/** What needs somebody's attention: when a fact is late, how soon it is lost, and when a snooze ends. */
import type { AttentionFact, AttentionGroup, AttentionLevel, AttentionSnooze } from '../contract/types.ts';
import { daysBetween } from './days.ts';

type Urgency = Pick<AttentionFact, 'level' | 'group'>;
/** From when on something needs attention. */
export interface Levels {
  endsWithinDays: number;
  passwordDays: number;
  securityUpdates: number;
  rebootDevices: number;
}
export const DEFAULT_LEVELS: Levels = {
  endsWithinDays: 60,
  passwordDays: 180,
  securityUpdates: 1,
  rebootDevices: 1,
};

const LEVELS: readonly AttentionLevel[] = ['late', 'soon', 'note'];
const GROUPS: readonly AttentionGroup[] = ['now', 'week', 'later'];
const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;

/** A deadline: late once it is over, and lost within a day or a week. */
export function dueUrgency(dueAt: string, now: string): Urgency {
  const left = Date.parse(dueAt) - Date.parse(now);
  if (left < 0) return { level: 'late', group: 'now' };
  return { level: 'soon', group: left <= DAY_MS ? 'now' : left <= WEEK_DAYS * DAY_MS ? 'week' : 'later' };
}

/** Something ends on a day, which still counts; undefined while that is further away than the level, or over. */
export function endUrgency(day: string, today: string, withinDays: number): Urgency | undefined {
  const days = daysBetween(today, day);
  if (days < 0 || days > withinDays) return undefined;
  return { level: 'soon', group: days < 1 ? 'now' : days <= WEEK_DAYS ? 'week' : 'later' };
}

/** Something that should be done again every so many days; undefined while it is not due. */
export function ageUrgency(day: string, today: string, everyDays: number): Urgency | undefined {
  return daysBetween(day, today) >= everyDays ? { level: 'note', group: 'later' } : undefined;
}

/** Pre-paid time: late when it is over already, else by the day on which it runs out at the pace so far. */
export function hoursUrgency(
  overdrawnMinutes: number,
  runsOutOn: string | null,
  today: string,
): Urgency | undefined {
  if (overdrawnMinutes > 0) return { level: 'late', group: 'now' };
  if (runsOutOn === null) return undefined;
  const days = daysBetween(today, runsOutOn);
  return { level: 'soon', group: days <= 1 ? 'now' : days <= WEEK_DAYS ? 'week' : 'later' };
}

/** More severe than it was, or due in an earlier group. */
export const isWorse = (now: Urgency, then: Urgency): boolean =>
  LEVELS.indexOf(now.level) < LEVELS.indexOf(then.level) ||
  GROUPS.indexOf(now.group) < GROUPS.indexOf(then.group);

/** What a snooze stores of the fact it was made for. */
export type StoredSnooze = Pick<AttentionSnooze, 'until' | 'endedAt'> & Urgency;

/** Whether a fact is still to be left alone. */
export const isSnoozed = (fact: Urgency, snooze: StoredSnooze, now: string): boolean =>
  snooze.endedAt === null && (snooze.until === null || snooze.until > now) && !isWorse(fact, snooze);

/** The most urgent first: by group, level, and when it is due; then by the key, so that the order never jumps. */
export function byUrgency(a: AttentionFact, b: AttentionFact): number {
  const due = ({ dueAt, day }: AttentionFact): string => dueAt ?? day ?? '9999';
  return (
    GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) ||
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
    (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0) ||
    (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
  );
}

/** Facts that are not snoozed, by group; and those that are. */
export function countFacts(facts: readonly AttentionFact[]) {
  const counts = { now: 0, week: 0, later: 0, snoozed: 0 };
  for (const { group, snooze } of facts) counts[snooze ? 'snoozed' : group]++;
  return counts;
}

/** Titles of alerts that are about a backup, in the languages that agents write. */
export const isAboutBackup = (title: string): boolean =>
  /back-?up|datensicherung|نسخ(?:ة|) احتياطي/iu.test(title);
