/** How booked time counts on a contract: as the form holds it (texts) and as the server writes it. */
import type { Contract, HoursRules } from '@customer-hub/sdk';
import { plainDigits } from '../../form/checks.ts';
import { hoursDraft, readHours } from './hours-text.ts';

/** Steps that time is rounded up to, minutes. */
export const steps = [1, 6, 15, 30] as const satisfies readonly HoursRules['roundingMinutes'][];
const types = ['onSite', 'remote', 'telephone'] as const;

/** What a new contract starts from: to the minute, a warning at 80 percent. */
export const newRules = { roundingMinutes: '1', roundingPer: 'entry', warnAtPercent: '80', carryOver: {} };

/** What the form starts from. Nothing carried over is an empty field. */
export const rulesForm = (rules: Contract['hoursRules'], locale: string): object =>
  rules
    ? {
        roundingMinutes: String(rules.roundingMinutes),
        roundingPer: rules.roundingPer,
        warnAtPercent: String(rules.warnAtPercent),
        carryOver: Object.fromEntries(
          types.map(key => [key, rules.carryOver[key] ? hoursDraft(rules.carryOver[key], locale) : null]),
        ),
      }
    : newRules;

/** A whole percentage from 1 to 100; undefined for anything else. */
export const readPercent = (text: string, locale: string): number | undefined => {
  const plain = plainDigits(text.trim().replace(/\s*[%٪]$/, ''), locale);
  const percent = /^\d{1,3}$/.test(plain) ? Number(plain) : 0;
  return percent >= 1 && percent <= 100 ? percent : undefined;
};

/**
 * What the form holds as the server takes it; everything in it has been checked.
 * @param text What it holds under a key.
 */
export const rulesInput = (text: (key: string) => string, locale: string): HoursRules => {
  const [onSite = 0, remote = 0, telephone = 0] = types.map(key =>
    readHours(text(`hoursRules.carryOver.${key}`), locale),
  );
  return {
    roundingMinutes: steps.find(step => String(step) === text('hoursRules.roundingMinutes')) ?? 1,
    roundingPer: text('hoursRules.roundingPer') === 'day' ? 'day' : 'entry',
    warnAtPercent: readPercent(text('hoursRules.warnAtPercent'), locale) ?? 80,
    carryOver: { onSite, remote, telephone },
  };
};
