import { gone, malformed } from '../server/problems.ts';
import type { Key } from './fields.ts';
import { hash } from './random.ts';

export const CURSOR_LIFE_MS = 60 * 60_000;
/** Where a page starts: just after (`next`) or just before (`prev`) the row with these keys and this id. */
export interface Position {
  direction: 'next' | 'prev';
  keys: Key[];
  id: string;
}

// Not security: it only tells an altered cursor from a good one.
const seal = (payload: string): string => hash('customer-hub cursor', payload).toString(36);
const toBase64 = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
const fromBase64 = (text: string): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), char => char.charCodeAt(0)),
  );

/** `bound` is everything the cursor belongs to: the list, its filter, its sort. */
export function writeCursor({ direction, keys, id }: Position, bound: string, nowMs: number): string {
  const payload = JSON.stringify([direction === 'next' ? 1 : -1, hash(bound), nowMs, id, ...keys]);
  return toBase64(`${seal(payload)}.${payload}`);
}

/** Throws 400 `cursor_mismatch` for a cursor that was altered or belongs to another query, 410 for an old one. */
export function readCursor(cursor: string, bound: string, nowMs: number): Position {
  const mismatch = malformed('This cursor does not belong to this list, filter and sort.', 'cursor_mismatch');
  let parts: unknown;
  try {
    const text = fromBase64(cursor),
      dot = text.indexOf('.'),
      payload = text.slice(dot + 1);
    if (dot < 1 || text.slice(0, dot) !== seal(payload)) throw mismatch;
    parts = JSON.parse(payload);
  } catch {
    throw mismatch;
  }
  const [direction, boundHash, issuedMs, id, ...keys] = parts as [number, number, number, string, ...Key[]];
  if (boundHash !== hash(bound)) throw mismatch;
  if (nowMs - issuedMs > CURSOR_LIFE_MS) throw gone('cursor_expired', 'Start the list again.');
  return { direction: direction === 1 ? 'next' : 'prev', keys, id };
}
