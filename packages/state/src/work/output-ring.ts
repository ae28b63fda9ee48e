/** Lines that are kept at least, when there are so many. */
export const KEPT_LINES = 5000;
/** Characters that are kept at most, give or take one chunk. */
export const KEPT_CHARS = 2_000_000;
/** Text is kept in chunks of about this many characters; the oldest is dropped as a whole. */
const CHUNK_CHARS = 32_768;

export type OutputStream = 'stdout' | 'stderr';

/** Text of one of the two streams of a command. */
export interface OutputChunk {
  readonly stream: OutputStream;
  readonly text: string;
}

interface Chunk {
  readonly stream: OutputStream;
  text: string;
  lines: number;
  bytes: number;
}

const BEYOND_ASCII = /[\u0080-\uffff]/;

/** Size in UTF-8. Counted here, because an encoder would make a copy of all that is said. */
export const byteLength = (text: string): number => {
  const first = text.search(BEYOND_ASCII);
  if (first < 0) return text.length;
  let bytes = text.length;
  for (let at = first; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Each half of a pair counts 2.
    if (code >= 0xd800 && code <= 0xdfff) bytes += isPaired(text, at, code) ? 1 : 2;
    else if (code > 0x7ff) bytes += 2;
    else if (code > 0x7f) bytes += 1;
  }
  return bytes;
};

const isPaired = (text: string, at: number, code: number): boolean => {
  const other = text.charCodeAt(code < 0xdc00 ? at + 1 : at - 1);
  return code < 0xdc00 ? other >= 0xdc00 && other <= 0xdfff : other >= 0xd800 && other < 0xdc00;
};

export const countLines = (text: string): number => {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
};

/** Where to cut a text that is too long for one chunk: never within a character. */
const cutAt = (text: string, from: number): number => {
  const to = from + CHUNK_CHARS;
  const last = text.charCodeAt(to - 1);
  return to < text.length && last >= 0xd800 && last <= 0xdbff ? to - 1 : to;
};

/**
 * The end of a long text, and how much of its beginning is no longer kept. A position in it is a number of characters
 * since its beginning, so that a reader who knows how far it has read goes on from there.
 */
export class OutputRing {
  #chunks: Chunk[] = [];
  #keptLines = 0;
  /** Position of the first character that is kept. */
  start = 0;
  /** Position behind the last character. */
  end = 0;
  /** Size of all that was ever added. */
  bytes = 0;
  /** Line ends that are no longer kept. */
  leftOutLines = 0;
  leftOutBytes = 0;
  /** False: something was left out of which only the size is known. */
  knowsLines = true;

  /** Line ends in all that was ever added. */
  get lines(): number {
    return this.leftOutLines + this.#keptLines;
  }

  push(stream: OutputStream, text: string): void {
    for (let from = 0; from < text.length;) {
      const to = Math.min(text.length, cutAt(text, from));
      this.#add(stream, from === 0 && to === text.length ? text : text.slice(from, to));
      from = to;
    }
    this.#trim();
  }

  /** Begins again behind a part of which only the size is known. */
  restart(leftOutBytes: number): void {
    this.#chunks = [];
    this.#keptLines = 0;
    this.start = this.end;
    this.bytes = leftOutBytes;
    this.leftOutBytes = leftOutBytes;
    this.leftOutLines = 0;
    this.knowsLines = leftOutBytes === 0;
  }

  /** What is kept between two positions; from the first that is kept where `from` lies before it. */
  read(from: number, to = this.end): OutputChunk[] {
    const found: OutputChunk[] = [];
    let end = this.end;
    for (let n = this.#chunks.length - 1; n >= 0 && end > from; n -= 1) {
      const chunk = this.#chunks[n];
      if (!chunk) break;
      const start = end - chunk.text.length;
      if (start < to) {
        const isWhole = start >= from && end <= to;
        const text = isWhole ? chunk.text : chunk.text.slice(Math.max(0, from - start), to - start);
        found.push({ stream: chunk.stream, text });
      }
      end = start;
    }
    return found.reverse();
  }

  #add(stream: OutputStream, text: string): void {
    const lines = countLines(text);
    const bytes = byteLength(text);
    const last = this.#chunks.at(-1);
    if (last?.stream === stream && last.text.length + text.length <= CHUNK_CHARS) {
      last.text += text;
      last.lines += lines;
      last.bytes += bytes;
    } else this.#chunks.push({ stream, text, lines, bytes });
    this.#keptLines += lines;
    this.end += text.length;
    this.bytes += bytes;
  }

  #trim(): void {
    let dropped = 0;
    for (let first = this.#chunks[0]; first; first = this.#chunks[dropped]) {
      const isShort = this.#keptLines - first.lines < KEPT_LINES;
      if (isShort && this.end - this.start <= KEPT_CHARS) break;
      if (dropped === this.#chunks.length - 1) break;
      this.#forget(first);
      dropped += 1;
    }
    if (dropped === 0) return;
    this.#chunks.splice(0, dropped);
    this.#dropTornLine();
  }

  /** The rest of a line whose beginning is gone would look like a line of its own. */
  #dropTornLine(): void {
    const first = this.#chunks[0];
    const end = first?.text.indexOf('\n') ?? -1;
    if (!first || end < 0) return;
    const text = first.text.slice(0, end + 1);
    const bytes = byteLength(text);
    this.#forget({ text, lines: 1, bytes });
    first.text = first.text.slice(end + 1);
    first.lines -= 1;
    first.bytes -= bytes;
  }

  #forget({ text, lines, bytes }: Pick<Chunk, 'text' | 'lines' | 'bytes'>): void {
    this.start += text.length;
    this.#keptLines -= lines;
    this.leftOutLines += lines;
    this.leftOutBytes += bytes;
  }
}
