import type { JobResult } from '@customer-hub/server/parts/contract/types';
import { makers } from './beats.ts';
import { piecesOf, type Piece, type RunPlan } from '@customer-hub/server/parts/domain/run-plan';

export const KEPT_CHARACTERS = 65_536;
const LINE_CHARACTERS = 200;

/** The end of each stream; the beginning of a long output is what nobody looks at. */
export function resultOf(
  plan: RunPlan,
  said: number,
  { bytes, startedAt, endedAt }: Pick<JobResult, 'bytes' | 'startedAt' | 'endedAt'>,
): JobResult {
  const tails = { stdout: { texts: [''], length: 0 }, stderr: { texts: [''], length: 0 } };
  // From the end backwards, in steps, until both are full.
  for (let upTo = said, step = 64; upTo > 0; upTo -= step) {
    const pieces = [...piecesOf(plan, Math.max(0, upTo - step), upTo, makers)].reverse();
    for (const { stream, text } of pieces) {
      const tail = tails[stream];
      if (tail.length > KEPT_CHARACTERS) continue;
      tail.texts.push(text);
      tail.length += text.length;
    }
    if (tails.stdout.length > KEPT_CHARACTERS) break;
  }
  const kept = ({ texts }: { texts: string[] }): string => texts.reverse().join('').slice(-KEPT_CHARACTERS);
  return {
    exitCode: endedAt === null ? null : plan.exitCode,
    stdout: kept(tails.stdout),
    stderr: kept(tails.stderr),
    truncated: tails.stdout.length > KEPT_CHARACTERS || tails.stderr.length > KEPT_CHARACTERS,
    pieces: said,
    bytes,
    startedAt,
    endedAt,
  };
}

/** Size in UTF-8 of the pieces from one number up to another. */
export function bytesOf(plan: RunPlan, from: number, upTo: number): number {
  const encoder = new TextEncoder();
  let bytes = 0;
  for (const { text } of piecesOf(plan, from, upTo, makers)) bytes += encoder.encode(text).length;
  return bytes;
}

/** Control sequences of terminals: OSC and DCS up to their end, CSI, and others of two characters. */
const SEQUENCES =
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  /\x1b(?:[\]P^_X][\s\S]*?(?:\x07|\x1b\\|$)|\[[0-?]*[ -/]*[@-~]|[ -/]*[0-~])/g;
/** The last line that says something, as plain text. */
export function lastLineOf(pieces: readonly Piece[]): string | null {
  const lines = pieces
    .map(({ text }) => text)
    .join('')
    .slice(-8_192)
    .replace(SEQUENCES, '')
    .split(/[\r\n]+/)
    .map(line => line.replace(/[\p{Cc}\p{Cf}]/gu, '').trim())
    .filter(Boolean);
  return lines.at(-1)?.slice(0, LINE_CHARACTERS) ?? null;
}

/** All that was said, both streams in their order. */
export function wholeOutput(plan: RunPlan, said: number): Uint8Array {
  const encoder = new TextEncoder(),
    chunks: Uint8Array[] = [];
  for (const { text } of piecesOf(plan, 0, said, makers)) chunks.push(encoder.encode(text));
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
