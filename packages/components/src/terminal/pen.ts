/** A colour: one of the 16 by its number, or any other as `#rrggbb`. */
export type Colour = number | string;

/** How text looks. Equal looks have equal keys. */
export interface Look {
  readonly key: string;
  readonly fg?: Colour | undefined;
  readonly bg?: Colour | undefined;
  readonly bold?: boolean;
  readonly dim?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly inverse?: boolean;
  /** It asked not to be seen; it is. */
  readonly hidden?: boolean;
  /** Of the stream of errors. */
  readonly error?: boolean;
}

type Flag = 'bold' | 'dim' | 'italic' | 'underline' | 'strike' | 'inverse' | 'hidden';

const ON: Readonly<Record<number, Flag>> = {
  1: 'bold',
  2: 'dim',
  3: 'italic',
  4: 'underline',
  7: 'inverse',
  8: 'hidden',
  9: 'strike',
};
const OFF: Readonly<Record<number, readonly Flag[]>> = {
  22: ['bold', 'dim'],
  23: ['italic'],
  24: ['underline'],
  27: ['inverse'],
  28: ['hidden'],
  29: ['strike'],
};
const FLAGS: readonly Flag[] = ['bold', 'dim', 'italic', 'underline', 'strike', 'inverse', 'hidden'];

const bitOf = (flag: Flag): number => 1 << FLAGS.indexOf(flag);

const MAX_LOOKS = 2000;
/** Looks that were made, so that equal ones are made once. */
const looks = new Map<string, Look>();

const hex = (value: number): string => value.toString(16).padStart(2, '0');
const rgb = (red: number, green: number, blue: number): string => `#${hex(red)}${hex(green)}${hex(blue)}`;
const CUBE = [0, 95, 135, 175, 215, 255];

/** One of 256: 16 by name, a cube of 216, and 24 greys. */
const indexed = (index: number): Colour => {
  if (index < 16) return index;
  if (index >= 232) return rgb(8 + (index - 232) * 10, 8 + (index - 232) * 10, 8 + (index - 232) * 10);
  const at = index - 16;
  return rgb(CUBE[Math.floor(at / 36)] ?? 0, CUBE[Math.floor(at / 6) % 6] ?? 0, CUBE[at % 6] ?? 0);
};

const isByte = (value: number | undefined): value is number =>
  value !== undefined && value >= 0 && value <= 255;

/** What stands behind 38 or 48. @returns the colour, if it is one, and how many numbers it took. */
const extended = (
  codes: readonly number[],
  at: number,
): { readonly colour?: Colour; readonly took: number } => {
  const [kind, red, green, blue] = [codes[at], codes[at + 1], codes[at + 2], codes[at + 3]];
  if (kind === 5) return isByte(red) ? { colour: indexed(red), took: 2 } : { took: 2 };
  if (kind !== 2) return { took: 1 };
  return isByte(red) && isByte(green) && isByte(blue)
    ? { colour: rgb(red, green, blue), took: 4 }
    : { took: 4 };
};

/** What text is written with: colours and weights as the last sequences (SGR) said. */
export class Pen {
  #fg: Colour | undefined;
  #bg: Colour | undefined;
  /** One bit for each flag that is on. */
  #flags = 0;
  #isError: boolean;
  #look: Look | undefined;

  constructor(isError: boolean) {
    this.#isError = isError;
  }

  get look(): Look {
    return (this.#look ??= this.#made());
  }

  /** Numbers of one `CSI ... m`. What is not known is left out. */
  set(codes: readonly number[]): void {
    this.#look = undefined;
    for (let at = 0; at < codes.length; at += 1) {
      const code = codes[at] ?? 0;
      const flag = ON[code];
      if (code === 0) this.#reset();
      else if (flag) this.#flags |= bitOf(flag);
      else if (code === 21) this.#flags |= bitOf('underline');
      else if (code === 38 || code === 48) {
        const { colour, took } = extended(codes, at + 1);
        if (colour !== undefined && code === 38) this.#fg = colour;
        else if (colour !== undefined) this.#bg = colour;
        at += took;
      } else this.#plain(code);
    }
  }

  #plain(code: number): void {
    for (const flag of OFF[code] ?? []) this.#flags &= ~bitOf(flag);
    if (code >= 30 && code <= 37) this.#fg = code - 30;
    else if (code >= 90 && code <= 97) this.#fg = code - 82;
    else if (code === 39) this.#fg = undefined;
    else if (code >= 40 && code <= 47) this.#bg = code - 40;
    else if (code >= 100 && code <= 107) this.#bg = code - 92;
    else if (code === 49) this.#bg = undefined;
  }

  #reset(): void {
    this.#fg = undefined;
    this.#bg = undefined;
    this.#flags = 0;
  }

  #made(): Look {
    const key = `${this.#fg ?? ''}/${this.#bg ?? ''}/${this.#flags}${this.#isError ? '!' : ''}`;
    let look = looks.get(key);
    if (!look) {
      look = this.#lookOf(key);
      // Hostile output may use every colour there is.
      if (looks.size >= MAX_LOOKS) looks.clear();
      looks.set(key, look);
    }
    return look;
  }

  #lookOf(key: string): Look {
    const flags = FLAGS.filter(flag => this.#flags & bitOf(flag));
    return {
      key,
      ...(this.#fg === undefined ? {} : { fg: this.#fg }),
      ...(this.#bg === undefined ? {} : { bg: this.#bg }),
      ...Object.fromEntries(flags.map(flag => [flag, true])),
      ...(this.#isError ? { error: true } : {}),
    };
  }
}
