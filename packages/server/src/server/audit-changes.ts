import type { KeptChange } from '../database/collections/audit-events.ts';
import { nameOf, TARGETS, type Names } from './audit-records.ts';

type Facts = Readonly<Record<string, unknown>>;
type Value = KeptChange['before'];

const LONGEST = 200,
  MOST = 20;
/** Of these it is told that they changed, never from what to what: they hold secrets, or may. */
const SECRET: readonly string[] = ['secret', 'customFields', 'values', 'notes', 'text'];

const isFacts = (value: unknown): value is Facts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as one line can show it; undefined where it has too much in it for that. */
function shown(value: unknown): Value | undefined {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string') return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) {
    const parts = value.map(entry => shown(entry));
    return parts.every(part => typeof part === 'string') ? shown(parts.join(', ')) : undefined;
  }
  return isFacts(value) ? (nameOf(value) ?? undefined) : undefined;
}

/** Under what name the row keeps a field that was sent: `technicianId` as `technician`. */
const fieldOf = (sent: string, row: Facts): string | undefined =>
  [sent, sent.replace(/Id$/, '')].find(name => name in row);

/**
 * Fields that were sent and have another value now, at most 20 of them. Of other records the names are told, and of
 * what may be secret nothing but that it changed.
 */
export async function changesOf(
  sent: Facts,
  before: Facts,
  after: Facts,
  names: Names,
): Promise<KeptChange[]> {
  const changes: KeptChange[] = [];
  for (const name of Object.keys(sent)) {
    const hidden = { field: name, before: null, after: null, hidden: true };
    // A secret is in no row.
    if (name === 'secret') changes.push(hidden);
    const field = fieldOf(name, after);
    if (field === undefined || JSON.stringify(before[field]) === JSON.stringify(after[field])) continue;
    if (SECRET.includes(field)) changes.push(hidden);
    else changes.push(...(await told(field, before[field], after[field], names)));
  }
  return changes.slice(0, MOST);
}

/** One change, or one for each part of a value that has parts: `address.city`. */
async function told(field: string, before: unknown, after: unknown, names: Names): Promise<KeptChange[]> {
  const target = TARGETS[field];
  if (target) {
    const [from, to] = await Promise.all([before, after].map(id => names.of(field, id)));
    return [
      {
        field: field.replace(/Id$/, ''),
        before: from ?? null,
        after: to ?? null,
        hidden: false,
        of: target.type,
      },
    ];
  }
  const [from, to] = [shown(before), shown(after)];
  if (from !== undefined && to !== undefined) return [{ field, before: from, after: to, hidden: false }];
  const parts = new Set([before, after].flatMap(value => (isFacts(value) ? Object.keys(value) : [])));
  const inner = [...parts].flatMap((part): KeptChange[] => {
    const [old, now] = [before, after].map(value => shown(isFacts(value) ? value[part] : null));
    return old === undefined || now === undefined || old === now
      ? []
      : [{ field: `${field}.${part}`, before: old, after: now, hidden: false }];
  });
  return inner.length > 0 ? inner : [{ field, before: null, after: null, hidden: true }];
}
