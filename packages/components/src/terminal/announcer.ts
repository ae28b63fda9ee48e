import { textOf, type OutputLine } from './line-writer.ts';

/** Not more often than this is something said to a screen reader. */
const EVERY_MS = 2000;
const LINES = 4;
const CHARS = 300;

/** Says to a screen reader what is new: the last lines, and how many there were. */
export class Announcer {
  #say: (lines: readonly string[], more: number) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #rows: number | undefined;
  #last: OutputLine | undefined;

  constructor(say: (lines: readonly string[], more: number) => void) {
    this.#say = say;
  }

  /** What is there now. The first time it is what was there before. */
  take(lines: readonly OutputLine[]): void {
    const last = lines.at(-1);
    if (this.#rows === undefined) {
      this.#rows = last ? last.number + 1 : 0;
      this.#last = last;
      return;
    }
    if (last === this.#last || this.#timer !== undefined) {
      this.#pending = lines;
      return;
    }
    this.#pending = lines;
    this.#timer = setTimeout(() => this.#tell(), EVERY_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#rows = undefined;
  }

  #pending: readonly OutputLine[] = [];

  #tell(): void {
    this.#timer = undefined;
    const known = this.#rows ?? 0;
    const last = this.#pending.at(-1);
    if (!last) return;
    const fresh = Math.max(1, last.number + 1 - known);
    const lines = this.#pending
      .slice(-Math.min(LINES, fresh))
      .map(line => textOf(line).trim().slice(0, CHARS))
      .filter(Boolean);
    this.#rows = last.number + 1;
    this.#last = last;
    if (lines.length > 0) this.#say(lines, Math.max(0, fresh - LINES));
  }
}
