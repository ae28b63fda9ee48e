const letters = 'abcdefghjkmnpqrstuvwxyz';
const capitals = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const digits = '23456789';
const LENGTH = 14;

/** An unbiased random number below `bound`. */
const below = (bound: number): number => {
  const limit = Math.floor(0x1_0000_0000 / bound) * bound;
  const [value = limit] = crypto.getRandomValues(new Uint32Array(1));
  return value < limit ? value % bound : below(bound);
};

const pick = (characters: string): string => characters.charAt(below(characters.length));

/**
 * A temporary password that can be read out: 14 characters without those that look alike, one of each kind at
 * least.
 */
export const temporaryPassword = (): string => {
  const all = letters + capitals + digits;
  const picks = [pick(letters), pick(capitals), pick(digits)];
  while (picks.length < LENGTH) picks.push(pick(all));
  // In random order: nobody knows where which kind is.
  return picks
    .map(character => ({ character, place: below(0x1_0000_0000) }))
    .sort((a, b) => a.place - b.place)
    .map(({ character }) => character)
    .join('');
};
