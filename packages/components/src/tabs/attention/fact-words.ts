/** What is said of a fact, and where it leads. */
import type { AttentionFact } from '@customer-hub/sdk';
import type { HubNavigateDetail } from '../../internal/events.ts';
import type { AttentionMessages } from '../../messages/en/attention.ts';
import type { Format } from '../../messages/format.ts';
import { moneyText } from '../../messages/money.ts';

export interface FactWords {
  readonly t: AttentionMessages;
  readonly format: Format;
  /** Of the page, ms. */
  readonly now: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** From here on hours say less than days. */
const HOURS_UP_TO = 48 * HOUR_MS;

const wholeDays = (day: string, today: string): number =>
  Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);
const one = (fact: AttentionFact): string => fact.record?.name ?? fact.records[0]?.name ?? '';

/** What needs attention, in a few words. */
export const titleOf = (fact: AttentionFact, { t, format }: FactWords): string => {
  const { kind, count, balance } = fact;
  const name = one(fact);
  const { titles } = t;
  const type = balance ? (t.types[balance.serviceType] ?? balance.serviceType) : '';
  switch (kind) {
    case 'hours_over':
    case 'hours_run_out':
      return titles[kind](name, type);
    case 'contract_ends':
    case 'licence_ends':
    case 'warranty_ends':
    case 'password_old':
      return titles[kind](name);
    case 'no_primary_contact':
    case 'no_domain':
      return titles[kind];
    case 'reboot_pending':
      return t.reboots(count, format.number(count), name);
    case 'updates_missing':
      return t.updates(count, format.number(count), name);
    default:
      // Tickets and alerts have titles of their own, and so will have what this version does not know.
      return name || kind;
  }
};

const namesOf = ({ records, count }: AttentionFact, { t, format }: FactWords): string => {
  if (count < 2) return '';
  const names = records.map(({ name }) => name);
  const more = count - names.length;
  return more > 0 ? t.andMore(names.join(', '), format.number(more)) : format.list(names);
};

const hoursWhy = ({ kind, minutes, limit, balance }: AttentionFact, { t, format }: FactWords): string => {
  const hours = (value: number): string =>
    format.number(value / 60, { minimumFractionDigits: 1, maximumFractionDigits: 2 });
  const about = (value: number): string =>
    format.number(value / 60, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const [all, part] = [limit ?? 0, minutes ?? 0];
  const expected = balance?.expectedMinutes ?? 0;
  const later =
    expected < 0
      ? t.why.expected(about(-expected), balance?.cost ? moneyText(balance.cost, format) : '')
      : '';
  const first =
    kind === 'hours_over'
      ? t.why.hours_over(hours(all + part), hours(all))
      : t.why.hours_run_out(hours(part), hours(all));
  return [first, later].filter(Boolean).join(' ');
};

/** Why it needs attention. */
export const whyOf = (fact: AttentionFact, words: FactWords): string => {
  const { t, format } = words;
  const { kind, limit } = fact;
  if (kind === 'hours_over' || kind === 'hours_run_out') return hoursWhy(fact, words);
  if (kind === 'password_old') return t.why.password_old(t.days(limit ?? 0, format.number(limit ?? 0)));
  return [namesOf(fact, words), t.why[kind] ?? ''].filter(Boolean).join(' · ');
};

const unit = (value: number, name: 'minute' | 'hour' | 'day', format: Format): string =>
  format.number(value, { style: 'unit', unit: name, unitDisplay: 'short' });

/** A span as briefly as it stays clear. */
const span = (ms: number, { format, t }: FactWords): string => {
  if (ms < HOUR_MS) return unit(Math.floor(ms / MINUTE_MS), 'minute', format);
  if (ms < HOURS_UP_TO) return unit(Math.floor(ms / HOUR_MS), 'hour', format);
  const days = Math.floor(ms / DAY_MS);
  return t.days(days, format.number(days));
};

export interface Due {
  readonly lead: string;
  readonly rest: string;
}

/** How late it is, or how much time there is. */
export const dueOf = (fact: AttentionFact, words: FactWords): Due => {
  const { t, format, now } = words;
  const { kind, dueAt, day, minutes } = fact;
  if (dueAt !== null) {
    const left = Date.parse(dueAt) - now;
    return {
      lead: left < 0 ? t.late(span(-left, words)) : t.left(span(left, words)),
      rest: format.brief(dueAt, now),
    };
  }
  if (kind === 'hours_over')
    return { lead: t.late(t.hours(format.hours(minutes ?? 0))), rest: day ? t.since(format.date(day)) : '' };
  if (day === null) return { lead: '', rest: '' };
  const days = wholeDays(day, format.today(now));
  const text = days === 0 ? t.today : t.days(Math.abs(days), format.number(Math.abs(days)));
  return { lead: text, rest: days < 0 ? t.since(format.date(day)) : format.date(day) };
};

/** Where a fact leads. */
export const placeOf = (
  { area, kind, record, records, count }: AttentionFact,
  customerId: string,
): HubNavigateDetail => {
  const id = record?.id ?? (count === 1 ? records[0]?.id : undefined);
  const tab = (name: string): HubNavigateDetail => ({ to: 'tab', tab: name, customerId });
  switch (area) {
    case 'tickets':
      return id ? { to: 'ticket', id, customerId } : tab('tickets');
    case 'contracts':
      return id ? { to: 'contract', id, customerId } : tab('contracts');
    case 'assets':
      return id ? { to: 'asset', id, customerId } : tab('assets');
    case 'devices':
      return id ? { to: 'device', id, customerId } : tab('devices');
    case 'customer':
      return tab(kind === 'no_primary_contact' ? 'contacts' : 'overview');
    default:
      return tab(area);
  }
};

/** What the button that leads there says. */
export const actionOf = ({ area, kind }: AttentionFact, { t }: FactWords): string => {
  if (kind === 'contract_ends') return t.openContract;
  if (kind === 'no_primary_contact') return t.openContacts;
  return t.open[area] ?? t.open.customer;
};
