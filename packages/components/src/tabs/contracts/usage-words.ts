import type { BurnDown, ContractUsage } from '@customer-hub/sdk';
import type { ContractHoursMessages } from '../../messages/en/contractHours.ts';
import type { Format } from '../../messages/format.ts';
import { moneyText } from '../../messages/money.ts';

/** How the hours of one contract are written. */
export interface UsageWords {
  readonly t: ContractHoursMessages;
  readonly format: Format;
  readonly hours: (minutes: number) => string;
}

/** What is only expected: to the tenth of an hour. */
export const about = (minutes: number, format: Format): string =>
  format.number(minutes / 60, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A day of a period: with its year only where the period leaves it open. */
export const dayWriter = ({ startDate, endDate }: ContractUsage['period'], format: Format) => {
  const long = endDate === null || Date.parse(endDate) - Date.parse(startDate) > 300 * 86_400_000;
  return (day: string): string => {
    if (long) return format.date(day);
    const [, month = '', date = ''] = day.split('-');
    if (format.dateStyle === 'us') return `${month}/${date}`;
    if (format.dateStyle === 'iso') return `${month}-${date}`;
    return new Date(`${day}T12:00:00`).toLocaleDateString(format.locale, {
      month: 'numeric',
      day: 'numeric',
    });
  };
};

/** What is said of a service type: how bad it is, what to know at once, and the rest. */
export interface Saying {
  readonly tone: 'bad' | 'warn' | 'plain';
  readonly lead: string;
  readonly rest: string;
}

const overSaying = (
  burn: BurnDown,
  end: string | null,
  words: UsageWords,
  day: (iso: string) => string,
): Saying => {
  const { t, format, hours } = words;
  const { steps, overSince, forecast } = burn;
  const over = hours(Math.max(0, -(steps.at(-1)?.balanceMinutes ?? 0)));
  if (forecast.state === 'ended') return { tone: 'bad', lead: t.endedOver(over), rest: '' };
  const { balanceMinutes, cost } = forecast;
  const later =
    balanceMinutes !== null && end !== null
      ? t.overBy(about(-balanceMinutes, format), day(end), cost ? moneyText(cost, format) : '')
      : '';
  return { tone: 'bad', lead: overSince ? t.overSince(over, day(overSince)) : t.over(over), rest: later };
};

const carried = ({ forecast: { carryMinutes } }: BurnDown, { t, format }: UsageWords): string =>
  carryMinutes === null ? '' : carryMinutes > 0 ? t.carries(about(carryMinutes, format)) : t.carriesNone;

const join = (...parts: readonly string[]): string => parts.filter(Boolean).join(' ');

/** How a service type stands and where it goes, in one or two sentences. */
export const sayingOf = (burn: BurnDown, period: ContractUsage['period'], words: UsageWords): Saying => {
  const { t, format, hours } = words;
  const { startMinutes, steps, entryCount, forecast } = burn;
  const day = dayWriter(period, format);
  const { state, balanceMinutes, runsOutOn, cost } = forecast;
  const left = steps.at(-1)?.balanceMinutes ?? startMinutes;
  const plain = (lead: string, rest = ''): Saying => ({ tone: 'plain', lead, rest });
  if (state === 'not_started') return plain(t.starts(format.date(period.startDate)));
  if (left < 0) return overSaying(burn, period.endDate, words, day);
  if (state === 'ended') return plain(t.endedLeft(hours(left)));
  if (state === 'too_early') return plain(entryCount === 0 ? t.nothingUsed : t.tooEarly);
  const end = period.endDate === null ? '' : day(period.endDate);
  const atEnd = balanceMinutes ?? 0;
  const price = cost ? moneyText(cost, format) : '';
  if (runsOutOn !== null)
    return {
      tone: 'warn',
      lead: t.runsOut(day(runsOutOn)),
      rest: atEnd < 0 ? t.overBy(about(-atEnd, format), end, price) : '',
    };
  if (left === 0) return plain(t.usedUp);
  if (balanceMinutes === null) return plain(t.lasts);
  return plain(t.lasts, join(t.leftOn(about(balanceMinutes, format), end), carried(burn, words)));
};

/** What is over, by type: `4.0 over on remote`. */
export const overText = ({ types, total }: ContractUsage, { t, format, hours }: UsageWords): string => {
  const over = types.filter(({ overdrawnMinutes }) => overdrawnMinutes > 0);
  return over.length === 0
    ? ''
    : t.overOn(
        hours(total.overdrawnMinutes),
        format.list(over.map(({ serviceType }) => t.overIn[serviceType] ?? serviceType)),
      );
};
