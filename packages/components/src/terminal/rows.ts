import type { OutputLine, Run } from './line-writer.ts';

/** As many columns as a word takes that says what was left out. */
const MARK_COLUMNS = 26;
/** Letters that take two columns: Chinese, Japanese, Korean, pictures. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;
const PLAIN = /^[\u0020-\u02ff]*$/;

/** A row of the view: a line, or the part of one that fits. */
export interface OutputRow {
  readonly line: OutputLine;
  readonly runs: readonly Run[];
  /** Where it begins in the text of its line. */
  readonly from: number;
}

interface Part {
  readonly runs: Run[];
  readonly from: number;
}

const columnsOf = (character: string): number => (WIDE.test(character) ? 2 : 1);

/** How far a text goes within so many columns; at least one character. */
const cut = (text: string, columns: number): number => {
  if (PLAIN.test(text)) return Math.min(text.length, Math.max(1, columns));
  let [at, used] = [0, 0];
  for (const character of text) {
    used += columnsOf(character);
    if (used > columns && at > 0) return at;
    at += character.length;
  }
  return at;
};

const widthOf = (text: string): number => {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
};

const partsOf = (line: OutputLine, columns: number): readonly Part[] => {
  const parts: Part[] = [{ runs: [], from: 0 }];
  let [used, at] = [0, 0];
  const next = (): void => {
    parts.push({ runs: [], from: at });
    used = 0;
  };
  for (const run of line.runs) {
    if (run.mark) {
      if (used > 0 && used + MARK_COLUMNS > columns) next();
      parts.at(-1)?.runs.push(run);
      used += MARK_COLUMNS;
      if (run.mark === 'character') at += run.text.length;
      continue;
    }
    for (let rest = run.text; rest;) {
      if (used >= columns) next();
      const to = cut(rest, columns - used);
      const text = rest.slice(0, to);
      parts.at(-1)?.runs.push({ ...run, text });
      used += widthOf(text);
      at += to;
      rest = rest.slice(to);
    }
  }
  return parts;
};

/** Lines as rows of the view: one each, or as many as it takes where long lines are wrapped. */
export class OutputRows {
  #lines: readonly OutputLine[] = [];
  #columns = 0;
  /** Row at which each line begins; undefined while each line has one. */
  #starts: Uint32Array | undefined;
  #count = 0;
  #parts = new WeakMap<OutputLine, readonly Part[]>();

  get count(): number {
    return this.#count;
  }

  /** @param columns After how many a line is wrapped; 0: never. */
  set(lines: readonly OutputLine[], columns: number): void {
    if (columns !== this.#columns) this.#parts = new WeakMap();
    this.#lines = lines;
    this.#columns = columns;
    this.#starts = undefined;
    this.#count = lines.length;
    if (columns === 0) return;
    const starts = new Uint32Array(lines.length);
    let row = 0;
    for (const [n, line] of lines.entries()) {
      starts[n] = row;
      row += this.#rowsOf(line);
    }
    this.#starts = starts;
    this.#count = row;
  }

  at(row: number): OutputRow | undefined {
    const n = this.#lineAt(row);
    const line = this.#lines[n];
    if (!line) return undefined;
    const part = this.#starts ? this.#cut(line)[row - (this.#starts[n] ?? 0)] : undefined;
    return part ? { line, ...part } : { line, runs: line.runs, from: 0 };
  }

  /** The row in which a character of a line stands. */
  rowOf(line: number, character: number): number {
    const found = this.#lines[line];
    if (!this.#starts || !found) return line;
    const part = this.#cut(found).findLastIndex(({ from }) => from <= character);
    return (this.#starts[line] ?? 0) + Math.max(0, part);
  }

  #rowsOf(line: OutputLine): number {
    let length = 0;
    for (const { text, mark } of line.runs) length += mark ? MARK_COLUMNS : text.length;
    return length * 2 <= this.#columns ? 1 : this.#cut(line).length;
  }

  #cut(line: OutputLine): readonly Part[] {
    let parts = this.#parts.get(line);
    if (!parts) this.#parts.set(line, (parts = partsOf(line, this.#columns)));
    return parts;
  }

  #lineAt(row: number): number {
    if (!this.#starts) return row;
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= row) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
