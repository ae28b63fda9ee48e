import { LineWriter, type MarkKind, type OutputLine } from './line-writer.ts';
import { Pen } from './pen.ts';
import { nameOf } from './visible.ts';

/** Longest control sequence; what is longer is none. */
const MAX_SEQUENCE = 128;
/** Longest string of a control sequence (a title, a link); what is longer shows again. */
const MAX_STRING = 4096;
const TAB = 8;

// What is not simply shown: controls, what turns the direction of text or has no width, half characters.
const SPECIAL =
  // eslint-disable-next-line no-control-regex
  /[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]/g;

const ESC = 0x1b;
const STRINGS: Readonly<Record<string, 'osc' | 'data'>> = {
  ']': 'osc',
  P: 'data',
  X: 'data',
  '^': 'data',
  _: 'data',
};
/** C1 controls by the letter that follows ESC in their longer form. */
const C1_LETTER = (code: number): string => String.fromCharCode(code - 0x40);
/** `ESC` and these: another set of letters, a size of letters; the next character belongs to it. */
const TAKES_ONE = '()*+-./#% ';

interface Reading {
  readonly pen: Pen;
  /** What was begun and is not complete: `esc` sequence so far, or the string of one. */
  state: 'text' | 'sequence' | 'osc' | 'data';
  sequence: string;
  /** Characters of the string so far. */
  length: number;
  /** First half of a character. */
  half: string;
}

const reading = (isError: boolean): Reading => ({
  pen: new Pen(isError),
  state: 'text',
  sequence: '',
  length: 0,
  half: '',
});

/** Which number of an OSC does what. */
const oscKind = (content: string): MarkKind => {
  const number = /^\d+/.exec(content)?.[0];
  if (number === '0' || number === '1' || number === '2') return 'title';
  if (number === '8') return 'link';
  return number === '52' ? 'clipboard' : 'sequence';
};

const numbers = (params: string): number[] =>
  params.split(/[;:]/).map(part => Number.parseInt(part, 10) || 0);

/**
 * Reads what a device has printed, piece by piece, and gives lines of text with their looks. Nothing acts: whatever
 * would rename, link, ask, write to the clipboard or hide is left out, and a word says so. Colours, carriage
 * return, backspace, tabulator and erasing within a line work as on a terminal. How the text was cut does not matter.
 */
export class AnsiText {
  #writer = new LineWriter();
  #out = reading(false);
  #err = reading(true);

  get lines(): readonly OutputLine[] {
    return this.#writer.lines;
  }

  /** Rows before the first one that is kept. */
  get dropped(): number {
    return this.#writer.dropped;
  }

  /** Text that was left out before: lines are numbered as if it had been read. */
  skip(lines: number): void {
    if (!this.#writer.isAtStart) this.#writer.newLine();
    this.#writer.startAt(lines);
  }

  add(text: string, isError = false): void {
    const at = isError ? this.#err : this.#out;
    const all = at.half + text;
    at.half = '';
    let from = 0;
    while (from < all.length)
      from = at.state === 'text' ? this.#text(all, from, at) : this.#control(all, from, at);
  }

  /** There will be no more: what was not complete is shown for what it is. */
  end(): void {
    for (const at of [this.#out, this.#err]) {
      if (at.half) this.#writer.write('\ufffd', at.pen.look);
      if (at.state !== 'text') this.#mark(at, at.state === 'osc' ? oscKind(at.sequence) : 'sequence');
      at.half = '';
      at.state = 'text';
    }
  }

  #text(all: string, from: number, at: Reading): number {
    SPECIAL.lastIndex = from;
    const found = SPECIAL.exec(all);
    const to = found?.index ?? all.length;
    if (to > from)
      this.#writer.write(from === 0 && to === all.length ? all : all.slice(from, to), at.pen.look);
    if (!found) return all.length;
    const code = all.charCodeAt(to);
    if (code >= 0xd800 && code <= 0xdfff) return this.#pair(all, to, at);
    if (code === ESC) this.#begin(at, '');
    else if (code >= 0x80 && code <= 0x9f) this.#c1(code, at);
    else this.#single(code, at);
    return to + 1;
  }

  #pair(all: string, at: number, reader: Reading): number {
    if (at === all.length - 1 && all.charCodeAt(at) < 0xdc00) {
      reader.half = all.slice(at);
      return all.length;
    }
    const point = all.codePointAt(at) ?? 0;
    const { look } = reader.pen;
    // Tags are letters that nobody sees.
    if (point >= 0xe0000 && point <= 0xe007f) this.#character(point, reader);
    else this.#writer.write(point > 0xffff ? String.fromCodePoint(point) : '\ufffd', look);
    return at + (point > 0xffff ? 2 : 1);
  }

