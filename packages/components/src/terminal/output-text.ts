import type { OutputState } from '@customer-hub/state/work';
import { AnsiText } from './ansi.ts';
import { textOf, type OutputLine } from './line-writer.ts';

/** Lines of one output: follows what is said, or stands still while a person reads. */
export class OutputText {
  #ansi = new AnsiText();
  #epoch: number | undefined;
  #at = 0;
  #held: readonly OutputLine[] | undefined;
  #heldRows = 0;

  /** What is shown. */
  get lines(): readonly OutputLine[] {
    return this.#held ?? this.#ansi.lines;
  }

  /** Rows that have come since it stands still. */
  get news(): number {
    return this.#held ? Math.max(0, this.#rows - this.#heldRows) : 0;
  }

  get isHeld(): boolean {
    return this.#held !== undefined;
  }

  /** From now on what is shown does not move. */
  hold(): void {
    this.#held ??= this.#ansi.lines.slice();
    this.#heldRows = this.#rows;
  }

  /** Shows what has come meanwhile, and goes on. */
  release(): void {
    this.#held = undefined;
  }

  /** Reads what was said since the last time. @returns whether there was anything. */
  read(state: OutputState): boolean {
    const isNew = state.epoch !== this.#epoch;
    if (isNew) {
      this.#ansi = new AnsiText();
      this.#epoch = state.epoch;
      this.#held = undefined;
    }
    const isTorn = isNew || this.#at < state.start;
    if (!isTorn && this.#at === state.end) return false;
    if (isTorn) this.#ansi.skip(state.leftOutLines);
    for (const { stream, text } of state.read(isTorn ? state.start : this.#at))
      this.#ansi.add(text, stream === 'stderr');
    this.#at = state.end;
    return true;
  }

  /** All of it that is kept, as plain text. */
  plain(): string {
    let text = '';
    for (const [n, line] of this.lines.entries())
      text += `${n > 0 && !line.isContinued ? '\n' : ''}${textOf(line)}`;
    return text;
  }

  get #rows(): number {
    return this.#ansi.dropped + this.#ansi.lines.length;
  }
}
