import type { ServiceVerb } from './service-verb.ts';

/** One piece of output. */
export interface Piece {
  stream: 'stdout' | 'stderr';
  text: string;
}
/** Output at one moment, counted from the beginning of the work. */
export interface Said extends Piece {
  atMs: number;
}
/** Output that comes again and again; its text is made when it is asked for, so that much of it costs nothing. */
export interface Beat {
  atMs: number;
  everyMs: number;
  times: number;
  /** The name of its maker in `beats.ts`. */
  maker: string;
  about: string;
}
export type Part = Said | Beat;
/** Something that happens to the device while the work goes on. */
export type Act = { atMs: number } & (
  | { does: 'goes_offline' }
  | { does: 'comes_back' }
  | { does: 'drops_out'; seconds: number }
  | { does: 'services'; verb: ServiceVerb; names: readonly string[] }
  | { does: 'ends_processes'; pids: readonly number[] }
);

/**
 * How work goes on one device: settled when it begins and kept with its target, so that it can be asked again at any
 * time. Parts come in the order of their times.
 */
export interface RunPlan {
  durationMs: number;
  outcome: 'succeeded' | 'failed' | 'timed_out';
  exitCode: number | null;
  parts: readonly Part[];
  acts?: readonly Act[];
}
export const NO_PLAN: RunPlan = { durationMs: 0, outcome: 'succeeded', exitCode: 0, parts: [] };

export type Makers = Readonly<Record<string, (index: number, beat: Beat) => Piece>>;

/** A plan that ends at once with words of refusal. */
export const refusedPlan = (
  { exitCode, text }: { exitCode: number; text: string },
  afterMs = 600,
): RunPlan => ({
  durationMs: afterMs,
  outcome: 'failed',
  exitCode,
  parts: [{ atMs: afterMs, stream: 'stderr', text: `${text}\n` }],
});

/** The plan within the time that it was given; what would come later never does. */
export function limited(plan: RunPlan, timeoutSeconds: number): RunPlan {
  const limitMs = timeoutSeconds * 1_000;
  if (plan.durationMs <= limitMs) return plan;
  const parts = plan.parts
    .filter(({ atMs }) => atMs < limitMs)
    .map(part =>
      isBeat(part)
        ? {
            ...part,
            times: Math.min(part.times, Math.ceil((limitMs - part.atMs) / Math.max(1, part.everyMs))),
          }
        : part,
    );
  return {
    ...plan,
    durationMs: limitMs,
    outcome: 'timed_out',
    exitCode: null,
    parts: [...parts, { atMs: limitMs, stream: 'stderr', text: `Ended after ${timeoutSeconds} s.\n` }],
    acts: (plan.acts ?? []).filter(({ atMs }) => atMs < limitMs),
  };
}

const isBeat = (part: Part): part is Beat => 'times' in part;
const sizeOf = (part: Part): number => (isBeat(part) ? part.times : 1);
/** Pieces of a part that have come after so long. */
const heard = (part: Part, elapsedMs: number): number => {
  if (part.atMs > elapsedMs) return 0;
  if (!isBeat(part)) return 1;
  return Math.min(part.times, Math.floor((elapsedMs - part.atMs) / Math.max(1, part.everyMs)) + 1);
};
const sum = (parts: readonly Part[], count: (part: Part) => number): number =>
  parts.reduce((before, part) => before + count(part), 0);

/** Pieces of the whole plan. */
export const pieceCount = ({ parts }: RunPlan): number => sum(parts, sizeOf);
/** Pieces that have come after so long. */
export const heardAfter = ({ parts }: RunPlan, elapsedMs: number): number =>
  sum(parts, part => heard(part, elapsedMs));

/** Pieces from one number up to another, in their order. */
export function* piecesOf({ parts }: RunPlan, from: number, upTo: number, makers: Makers): Generator<Piece> {
  let first = 0;
  for (const part of parts) {
    const size = sizeOf(part),
      end = Math.min(size, upTo - first);
    for (let index = Math.max(0, from - first); index < end; index++)
      yield isBeat(part)
        ? (makers[part.maker]?.(index, part) ?? { stream: 'stderr', text: '' })
        : { stream: part.stream, text: part.text };
    first += size;
    if (first >= upTo) return;
  }
}

/** The plan as far as it was heard, with last words: it ended before it was through. */
export function cutPlan(plan: RunPlan, said: number, words: Piece, exitCode: number | null): RunPlan {
  const kept: Part[] = [];
  let first = 0;
  for (const part of plan.parts) {
    const left = said - first;
    first += sizeOf(part);
    if (left <= 0) break;
    kept.push(isBeat(part) && part.times > left ? { ...part, times: left } : part);
  }
  const atMs = plan.durationMs;
  return { ...plan, exitCode, outcome: 'failed', parts: [...kept, { ...words, atMs }] };
}
