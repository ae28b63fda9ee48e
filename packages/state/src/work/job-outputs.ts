import type { JobOutputEvent, JobTarget } from '@customer-hub/sdk';
import { writable, type Writable } from '../core/store.ts';
import { JobOutput, type OutputState } from './job-output.ts';
import { attemptOf, isTargetOver } from './job-records.ts';

/** Characters of outputs that nobody looks at; beyond, they are let go and read again when somebody does. */
const UNSEEN_CHARS = 16_000_000;

/** What one target has said in one attempt, and who looks at it. */
export interface OutputEntry {
  readonly targetId: string;
  readonly attempt: number;
  readonly output: JobOutput;
  readonly store: Writable<OutputState>;
  looking: number;
  error: unknown;
}

const stateOf = ({ output, error }: Omit<OutputEntry, 'store'>): OutputState => {
  const { ring, epoch, gap } = output;
  const { start, end, bytes, lines, leftOutLines, leftOutBytes, knowsLines } = ring;
  return {
    epoch,
    start,
    end,
    bytes,
    lines,
    leftOutLines,
    leftOutBytes,
    knowsLines,
    gap,
    loading: gap !== undefined && output.pieces === 0,
    error,
    read: from => ring.read(from, end),
  };
};

/** All outputs of a job, each made when something is said or when it is looked at. */
export class JobOutputs {
  #entries = new Map<string, OutputEntry>();
  #changed = new Set<OutputEntry>();

  get all(): IterableIterator<OutputEntry> {
    return this.#entries.values();
  }

  entry(targetId: string, attempt: number): OutputEntry {
    const key = `${targetId} ${attempt}`;
    let entry = this.#entries.get(key);
    if (!entry) {
      const fresh = { targetId, attempt, output: new JobOutput(), looking: 0, error: undefined };
      entry = { ...fresh, store: writable(stateOf(fresh)) };
      this.#entries.set(key, entry);
    }
    return entry;
  }

  known(target: JobTarget): OutputEntry | undefined {
    return this.#entries.get(`${target.id} ${attemptOf(target)}`);
  }

  /** @returns whether something is missing before it. */
  take({ targetId, attempt, ...piece }: JobOutputEvent, heardAt: number): boolean {
    const entry = this.entry(targetId, attempt);
    const { output } = entry;
    const before = output.pieces;
    output.take(piece);
    if (output.pieces > before) output.heardAt = heardAt;
    this.changed(entry);
    return !output.isCold && output.gap !== undefined;
  }

  /** Takes what the target's result says of it. @returns whether its text has to be read. */
  takeResult(target: JobTarget, heardAt: number): boolean {
    const entry = this.known(target);
    if (!entry || !target.result) return false;
    const { output } = entry;
    if (isTargetOver(target)) output.total = target.result.pieces;
    const before = output.pieces;
    const isMended = output.mend(target.result);
    if (output.pieces > before) output.heardAt = heardAt;
    if (!isMended && entry.looking === 0) output.cool();
    this.changed(entry);
    return !isMended && entry.looking > 0;
  }

  /** Those of which something is missed. @param attemptOf In which attempt a target is now. */
  gaps(attemptOf: (targetId: string) => number): OutputEntry[] {
    return [...this.all].filter(({ targetId, attempt, output, looking }) => {
      if (output.isCold) return false;
      const isLeft = attempt < attemptOf(targetId) && (output.total ?? Infinity) > output.pieces;
      return output.gap !== undefined || (isLeft && looking > 0);
    });
  }

  changed(entry: OutputEntry): void {
    this.#changed.add(entry);
  }

  /** Tells everybody who looks of what has changed since the last time. */
  flush(): void {
    const changed = [...this.#changed];
    this.#changed.clear();
    for (const entry of changed) entry.store.set(stateOf(entry));
    this.#letGo();
  }

  #letGo(): void {
    const unseen = [...this.all].filter(({ looking, output }) => looking === 0 && !output.isCold);
    const size = ({ output: { ring } }: OutputEntry): number => ring.end - ring.start;
    let chars = unseen.reduce((sum, entry) => sum + size(entry), 0);
    if (chars <= UNSEEN_CHARS) return;
    for (const entry of unseen.sort((a, b) => size(b) - size(a))) {
      chars -= size(entry);
      entry.output.cool();
      if (chars <= UNSEEN_CHARS / 2) return;
    }
  }
}
