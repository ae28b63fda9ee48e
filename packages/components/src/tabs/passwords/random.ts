/** Fills `into` with random numbers; `crypto.getRandomValues` but for tests. */
export type RandomWords = (into: Uint32Array<ArrayBuffer>) => Uint32Array<ArrayBuffer>;

const words: RandomWords = into => crypto.getRandomValues(into);

/**
 * A random whole number below `bound`, each as likely as any other: what lies above the last whole multiple
 * of `bound` is thrown away and drawn again, because a remainder alone would prefer small numbers.
 */
export const below = (bound: number, random: RandomWords = words): number => {
  const limit = 0x1_0000_0000 - (0x1_0000_0000 % bound);
  const drawn = new Uint32Array(1);
  let value: number;
  do value = random(drawn)[0]!;
  while (value >= limit);
  drawn.fill(0);
  return value % bound;
};

export const pick = (from: string, random?: RandomWords): string => from[below(from.length, random)]!;
