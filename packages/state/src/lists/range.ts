import type { FetchRows, HasId } from './rows.ts';

/** Rows that the contract gives at once. */
export const MAX_LIMIT = 200;

interface Range {
  readonly from: number;
  /** Inclusive. May lie before `from`. */
  readonly to: number;
  readonly signal: AbortSignal | undefined;
}

/** Records of a range: those that are loaded, and the others from the server. */
export const readRange = async <T extends HasId>(
  row: (index: number) => T | undefined,
  fetch: FetchRows<T> | undefined,
  { from, to, signal = new AbortController().signal }: Range,
): Promise<T[]> => {
  const found: T[] = [];
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  for (let index = low; index <= high;) {
    const here = row(index);
    if (here) {
      found.push(here);
      index += 1;
      continue;
    }
    if (!fetch) break;
    const { items } = await fetch(index, Math.min(MAX_LIMIT, high - index + 1), signal);
    if (items.length === 0) break;
    found.push(...items);
    index += items.length;
  }
  return found;
};
