import { addDays, instantOf, wallTime } from '../../messages/zoned.ts';

const HOUR_MS = 3_600_000;
/** A working day begins. */
const MORNING = 'T08:00';

export const snoozeChoices = ['hour', 'hours', 'tomorrow', 'monday', 'week'] as const;
export type SnoozeChoice = (typeof snoozeChoices)[number];

/**
 * When an alert that is put off by one of the usual choices opens again, ms; mornings are those of the
 * reader's zone.
 */
export const snoozeUntil = (choice: SnoozeChoice, nowMs: number, timeZone?: string): number => {
  const today = wallTime(nowMs, timeZone).slice(0, 10);
  switch (choice) {
    case 'hour':
      return nowMs + HOUR_MS;
    case 'hours':
      return nowMs + 4 * HOUR_MS;
    case 'tomorrow':
      return instantOf(addDays(today, 1) + MORNING, timeZone);
    case 'week':
      return instantOf(addDays(today, 7) + MORNING, timeZone);
    case 'monday': {
      const day = new Date(`${today}T00:00:00Z`).getUTCDay();
      return instantOf(addDays(today, (8 - day) % 7 || 7) + MORNING, timeZone);
    }
  }
};

/** On a Sunday, tomorrow and next Monday are one choice. */
export const usualChoices = (nowMs: number, timeZone?: string): SnoozeChoice[] =>
  snoozeChoices.filter(
    choice =>
      choice !== 'monday' ||
      snoozeUntil('monday', nowMs, timeZone) !== snoozeUntil('tomorrow', nowMs, timeZone),
  );

/** ISO 8601 to the second, as the contract writes times. */
export const isoOf = (ms: number): string =>
  new Date(Math.floor(ms / 1000) * 1000).toISOString().replace('.000', '');
