import type { JobOutputEvent, JobResult } from '@customer-hub/sdk';
import { byteLength, OutputRing, type OutputChunk } from './output-ring.ts';

/** Pieces beyond a gap that are kept until it is mended. */
const MAX_HELD = 2000;
const MAX_HELD_CHARS = 4_000_000;

type Piece = Pick<JobOutputEvent, 'seq' | 'stream' | 'text'>;

/** What a device has said in one attempt, as everything that shows it sees it. */
export interface OutputState {
  /** Changes when the text was begun anew: what was read before no longer holds. */
  readonly epoch: number;
  /** Position of the first character that is kept, and behind the last one: see `read`. */
  readonly start: number;
  readonly end: number;
  /** Size of all that was said so far, in UTF-8. */
  readonly bytes: number;
  /** Line ends so far, those that are no longer kept as well. */
  readonly lines: number;
  readonly leftOutLines: number;
  readonly leftOutBytes: number;
  /** False: how many lines were left out is not known, `leftOutBytes` is. */
  readonly knowsLines: boolean;
  /** Pieces that are missed, and asked for. Text behind them waits. */
  readonly gap: { readonly from: number; readonly to: number } | undefined;
  /** It is being read from the server; there may be nothing to see so far. */
  readonly loading: boolean;
  /** Why it cannot be read. It is tried again where that may help. */
  readonly error: unknown;
  /** Text from a position to `end`, as far as it is still kept; a reader goes on at `end`. */
  read(from: number): readonly OutputChunk[];
}

/** Puts the pieces of one attempt in order: each once, none before the one it follows. Asks for nothing. */
export class JobOutput {
  readonly ring = new OutputRing();
  epoch = 0;
  /** Number of the job's events behind which the next missing piece must come. */
  heardAt = 0;
  /** It holds nothing, because nobody looked at it; it has to be read before it can be shown. */
  isCold = false;
  /** How many pieces there are in all, once the attempt is over. */
  total: number | undefined;
  #next = 0;
  #held = new Map<number, Piece>();
  #heldChars = 0;
  /** Pieces that exist, as far as is known. */
  #known = 0;
  /** Characters of each stream in what is in order; undefined where that is not known. */
  #chars: { stdout: number; stderr: number } | undefined = { stdout: 0, stderr: 0 };

  /** Pieces that are in order. */
  get pieces(): number {
    return this.#next;
  }

  get gap(): OutputState['gap'] {
    if (this.#known <= this.#next) return undefined;
    const to = this.#held.size > 0 ? Math.min(...this.#held.keys()) : this.#known;
    return { from: this.#next, to: to - 1 };
  }

  /** @returns false when it was known already. */
  take(piece: Piece): boolean {
    this.#known = Math.max(this.#known, piece.seq + 1);
    if (this.isCold || piece.seq < this.#next || this.#held.has(piece.seq)) return false;
    if (piece.seq > this.#next) this.#hold(piece);
    else {
      this.#append(piece);
      this.#release();
    }
    return true;
  }

  /**
   * Takes what is missing from the result of the target. @returns false when it does not say in which order the
   * missing text came, or no longer holds it: the whole text has to be read.
   */
  mend(result: JobResult): boolean {
    const { pieces, truncated, stdout, stderr } = result;
    this.#known = Math.max(this.#known, pieces);
    if (this.isCold) return false;
    if (pieces <= this.#next) return true;
    const chars = this.#chars;
    if (truncated || !chars) return false;
    const rest = [stdout.slice(chars.stdout), stderr.slice(chars.stderr)] as const;
    if (rest[0] && rest[1]) return false;
    this.#jump(result, [
      { stream: 'stdout', text: rest[0] },
      { stream: 'stderr', text: rest[1] },
    ]);
    return true;
  }

  /** Takes what is missing from the whole text, of which `result` says how far it goes in pieces and in bytes. */
  mendFrom(result: JobResult, whole: Uint8Array): void {
    if (result.pieces <= this.#next) return;
    const rest = whole.subarray(this.ring.bytes, result.bytes);
    // Text without errors is known to be of one stream only.
    const stream = result.stdout === '' && !result.truncated ? 'stderr' : 'stdout';
    this.#jump(result, [{ stream, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(rest) }]);
  }

  /** Takes the whole text of an attempt that is over, of which no result is left. */
  finish(whole: Uint8Array): void {
    const rest = new TextDecoder('utf-8', { ignoreBOM: true }).decode(whole.subarray(this.ring.bytes));
    if (rest) this.ring.push('stdout', rest);
    this.#held.clear();
    this.#heldChars = 0;
    this.#next = Math.max(this.#next, this.#known);
    this.#known = this.#next;
    this.total = this.#next;
  }

  /** Begins anew with the ends of both streams, all that the result still holds. */
  mendRoughly(result: JobResult): void {
    if (result.pieces <= this.#next) return;
    const { stdout, stderr, bytes } = result;
    this.#begin(Math.max(0, bytes - byteLength(stdout) - byteLength(stderr)));
    this.#jump(result, [
      { stream: 'stdout', text: stdout },
      { stream: 'stderr', text: stderr },
    ]);
  }

  /** Lets everything go until somebody looks again. */
  cool(): void {
    if (this.isCold) return;
    this.#begin(0);
    this.#held.clear();
    this.#heldChars = 0;
    this.isCold = true;
    this.total = undefined;
  }

  /** From now on pieces are kept; what was said before has to be read. */
  warm(): void {
    this.isCold = false;
  }

  #begin(leftOutBytes: number): void {
    this.epoch += 1;
    this.ring.restart(leftOutBytes);
    this.#next = 0;
    this.#chars = { stdout: 0, stderr: 0 };
    if (leftOutBytes === 0) return;
    this.#chars = undefined;
  }

  #jump({ pieces, truncated, stdout, stderr }: JobResult, texts: readonly OutputChunk[]): void {
    for (const { stream, text } of texts) if (text) this.ring.push(stream, text);
    this.#next = pieces;
    this.#chars = truncated ? undefined : { stdout: stdout.length, stderr: stderr.length };
    for (const seq of this.#held.keys()) if (seq < pieces) this.#drop(seq);
    this.#release();
  }

  #append({ stream, text }: Piece): void {
    this.ring.push(stream, text);
    this.#next += 1;
    if (this.#chars) this.#chars[stream] += text.length;
  }

  #hold(piece: Piece): void {
    // What is dropped here is missed like the rest, and comes with it.
    if (this.#held.size >= MAX_HELD || this.#heldChars >= MAX_HELD_CHARS) {
      this.#held.clear();
      this.#heldChars = 0;
    }
    this.#held.set(piece.seq, piece);
    this.#heldChars += piece.text.length;
  }

  #release(): void {
    for (let piece = this.#held.get(this.#next); piece; piece = this.#held.get(this.#next)) {
      this.#drop(piece.seq);
      this.#append(piece);
    }
  }

  #drop(seq: number): void {
    this.#heldChars -= this.#held.get(seq)?.text.length ?? 0;
    this.#held.delete(seq);
  }
}