  #single(code: number, at: Reading): void {
    const { look } = at.pen;
    if (code === 0x0a || code === 0x0b || code === 0x0c) this.#writer.newLine();
    else if (code === 0x0d) this.#writer.moveTo(0, look);
    else if (code === 0x08) this.#writer.moveTo(this.#writer.column - 1, look);
    else if (code === 0x09) this.#writer.moveTo((Math.floor(this.#writer.column / TAB) + 1) * TAB, look);
    else this.#character(code, at);
  }

  /** A character that nobody would see, by its picture or its number. */
  #character(code: number, { pen }: Reading): void {
    this.#writer.mark('character', nameOf(code), pen.look);
  }

  #c1(code: number, at: Reading): void {
    const letter = C1_LETTER(code);
    if (code === 0x85) this.#writer.newLine();
    else if (letter === '[' || STRINGS[letter]) {
      this.#begin(at, '');
      this.#sequence(letter, at);
    } else this.#character(code, at);
  }

  #begin(at: Reading, sequence: string): void {
    at.state = 'sequence';
    at.sequence = sequence;
    at.length = 0;
  }

  #control(all: string, from: number, at: Reading): number {
    const character = all[from] ?? '';
    if (at.state !== 'sequence') return this.#string(all, from, at);
    const code = character.charCodeAt(0);
    // Cancelled, or begun anew.
    if (code === 0x18 || code === 0x1a) at.state = 'text';
    else if (code === ESC) this.#begin(at, '');
    else if (code < 0x20) this.#single(code, at);
    else if (code >= 0x7f || at.sequence.length > MAX_SEQUENCE) {
      this.#mark(at, 'sequence');
      return from;
    } else this.#sequence(character, at);
    return from + 1;
  }

  /** One more character of a sequence. */
  #sequence(character: string, at: Reading): void {
    at.sequence += character;
    const first = at.sequence.charAt(0);
    if (at.sequence.length === 1) {
      const string = STRINGS[first];
      if (string) {
        at.state = string;
        at.sequence = '';
      } else if (first !== '[' && !TAKES_ONE.includes(first)) this.#escape(first, at);
    } else if (first !== '[') at.state = 'text';
    else if (character >= '@') this.#csi(at.sequence.slice(1, -1), character, at);
  }

  /** `ESC` and a letter. */
  #escape(letter: string, at: Reading): void {
    at.state = 'text';
    if (letter === 'c') this.#mark(at, 'clear');
    else if (letter === 'D' || letter === 'E') this.#writer.newLine();
    else if (!'78=>M\\'.includes(letter)) this.#mark(at, 'sequence');
  }

  /** Skips a string up to its end: `ESC \`, BEL, the end of the line, or more than a string may be. */
  #string(all: string, from: number, at: Reading): number {
    const code = all.charCodeAt(from);
    const isTooLong = at.length >= MAX_STRING;
    if (
      code === 0x07 ||
      code === 0x9c ||
      code === 0x18 ||
      code === 0x1a ||
      code === 0x0a ||
      code === ESC ||
      isTooLong
    ) {
      this.#mark(at, at.state === 'osc' ? oscKind(at.sequence) : 'data');
      // `ESC \` says nothing more; anything else behind ESC begins something new.
      return code === 0x0a || code === ESC || isTooLong ? from : from + 1;
    }
    if (at.sequence.length < 16) at.sequence += all[from] ?? '';
    at.length += 1;
    return from + 1;
  }

  #csi(params: string, final: string, at: Reading): void {
    at.state = 'text';
    const { look } = at.pen;
    const isPlain = /^[\d;:]*$/.test(params);
    const values = numbers(params);
    const [first = 0] = values;
    const column = this.#writer.column;
    if (final === 'm' && isPlain) this.#style(values, at);
    else if (final === 'K') this.#writer.erase(first, look);
    else if (final === 'X') this.#blank(first, at);
    else if (final === 'C' || final === 'a') this.#writer.moveTo(column + (first || 1), look);
    else if (final === 'D') this.#writer.moveTo(column - (first || 1), look);
    else if (final === 'G' || final === '`') this.#writer.moveTo((first || 1) - 1, look);
    else if ('ABEFHfd'.includes(final)) this.#elsewhere();
    else if (final === 'J') this.#mark(at, 'clear');
    else if (final === 'h' || final === 'l') {
      if (/^\?(?:47|1047|1049)\b/.test(params)) this.#mark(at, 'screen');
    } else if ('nctRxq'.includes(final) || params.includes('$')) this.#mark(at, 'query');
    else if (!'sugrSTPLM@I'.includes(final)) this.#mark(at, 'sequence');
  }

  #style(values: readonly number[], at: Reading): void {
    const was = at.pen.look.hidden;
    at.pen.set(values);
    if (at.pen.look.hidden && !was) this.#writer.mark('hidden', 'hidden', at.pen.look);
  }

  /** Other rows cannot be written any more: what comes stands on a row of its own. */
  #elsewhere(): void {
    if (!this.#writer.isAtStart) this.#writer.newLine();
  }

  #blank(count: number, { pen }: Reading): void {
    const { column } = this.#writer;
    this.#writer.write(' '.repeat(Math.min(count || 1, 200)), pen.look);
    this.#writer.moveTo(column, pen.look);
  }

  #mark(at: Reading, mark: MarkKind): void {
    at.state = 'text';
    this.#writer.mark(mark, mark, at.pen.look);
  }
}
