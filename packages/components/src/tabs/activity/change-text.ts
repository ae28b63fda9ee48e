import type { AuditEvent } from '@customer-hub/sdk';
import type { ActivityMessages } from '../../messages/en/activity.ts';
import type { Format } from '../../messages/format.ts';

type Change = AuditEvent['changes'][number];

const own = (words: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined;

/** What a field is called: the one of an address by the address. */
export const fieldText = ({ field }: Pick<Change, 'field'>, { fields }: ActivityMessages): string =>
  own(fields, field) ?? own(fields, field.split('.')[0] ?? '') ?? field;

/** A value in words; undefined where there was none. */
export const valueText = (
  value: Change['before'],
  m: ActivityMessages,
  format: Format,
): string | undefined => {
  if (value === null || value === '') return undefined;
  if (typeof value === 'boolean') return value ? m.yes : m.no;
  if (typeof value === 'number') return format.number(value);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return format.date(value);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return format.dateTime(value);
  return own(m.values, value) ?? value;
};
