/** Records of a list without search and filters, for "38 of 214". */
export class TotalCount {
  /** It need not be asked for: what is searched for does not change it. */
  isKnown = false;

  #ask: () => Promise<number | undefined>;
  #changed: () => void;
  #value: number | undefined;
  /** The newest question, and whether it is on its way. */
  #asked = 0;
  #isCounting = false;

  /** @param ask Asks the server. @param changed Called when the number is another, or is being asked for. */
  constructor(ask: () => Promise<number | undefined>, changed: () => void) {
    this.#ask = ask;
    this.#changed = changed;
  }

  /** As far as known. */
  get value(): number | undefined {
    return this.#value;
  }

  /** It is being asked for. */
  get isCounting(): boolean {
    return this.#isCounting;
  }

  /** It was told by an answer to another question. */
  note(value: number): void {
    this.#value = value;
    this.isKnown = true;
  }

  /** What was asked for is of no use any more. */
  giveUp(): void {
    this.#asked += 1;
    this.#isCounting = false;
  }

  /** Never rejects: where it cannot be had, the number of before stays. */
  async count(): Promise<void> {
    const asked = ++this.#asked;
    this.#isCounting = true;
    this.#changed();
    let value = this.#value;
    let isKnown = false;
    try {
      value = await this.#ask();
      isKnown = true;
    } catch {
      // Only what matches is said then.
    }
    if (asked !== this.#asked) return;
    this.#isCounting = false;
    this.#value = value;
    this.isKnown = isKnown;
    this.#changed();
  }
}
