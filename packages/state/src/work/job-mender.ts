import type { Hub, JobTarget } from '@customer-hub/sdk';
import type { Clock } from '../live/ports.ts';
import { pause } from './job-feed.ts';
import type { OutputEntry } from './job-outputs.ts';
import { attemptOf } from './job-records.ts';
import { isTemporary } from './uncertain.ts';

/** A piece that comes a little late is not asked for. */
const LATE_MS = 250;
const MAX_PAUSE_MS = 30_000;
/** Of a longer gap only its end is read: what lies before would not be kept. */
const MAX_READ_BYTES = 8_000_000;

/** What is asked of the server. Servers that give no whole output have no `output`. */
export interface JobMenderApi {
  readonly targets: Hub['jobs']['targets'];
  readonly output?: (
    jobId: string,
    targetId: string,
    query: { readonly attempt: number },
    options: { readonly signal: AbortSignal },
  ) => PromiseLike<Blob>;
}

interface Job {
  readonly id: string;
  /** Outputs of which something is missed. */
  readonly gaps: () => readonly OutputEntry[];
  /** Asks for all that happened since a moment. */
  readonly poll: (signal: AbortSignal, since: number) => Promise<void>;
  /** Everything up to this was told so far. */
  readonly heardAt: () => number;
  readonly takeTarget: (target: JobTarget, heardAt: number) => void;
  /** In the server's order. */
  readonly listed: (ids: readonly string[]) => void;
  readonly target: (id: string) => JobTarget | undefined;
  readonly changed: (entry?: OutputEntry) => void;
}

/** Fills in what was missed: first from what the server still tells, then from results, then from whole outputs. */
export class JobMender {
  #api: JobMenderApi;
  #job: Job;
  #clock: Clock;
  #running: AbortSignal | undefined;
  #needsTargets = false;

  constructor(api: JobMenderApi, job: Job, clock: Clock) {
    this.#api = api;
    this.#job = job;
    this.#clock = clock;
  }

  /** All targets are read again. */
  needTargets(signal: AbortSignal): void {
    this.#needsTargets = true;
    this.start(signal);
  }

  /** Mends until nothing is missed. Does nothing while that is under way. */
  start(signal: AbortSignal): void {
    if (this.#running === signal || signal.aborted) return;
    this.#running = signal;
    void this.#mend(signal);
  }

  async #mend(signal: AbortSignal): Promise<void> {
    try {
      for (let wait = LATE_MS; !signal.aborted; wait = Math.min(MAX_PAUSE_MS, wait * 2)) {
        if (!this.#needsTargets) await pause(this.#clock, wait, signal);
        if (signal.aborted || this.#isWhole()) return;
        try {
          await this.#ask(signal);
        } catch (error) {
          if (signal.aborted) return;
          if (isTemporary(error)) continue;
          for (const entry of this.#job.gaps()) this.#failed(entry, error);
          return;
        }
        if (this.#isWhole()) return;
      }
    } finally {
      // In the same turn as the last look for gaps, so that one seen a turn later begins this again.
      if (this.#running === signal) this.#running = undefined;
    }
  }

  #isWhole(): boolean {
    return !this.#needsTargets && this.#job.gaps().length === 0;
  }

  async #ask(signal: AbortSignal): Promise<void> {
    const { poll } = this.#job;
    const gaps = this.#job.gaps();
    if (!this.#needsTargets && gaps.length > 0) {
      await poll(signal, Math.min(...gaps.map(({ output }) => output.heardAt)));
      if (signal.aborted || this.#isWhole()) return;
    }
    await this.#readTargets(signal);
    for (const entry of this.#job.gaps()) if (!signal.aborted) await this.#readText(entry, signal);
  }

  async #readTargets(signal: AbortSignal): Promise<void> {
    const { id, heardAt, takeTarget, listed } = this.#job;
    const ids: string[] = [];
    this.#needsTargets = false;
    try {
      const heard = heardAt();
      for await (const target of this.#api.targets(id, { limit: 200 }, { signal })) {
        if (signal.aborted) return;
        takeTarget(target, heard);
        ids.push(target.id);
      }
    } catch (error) {
      this.#needsTargets = true;
      throw error;
    }
    listed(ids);
  }

  /** Reads the text of an output that its result does not tell whole, or not in its order. */
  async #readText(entry: OutputEntry, signal: AbortSignal): Promise<void> {
    const { output } = entry;
    const target = this.#job.target(entry.targetId);
    if (!target) return;
    if (entry.attempt < attemptOf(target)) output.finish(await this.#whole(entry, signal));
    else {
      const { result } = target;
      if (!result || result.pieces <= output.pieces) return;
      if (entry.looking === 0) output.cool();
      else if (!this.#api.output || result.bytes - output.ring.bytes > MAX_READ_BYTES)
        output.mendRoughly(result);
      else output.mendFrom(result, await this.#whole(entry, signal));
    }
    entry.error = undefined;
    this.#job.changed(entry);
  }

  async #whole({ targetId, attempt }: OutputEntry, signal: AbortSignal): Promise<Uint8Array> {
    const blob = await this.#api.output?.(this.#job.id, targetId, { attempt }, { signal });
    return new Uint8Array(await (blob ?? new Blob()).arrayBuffer());
  }

  #failed(entry: OutputEntry, error: unknown): void {
    entry.error = error;
    this.#job.changed(entry);
  }
}
