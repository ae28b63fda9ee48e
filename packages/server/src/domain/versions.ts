/**
 * Versions as packages of Linux compare them, which serves for programs too: an epoch before `:` first, then number
 * by number and word by word, `~` before everything, even the end: 1.0~rc1 < 1.0 < 1.0a < 1.0.1 < 1.10.
 */
export function compareVersions(a: string, b: string): number {
  const [epochA, restA] = parts(a),
    [epochB, restB] = parts(b);
  return epochA - epochB || compareParts(restA, restB);
}
function parts(version: string): [epoch: number, rest: string] {
  const colon = /^(\d+):/.exec(version);
  return colon ? [Number(colon[1]), version.slice(colon[0].length)] : [0, version];
}

function compareParts(a: string, b: string): number {
  let i = 0,
    j = 0;
  while (i < a.length || j < b.length) {
    // Words, sign by sign.
    while ((i < a.length && !isDigit(a[i])) || (j < b.length && !isDigit(b[j]))) {
      const compared = weight(a[i]) - weight(b[j]);
      if (compared !== 0) return compared;
      i++;
      j++;
    }
    const [numberA, numberB] = [digits(a, i), digits(b, j)];
    i += numberA.length;
    j += numberB.length;
    const compared = compareNumbers(numberA.replace(/^0+/, ''), numberB.replace(/^0+/, ''));
    if (compared !== 0) return compared;
  }
  return 0;
}
const isDigit = (sign: string | undefined): boolean => sign !== undefined && sign >= '0' && sign <= '9';
const digits = (text: string, from: number): string => /^\d*/.exec(text.slice(from))?.[0] ?? '';
/** Longer is larger; numbers may have more digits than a number can hold. */
const compareNumbers = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
/** `~` before the end, the end and digits before letters, letters before all other signs. */
function weight(sign: string | undefined): number {
  if (sign === '~') return -1;
  if (sign === undefined || isDigit(sign)) return 0;
  const code = sign.codePointAt(0) ?? 0;
  return /[A-Za-z]/.test(sign) ? code : code + 0x11_0000;
}

/** The place of each version among all of them, for what can only sort by numbers; equal ones have the same. */
export function versionPlaces(versions: Iterable<string>): Map<string, number> {
  const places = new Map<string, number>();
  let place = 0,
    before: string | undefined;
  for (const version of [...new Set(versions)].sort(compareVersions)) {
    if (before !== undefined && compareVersions(before, version) !== 0) place++;
    places.set(version, place);
    before = version;
  }
  return places;
}
