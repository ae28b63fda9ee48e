/** A small deterministic generator (mulberry32): the same keys give the same sequence in every engine. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** Whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** `weighted({ online: 8, offline: 2 })` */
  weighted<K extends string>(weights: Readonly<Record<K, number>> | Weights<K>): K;
  /** `count` different entries, in their original order. */
  some<T>(from: readonly T[], count: number): T[];
  /** Lower-case hexadecimal digits. */
  hex(length: number): string;
  digits(length: number): string;
  uuid(): string;
}

/** Weights of `weighted`, worked out once. */
export interface Weights<K extends string> {
  keys: readonly K[];
  values: readonly number[];
  total: number;
}
export function weights<K extends string>(of: Readonly<Record<K, number>>): Weights<K> {
  const keys = Object.keys(of) as K[],
    values = keys.map(key => of[key]);
  return { keys, values, total: values.reduce((sum, value) => sum + value, 0) };
}

type HashKey = string | number;
function absorb(h: number, key: HashKey): number {
  if (typeof key === 'number') h = Math.imul(h ^ key, 0x01000193);
  else for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193);
  return Math.imul(h ^ 0x1f, 0x01000193);
}
function avalanche(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
/** One 32-bit number from any keys (FNV-1a with a final avalanche). */
export function hash(...keys: readonly HashKey[]): number {
  let h = 0x811c9dc5;
  for (const key of keys) h = absorb(h, key);
  return avalanche(h);
}

/** What all generators make of their numbers. */
abstract class Numbers implements Random {
  abstract next(): number;

  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }
  chance(probability: number): boolean {
    return this.next() < probability;
  }
  pick<T>(from: readonly T[]): T {
    if (from.length === 0) throw new RangeError('pick() from nothing');
    return from[Math.floor(this.next() * from.length)] as T;
  }
  weighted<K extends string>(given: Readonly<Record<K, number>> | Weights<K>): K {
    const { keys, values, total } = isWeights(given) ? given : weights(given),
      last = keys.length - 1;
    let at = this.next() * total;
    for (let i = 0; i < last; i++) {
      at -= values[i] as number;
      if (at < 0) return keys[i] as K;
    }
    if (last < 0) throw new RangeError('weighted() from nothing');
    return keys[last] as K;
  }
  some<T>(from: readonly T[], count: number): T[] {
    const chosen: T[] = [];
    let need = Math.min(count, from.length);
    for (let i = 0; i < from.length && need > 0; i++)
      if (this.next() * (from.length - i) < need) {
        chosen.push(from[i] as T);
        need--;
      }
    return chosen;
  }
  hex(length: number): string {
    let out = '';
    while (out.length < length) out += Math.floor(this.next() * 16).toString(16);
    return out;
  }
  digits(length: number): string {
    let out = '';
    while (out.length < length) out += Math.floor(this.next() * 10);
    return out;
  }
  uuid(): string {
    return `${this.hex(8)}-${this.hex(4)}-4${this.hex(3)}-${'89ab'[this.int(0, 3)]}${this.hex(3)}-${this.hex(12)}`;
  }
}
class Mulberry32 extends Numbers {
  #state: number;
  constructor(seed: number) {
    super();
    this.#state = seed;
  }
  reseed(seed: number): this {
    this.#state = seed;
    return this;
  }
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
}
class Secure extends Numbers {
  next(): number {
    return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 4294967296;
  }
}
/** Numbers that nobody can foresee, for secrets and ids. */
export const secureRandom: Random = new Secure();
const isWeights = <K extends string>(given: Readonly<Record<K, number>> | Weights<K>): given is Weights<K> =>
  'keys' in given && Array.isArray(given.keys);

export const createRandom = (...keys: readonly HashKey[]): Random => new Mulberry32(hash(...keys));

/** `createRandom(...keys, index)` for one index after the other: the same generator, so use one before the next. */
export function randomSeries(...keys: readonly HashKey[]): (index: number) => Random {
  const series = new Mulberry32(0);
  let start = 0x811c9dc5;
  for (const key of keys) start = absorb(start, key);
  return index => series.reseed(avalanche(absorb(start, index)));
}
