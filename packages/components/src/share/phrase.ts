// 16 and 4 of them: a byte at random gives each as often as any other.
const consonants = 'bdfghjkmnprstvwz';
const vowels = 'aeio';
const GROUPS = 5;

/** A pass phrase of five groups that can be spoken, `bake-timo-...`: 60 bits at random. */
export const makePhrase = (
  fill: (into: Uint8Array<ArrayBuffer>) => unknown = into => crypto.getRandomValues(into),
): string => {
  const drawn = new Uint8Array(GROUPS * 4);
  fill(drawn);
  const letters = [...drawn].map((byte, at) => (at % 2 === 0 ? consonants[byte % 16] : vowels[byte % 4]));
  drawn.fill(0);
  return letters.join('').replace(/.{4}(?!$)/g, '$&-');
};
