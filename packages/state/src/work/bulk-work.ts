import type { BulkResults } from '@customer-hub/sdk';
import type { Work, WorkControl, WorkResult } from './activity.ts';
import {
  isRetryable,
  retryBulk,
  runBulk,
  sum,
  type BulkOutcome,
  type BulkPart,
  type BulkSteps,
  type BulkTarget,
} from './bulk.ts';
import { doneBy, followJob, type JobsApi } from './jobs.ts';
import type { Wait } from './uncertain.ts';

/** One bulk action, with all its answers given: nothing of it is looked up again when its turn comes. */
export interface BulkSpec {
  /** Key of the action. */
  readonly subject: string;
  readonly customerId?: string | undefined;
  /** What the person was asked about. */
  readonly target: BulkTarget;
  /** How many these are. */
  readonly count: number;
  /** Actions of the same lane wait for each other. Usually the kind of record. */
  readonly lane: string;
  /** Sends one request with `part.idempotencyKey`. `undefined`: there is nothing to be done. */
  readonly send: (part: BulkPart, control: WorkControl) => Promise<BulkResults | undefined>;
  readonly check?: BulkSteps['check'];
  readonly expand?: BulkSteps['expand'];
  /** Takes back what was done to up to 500 records. May resolve with results per record. */
  readonly undo?: ((ids: readonly string[], idempotencyKey: string) => Promise<unknown>) | undefined;
  readonly jobs: JobsApi;
  /**
   * Called at the end of each attempt.
   * @param attempt What this one did.
   * @param all What all attempts did so far, and what is left.
   */
  readonly settled?: (attempt: BulkOutcome, all: BulkOutcome) => void;
  readonly wait?: Wait;
  /** Ids in one request. Default, and most: 500. */
  readonly partSize?: number;
}

const stepsOf = (spec: BulkSpec, control: WorkControl, count: number): BulkSteps => ({
  count,
  cancelled: control.cancelled,
  check: spec.check,
  expand: spec.expand,
  partSize: spec.partSize,
  wait: spec.wait,
  send: part => spec.send(part, control),
  progress: done => control.progress(done),
  follow: jobId =>
    followJob(spec.jobs, jobId, {
      cancelled: control.cancelled,
      abandoned: control.abandoned,
      progress: control.progress,
      wait: spec.wait,
    }),
});

/** What an undo answered, for each of its records; one that says nothing more has done them all. */
const resultsOf = (ids: readonly string[], answer: unknown): BulkResults => {
  const { results } = (answer ?? {}) as Partial<BulkResults>;
  return Array.isArray(results) ? { results } : { results: ids.map(id => ({ id, status: 'done' })) };
};

const undoOf = (spec: BulkSpec, { done, ids, jobs }: BulkOutcome): Work | undefined => {
  const { undo, subject, customerId, lane, wait, partSize } = spec;
  if (!undo || done === 0) return undefined;
  const send = async ({ target, idempotencyKey }: BulkPart): Promise<BulkResults> => {
    const asked = 'ids' in target ? target.ids : [];
    return resultsOf(asked, await undo(asked, idempotencyKey));
  };
  return {
    kind: 'bulk',
    subject: `undo ${subject}`,
    customerId,
    total: done,
    lane,
    guarded: true,
    run: async control => {
      const all = [...ids];
      for (const job of jobs) all.push(...(await doneBy(spec.jobs, job)));
      const given = { subject, lane, target: { ids: all }, count: all.length, jobs: spec.jobs, send };
      return bulkWork({ ...given, ...(wait ? { wait } : {}), ...(partSize ? { partSize } : {}) }).run(
        control,
      );
    },
  };
};

/** The outcome of all attempts so far: what was tried again replaces what was left. */
const withAgain = (before: BulkOutcome, again: BulkOutcome): BulkOutcome => {
  const { failed: _, uncertain: _uncertain, unfollowed: _unfollowed, error: _error, ...kept } = before;
  const all = sum({ ...kept, failed: [], uncertain: [], unfollowed: [], error: undefined }, again);
  return { ...all, total: Math.max(before.total, all.done + all.failed.length + all.unchanged) };
};

/**
 * A bulk action as an activity: its requests, the jobs they begin, a retry of what is left, an undo of what an
 * attempt did.
 */
export const bulkWork = (spec: BulkSpec): Work => {
  const resultOf = (attempt: BulkOutcome, all: BulkOutcome): WorkResult => {
    spec.settled?.(attempt, all);
    return {
      done: attempt.done,
      results: all.failed,
      error: all.error,
      undo: undoOf(spec, attempt),
      retry: isRetryable(all) ? control => again(all, control) : undefined,
    };
  };
  const again = async (before: BulkOutcome, control: WorkControl): Promise<WorkResult> => {
    const left = before.total - before.done - before.unchanged;
    const attempt = await retryBulk(spec.target, before, stepsOf(spec, control, left));
    return attempt
      ? resultOf(attempt, withAgain(before, attempt))
      : { done: 0, results: before.failed, error: before.error };
  };
  return {
    kind: 'bulk',
    subject: spec.subject,
    customerId: spec.customerId,
    total: spec.count,
    lane: spec.lane,
    guarded: true,
    run: async control => {
      const outcome = await runBulk(spec.target, stepsOf(spec, control, spec.count));
      return outcome ? resultOf(outcome, outcome) : { done: 0 };
    },
  };
};
