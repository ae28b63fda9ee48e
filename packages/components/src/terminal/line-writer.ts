import type { Look } from './pen.ts';

/** Lines that are kept. */
export const MAX_LINES = 5000;
/** A longer line goes on in another row. */
export const MAX_COLUMNS = 2000;

/**
 * What stands in place of something that must not act or cannot be seen: a kind of control sequence, or
 * `character` with its code point.
 */
export type MarkKind =
  | 'title'
  | 'link'
  | 'clipboard'
  | 'query'
  | 'screen'
  | 'clear'
  | 'data'
  | 'hidden'
  | 'sequence'
  | 'character';

export interface Run {
  readonly text: string;
  readonly look: Look;
  /** The text is no output: it says what was left out here. */
  readonly mark?: MarkKind | undefined;
}

/** One line of output, as runs of equal look. Never changed once it is complete. */
export interface OutputLine {
  readonly runs: readonly Run[];
  /** It goes on where the line before it was too long. */
  readonly isContinued: boolean;
  /** Number of the line it belongs to, 0 for the first of all. */
  readonly number: number;
}

interface Cell {
  readonly text: string;
  readonly look: Look;
  readonly mark?: MarkKind | undefined;
}

/** The text of a line without what marks stand for. */
export const textOf = ({ runs }: OutputLine): string => {
  let text = '';
  for (const run of runs) if (!run.mark || run.mark === 'character') text += run.text;
  return text;
};

const merge = (cells: readonly Cell[]): Run[] => {
  const runs: { text: string; look: Look; mark?: MarkKind | undefined }[] = [];
  for (const { text, look, mark } of cells) {
    const last = runs.at(-1);
    if (last && !mark && !last.mark && last.look.key === look.key) last.text += text;
    else runs.push({ text, look, ...(mark ? { mark } : {}) });
  }
  return runs;
};

/** Writes lines as a terminal does, with one cursor that moves within its line only. */
export class LineWriter {
  /** Lines that are complete, the newest at the end. */
  #lines: OutputLine[] = [];
  /** Complete lines that are no longer kept. */
  #dropped = 0;
  /** The line that is being written: as runs while text is only added, as cells once the cursor went back. */
  #runs: { text: string; look: Look; mark?: MarkKind | undefined }[] = [];
  #cells: Cell[] | undefined;
  #length = 0;
  #column = 0;
  #isContinued = false;
  #number = 0;
  #open: OutputLine | undefined;

  /** What is kept; the last one is still being written, and left out while it is empty. */
  get lines(): readonly OutputLine[] {
    const open = this.#openLine();
    return open.runs.length > 0 || open.isContinued ? [...this.#lines, open] : this.#lines;
  }

  get dropped(): number {
    return this.#dropped;
  }

  /** Nothing stands in the line that is being written. */
  get isAtStart(): boolean {
    return this.#length === 0;
  }

  get column(): number {
    return this.#column;
  }

  /** Plain text without control characters. */
  write(text: string, look: Look): void {
    for (let rest = text; rest;) {
      if (this.#column >= MAX_COLUMNS) this.newLine(true);
      const room = MAX_COLUMNS - this.#column;
      let part = rest.length <= room ? rest : rest.slice(0, room);
      // Never within a character.
      if (part.length < rest.length && /[\ud800-\udbff]$/.test(part))
        part = part.slice(0, -1) || rest.slice(0, 2);
      this.#put(part, look);
      rest = rest.slice(part.length);
    }
  }

  /** Says that something was left out. */
  mark(mark: MarkKind, text: string, look: Look): void {
    if (this.#column >= MAX_COLUMNS) this.newLine(true);
    const cells = this.#column < this.#length ? this.#asCells() : this.#cells;
    if (cells) cells.splice(this.#column, 1, { text, look, mark });
    else this.#runs.push({ text, look, mark });
    this.#column += 1;
    this.#length = Math.max(this.#length, this.#column);
    this.#open = undefined;
  }

  /** @param isContinued The line was too long and goes on. */
  newLine(isContinued = false): void {
    this.#lines.push({
      runs: this.#cells ? merge(this.#cells) : this.#runs,
      isContinued: this.#isContinued,
      number: this.#number,
    });
    if (!isContinued) this.#number += 1;
    this.#runs = [];
    this.#cells = undefined;
    this.#length = 0;
    this.#column = 0;
    this.#isContinued = isContinued;
    this.#open = undefined;
    const over = this.#lines.length - MAX_LINES;
    // In larger steps: taking off the first costs as much as taking off many.
    if (over < MAX_LINES / 5) return;
    this.#lines = this.#lines.slice(over);
    this.#dropped += over;
  }

  moveTo(column: number, look: Look): void {
    const to = Math.max(0, Math.min(MAX_COLUMNS - 1, column));
    if (to > this.#length) {
      this.#column = this.#length;
      this.write(' '.repeat(to - this.#length), look);
    }
    this.#column = to;
  }

  /** 0: from the cursor to the end, 1: from the beginning to the cursor, 2: all of it. */
  erase(what: number, look: Look): void {
    if (this.#length === 0) return;
    const cells = this.#asCells();
    if (what === 0) cells.length = Math.min(cells.length, this.#column);
    else cells.fill({ text: ' ', look }, 0, what === 1 ? this.#column + 1 : cells.length);
    this.#length = cells.length;
    if (what === 0) this.#column = Math.min(this.#column, this.#length);
    this.#open = undefined;
  }

  /** The next lines are counted from here: lines before them are not kept elsewhere. */
  startAt(number: number): void {
    this.#number = number;
  }

  #put(text: string, look: Look): void {
    this.#open = undefined;
    const cells = this.#column < this.#length ? this.#asCells() : this.#cells;
    if (cells) {
      const characters = [...text];
      for (const [n, character] of characters.entries()) cells[this.#column + n] = { text: character, look };
      this.#column += characters.length;
    } else {
      const last = this.#runs.at(-1);
      if (last && !last.mark && last.look.key === look.key) last.text += text;
      else this.#runs.push({ text, look });
      this.#column += hasPairs(text) ? [...text].length : text.length;
    }
    this.#length = Math.max(this.#length, this.#column);
  }

  #asCells(): Cell[] {
    return (this.#cells ??= this.#runs.flatMap(({ text, look, mark }): Cell[] =>
      mark ? [{ text, look, mark }] : [...text].map(character => ({ text: character, look })),
    ));
  }

  #openLine(): OutputLine {
    return (this.#open ??= {
      runs: this.#cells ? merge(this.#cells) : this.#runs.map(run => ({ ...run })),
      isContinued: this.#isContinued,
      number: this.#number,
    });
  }
}

const hasPairs = (text: string): boolean => /[\ud800-\udbff]/.test(text);
