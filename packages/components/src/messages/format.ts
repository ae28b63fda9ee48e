/**
 * How dates are written: `us` is MM/DD/YYYY as in the requirements [CON-08, DEV-04, X-24], `iso` YYYY-MM-DD,
 * `locale` as the reader's language does.
 */
export type DateStyle = 'us' | 'iso' | 'locale';

/** Whether a language is written from right to left. */
export const isRtl = (locale: string): boolean =>
  ['ar', 'he', 'fa', 'ur'].includes(locale.split('-')[0] ?? '');

const two = (n: number): string => String(n).padStart(2, '0');

interface Parts {
  year: string;
  month: string;
  day: string;
  hour: string;
  minute: string;
  second: string;
  dayPeriod: string;
}

/**
 * Writes numbers, dates and times for one reader. Wire values stay ISO 8601; only what is shown changes.
 * @param timeZone IANA zone of what is shown; the browser's when left out.
 */
export class Format {
  #number?: Intl.NumberFormat;
  #list?: Intl.ListFormat;
  #relative: Partial<Record<'auto' | 'always', Intl.RelativeTimeFormat>> = {};
  #parts: Intl.DateTimeFormat;

  readonly locale: string;
  readonly dateStyle: DateStyle;
  readonly timeZone: string | undefined;

  /** Digits and AM/PM keep their order inside a sentence that runs from right to left. */
  #isolated: (text: string) => string;

