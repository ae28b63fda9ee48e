import type { Duplicate } from '@customer-hub/sdk';

/** Most that a server gives at once. */
const MOST = 200;

/** As much of a page of pairs as is read of it. */
interface PairsPage {
  readonly items: readonly Duplicate[];
  readonly totalCount?: number | undefined;
}

interface PairsQuery {
  readonly limit: number;
  readonly offset: number;
  readonly count: 'exact';
}

/**
 * The first `wanted` pairs, over as many pages as that takes, each once, and how many there are at all.
 * @throws what a page is refused with.
 */
export const firstPairs = async (
  wanted: number,
  ask: (query: PairsQuery) => PromiseLike<PairsPage>,
): Promise<{ readonly pairs: readonly Duplicate[]; readonly total: number }> => {
  // One that moved on to the next page meanwhile comes twice.
  const pairs = new Map<string, Duplicate>();
  let total = 0;
  for (let offset = 0; offset < wanted; offset += MOST) {
    const page = await ask({ limit: Math.min(MOST, wanted - offset), offset, count: 'exact' });
    for (const pair of page.items) pairs.set(pair.id, pair);
    total = page.totalCount ?? pairs.size;
    if (offset + page.items.length >= total || page.items.length === 0) break;
  }
  return { pairs: [...pairs.values()], total };
};
