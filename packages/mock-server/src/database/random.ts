/** A small deterministic generator (mulberry32): the same keys give the same sequence in every engine. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** Whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** `weighted({ online: 8, offline: 2 })` */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
  /** `count` different entries, in their original order. */
  some<T>(from: readonly T[], count: number): T[];
  /** Lower-case hexadecimal digits. */
  hex(length: number): string;
  digits(length: number): string;
  uuid(): string;
}

/** One 32-bit number from any keys (FNV-1a with a final avalanche). */
export function hash(...keys: readonly (string | number)[]): number {
  let h = 0x811c9dc5;
  for (const key of keys) {
    if (typeof key === 'number') h = Math.imul(h ^ key, 0x01000193);
    else for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193);
    h = Math.imul(h ^ 0x1f, 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

class Mulberry32 implements Random {
  #state: number;
  constructor(seed: number) {
    this.#state = seed;
  }
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
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
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    let total = 0,
      last: K | undefined;
    for (const key in weights) total += weights[key];
    let at = this.next() * total;
    for (const key in weights) {
      last = key;
      at -= weights[key];
      if (at < 0) return key;
    }
    if (last === undefined) throw new RangeError('weighted() from nothing');
    return last;
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
export const createRandom = (...keys: readonly (string | number)[]): Random => new Mulberry32(hash(...keys));