  constructor(locale: string, dateStyle: DateStyle = 'us', timeZone?: string) {
    this.locale = locale;
    this.dateStyle = dateStyle;
    this.timeZone = timeZone;
    this.#isolated = isRtl(locale) ? text => `\u2066${text}\u2069` : text => text;
    this.#parts = new Intl.DateTimeFormat('en-US', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hour12: true,
    });
  }

  number(value: number, options?: Intl.NumberFormatOptions): string {
    if (options) return new Intl.NumberFormat(this.locale, options).format(value);
    return (this.#number ??= new Intl.NumberFormat(this.locale)).format(value);
  }

  list(values: readonly string[]): string {
    return (this.#list ??= new Intl.ListFormat(this.locale, { type: 'conjunction' })).format(values);
  }

  /** Minutes as hours with at most two decimals: a quarter of an hour is one, e.g. 1290 -> `21.5`, 15 -> `0.25`. */
  hours(minutes: number): string {
    return this.number(minutes / 60, { maximumFractionDigits: 2 });
  }

  /** A size in powers of ten: `5.9 MB`, `1.8 TB`. */
  bytes(size: number): string {
    const step = Math.min(4, Math.max(0, Math.floor(Math.log10(Math.max(1, size)) / 3)));
    const value = size / 1000 ** step;
    return this.number(value, {
      style: 'unit',
      unit: ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'][step],
      unitDisplay: step === 0 ? 'long' : 'short',
      maximumFractionDigits: value < 10 && step > 0 ? (step > 3 ? 2 : 1) : 0,
    });
  }

  /** A day: `11/22/2026`. Takes a date (`2026-11-22`, no zone applied) or a time. Empty string when there is none. */
  date(iso: string | null | undefined): string {
    if (!iso) return '';
    const plain = /^\d{4}-\d{2}-\d{2}$/.test(iso);
    const at = new Date(plain ? `${iso}T12:00:00` : iso);
    if (Number.isNaN(at.getTime())) return '';
    const p = plain ? { year: iso.slice(0, 4), month: iso.slice(5, 7), day: iso.slice(8) } : this.#split(at);
    if (this.dateStyle === 'us') return this.#isolated(`${p.month}/${p.day}/${p.year}`);
    if (this.dateStyle === 'iso') return this.#isolated(`${p.year}-${p.month}-${p.day}`);
    return at.toLocaleDateString(this.locale, { timeZone: plain ? undefined : this.timeZone });
  }

  /** The day it is for the reader, as the contract writes days: `2026-11-30`. */
  today(now = Date.now()): string {
    const p = this.#split(new Date(now));
    return `${p.year}-${p.month}-${p.day}`;
  }

  /**
   * A day as briefly as it stays clear: `Fri` within the last six days, of which none is named like today,
   * `11/12` within the last year, else the whole date.
   */
  shortDate(iso: string, now = Date.now()): string {
    const at = new Date(iso);
    const days = (now - at.getTime()) / 86_400_000;
    if (days >= 0 && days < 6)
      return at.toLocaleDateString(this.locale, { weekday: 'short', timeZone: this.timeZone });
    if (days < 0 || days > 300) return this.date(iso);
    const p = this.#split(at);
    return this.dateStyle === 'us'
      ? `${p.month}/${p.day}`
      : at.toLocaleDateString(this.locale, { month: 'numeric', day: 'numeric', timeZone: this.timeZone });
  }

  /** A moment to the second: `11/22/2026 08:14:32 AM`. */
  dateTime(iso: string | null | undefined): string {
    if (!iso) return '';
    const at = new Date(iso);
    if (Number.isNaN(at.getTime())) return '';
    const p = this.#split(at);
    if (this.dateStyle === 'us')
      return this.#isolated(`${p.month}/${p.day}/${p.year} ${p.hour}:${p.minute}:${p.second} ${p.dayPeriod}`);
    if (this.dateStyle === 'iso')
      return this.#isolated(`${p.year}-${p.month}-${p.day} ${hour24(p)}:${p.minute}:${p.second}`);
    return at.toLocaleString(this.locale, {
      timeZone: this.timeZone,
      dateStyle: 'short',
      timeStyle: 'medium',
    });
  }

  /** A time of day: `8:21 AM`. */
  time(iso: string | number | Date): string {
    const at = new Date(iso);
    const p = this.#split(at);
    if (this.dateStyle === 'us') return this.#isolated(`${Number(p.hour)}:${p.minute} ${p.dayPeriod}`);
    if (this.dateStyle === 'iso') return `${hour24(p)}:${p.minute}`;
    return at.toLocaleTimeString(this.locale, { timeZone: this.timeZone, timeStyle: 'short' });
  }

  /** A moment as briefly as it stays clear: `8:21 AM` today, else with its day, `11/22 8:21 AM`. */
  brief(moment: string | number | null | undefined, now = Date.now()): string {
    const at = new Date(moment ?? Number.NaN);
    if (!moment || Number.isNaN(at.getTime())) return '';
    const iso = at.toISOString();
    const isToday = this.date(iso) === this.date(new Date(now).toISOString());
    return isToday ? this.time(iso) : this.#isolated(`${this.shortDate(iso, now)} ${this.time(iso)}`);
  }

  /** Time gone by: `2 hours ago`. */
  relative(iso: string, now = Date.now()): string {
    const seconds = (new Date(iso).getTime() - now) / 1000;
    const size = Math.abs(seconds);
    const steps: [number, Intl.RelativeTimeFormatUnit][] = [
      [60, 'second'],
      [3600, 'minute'],
      [86400, 'hour'],
      [604800, 'day'],
      [2629800, 'week'],
      [31557600, 'month'],
    ];
    let per = 1;
    let unit: Intl.RelativeTimeFormatUnit = 'year';
    for (const [limit, name] of steps) {
      if (size < limit) {
        unit = name;
        break;
      }
      per = limit;
    }
    const value = Math.round(seconds / per);
    // "now" is a word for nothing gone by; "yesterday" and "last week" are days of a calendar, which these are not.
    const numeric = value === 0 ? 'auto' : 'always';
    return (this.#relative[numeric] ??= new Intl.RelativeTimeFormat(this.locale, { numeric })).format(
      value,
      unit,
    );
  }

  #split(at: Date): Parts {
    const parts: Partial<Parts> = {};
    for (const { type, value } of this.#parts.formatToParts(at)) parts[type as keyof Parts] = value;
    return parts as Parts;
  }
}

const hour24 = (p: Parts): string => two((Number(p.hour) % 12) + (p.dayPeriod === 'PM' ? 12 : 0));
