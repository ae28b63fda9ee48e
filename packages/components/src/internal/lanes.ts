/** So many requests are under way at once. */
const AT_ONCE = 4;

/** Does some work for each of several, a few at once. */
export const inLanes = async <T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> => {
  const rest = items.values();
  const lane = async (): Promise<void> => {
    // All lanes take from the same.
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, lane));
};
