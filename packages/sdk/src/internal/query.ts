import { HubError } from '../core/errors.ts';

/**
 * Encodes a query: arrays repeat the name, dates become ISO, other objects JSON; `undefined` and `null` are left out.
 */
export function encodeQuery(query: object = {}): string {
  const pairs = new URLSearchParams();
  const entries: [string, unknown][] = Object.entries(query);
  for (const [name, value] of entries) {
    for (const one of [value].flat()) if (one != null) pairs.append(name, wordOf(name, one));
  }
  return `${pairs}` && `?${pairs}`;
}

const wordOf = (name: string, value: unknown): string => {
  const json = JSON.stringify(value, known);
  // An invalid date.
  if (json === 'null') known(name, NaN);
  return typeof value === 'object' ? json.replace(/^"|"$/g, '') : String(value);
};

/** `NaN` and `Infinity` would become `null` in JSON, which clears a field. */
const known = (name: string, value: unknown): unknown => {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new HubError(`A number is none: ${name}`, 'invalid_value');
  return value;
};

export const encodeBody = (body: object): string => JSON.stringify(body, known);
