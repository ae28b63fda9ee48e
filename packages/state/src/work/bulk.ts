import { uuid, type BulkFilter, type BulkResult, type BulkResults } from '@customer-hub/sdk';
import type { JobResult } from './jobs.ts';
import { isUncertain, sendOnce, UNANSWERED, type Wait } from './uncertain.ts';

/** The records that a bulk action means: by id, or all that match but for exceptions. */
export type BulkTarget = { readonly ids: string[] } | { readonly filter: BulkFilter };

/** Ids in one request; the contract's limit. */
export const MAX_BULK_IDS = 500;

/** Code of a record that was not begun with. */
export const CANCELLED = 'cancelled';

/** One request of a bulk action. Sent again with the same key it repeats nothing. */
export interface BulkPart {
  readonly target: BulkTarget;
  readonly idempotencyKey: string;
  /** It was sent before: only the request is repeated, nothing is prepared for it again. */
  readonly isRepeat: boolean;
  /** Ids of which it was looked up that they are done: they are not counted again. */
  readonly counted?: readonly string[];
}

/** How one bulk action ended, over all its requests and jobs. `total` is `done`, `failed` and `unchanged` together. */
export interface BulkOutcome {
  /** Records it was for, as far as known. */
  readonly total: number;
  readonly done: number;
  /** Ids of what was done, without those that a job did: they are asked for when they are needed. */
  readonly ids: readonly string[];
  /** Not done, or not known whether done (`unanswered`), each with its reason. */
  readonly failed: readonly BulkResult[];
  /** How many were so already. */
  readonly unchanged: number;
  /** Jobs that did a part. */
  readonly jobs: readonly string[];
  /** Requests of which nobody knows whether they were done. A retry sends them again as they were. */
  readonly uncertain: readonly BulkPart[];
  /** Jobs that could not be followed to their end. A retry follows them again. */
  readonly unfollowed: readonly string[];
  /** Names of records, as jobs know them. */
  readonly names: ReadonlyMap<string, string>;
  /** Why it stopped, where that is not said for each record: a refused or unanswered filter. */
  readonly error: unknown;
}

export interface BulkSteps {
  /** Sends one part; `undefined`: there is nothing to be done. */
  send(part: BulkPart): Promise<BulkResults | undefined>;
  /** Waits for what goes on as a job. */
  follow(jobId: string): Promise<JobResult>;
  /**
   * Looks which of these are as the action leaves them. Those that are neither in it as `true` nor as `false` are
   * not known.
   */
  check?: ((ids: readonly string[]) => Promise<ReadonlyMap<string, boolean>>) | undefined;
  /** Ids that a filter means, where one request cannot hold them all. Read before anything is changed. */
  expand?: ((filter: BulkFilter) => Promise<string[]>) | undefined;
  progress?: ((done: number) => void) | undefined;
  /** Aborted: what was not sent yet is left as it is. */
  readonly cancelled?: AbortSignal | undefined;
  /** How many a filter is for, for `total` while nothing is known of it. */
  readonly count?: number | undefined;
  readonly wait?: Wait | undefined;
  /** Ids in one request. Default, and most: 500. */
  readonly partSize?: number | undefined;
}

const nothing: BulkOutcome = {
  total: 0,
  done: 0,
  ids: [],
  failed: [],
  unchanged: 0,
  jobs: [],
  uncertain: [],
  unfollowed: [],
  names: new Map(),
  error: undefined,
};

const withReason = (
  ids: readonly string[],
  status: BulkResult['status'],
  problem: NonNullable<BulkResult['problem']>,
): BulkResult[] => ids.map(id => ({ id, status, problem }));

/** Why a record was not done, of what its request failed by. */
export const problemOf = (error: unknown): NonNullable<BulkResult['problem']> => {
  const {
    problem,
    message = '',
    status = 0,
  } = error as {
    readonly problem?: BulkResult['problem'];
    readonly message?: string;
    readonly status?: number;
  };
  // Who refused it knows why; of all else nobody knows whether it was done.
  if (problem && !isUncertain(error)) return problem;
  return { type: 'about:blank', title: message, status: Math.max(400, status), code: UNANSWERED };
};

const notBegun = (ids: readonly string[]): BulkResult[] =>
  withReason(ids, 'skipped', { type: 'about:blank', title: '', status: 499, code: CANCELLED });

/** Skipped without a reason: it was so already. */
const isFailure = ({ status, problem }: BulkResult): boolean =>
  status === 'failed' || (status === 'skipped' && problem !== undefined);

/** Several outcomes as one. */
export const sum = (...outcomes: readonly BulkOutcome[]): BulkOutcome => ({
  total: outcomes.reduce((all, { total }) => all + total, 0),
  done: outcomes.reduce((all, { done }) => all + done, 0),
  ids: outcomes.flatMap(({ ids }) => ids),
  failed: outcomes.flatMap(({ failed }) => failed),
  unchanged: outcomes.reduce((all, { unchanged }) => all + unchanged, 0),
  jobs: outcomes.flatMap(({ jobs }) => jobs),
  uncertain: outcomes.flatMap(({ uncertain }) => uncertain),
  unfollowed: outcomes.flatMap(({ unfollowed }) => unfollowed),
  names: new Map(outcomes.flatMap(({ names }) => [...names])),
  error: outcomes.find(({ error }) => error !== undefined)?.error,
});

const failedWith = (failed: readonly BulkResult[]): BulkOutcome => ({
  ...nothing,
  total: failed.length,
  failed,
});

const followed = async (jobId: string, steps: BulkSteps, count: number): Promise<BulkOutcome> => {
  try {
    const { total, done, failed, names } = await steps.follow(jobId);
    return { ...nothing, total, done, failed, unchanged: total - done - failed.length, jobs: [jobId], names };
  } catch (error) {
    return { ...nothing, total: count, unfollowed: [jobId], error };
  }
};

const outcomeOf = async (
  results: readonly BulkResult[],
  jobId: string | undefined,
  steps: BulkSteps,
): Promise<BulkOutcome> => {
  const ids = results.filter(({ status }) => status === 'done').map(({ id }) => id);
  const failed = results.filter(isFailure);
  const unchanged = results.length - ids.length - failed.length;
  const own = { ...nothing, total: results.length, done: ids.length, ids, failed, unchanged };
  if (jobId === undefined) return own;
  return sum(own, await followed(jobId, steps, Math.max(0, (steps.count ?? 0) - results.length)));
};

const idsOf = ({ target, counted = [] }: BulkPart): readonly string[] =>
  'ids' in target ? target.ids.filter(id => !counted.includes(id)) : [];

/** A request of which nobody knows whether it was done. */
const unknown = (part: BulkPart, error: unknown, count = 0): BulkOutcome => {
  const failed = withReason(idsOf(part), 'failed', problemOf(error));
  const isFilter = 'filter' in part.target;
  return {
    ...nothing,
    total: isFilter ? count : failed.length,
    failed,
    uncertain: [{ ...part, isRepeat: true }],
    ...(isFilter ? { error } : {}),
  };
};

/** The answer is lost for good: what can be looked up is, the rest is said to be not known. */
const lookUp = async (part: BulkPart, error: unknown, steps: BulkSteps): Promise<BulkOutcome> => {
  const ids = idsOf(part);
  const found = (await steps.check?.(ids).catch(() => undefined)) ?? new Map<string, boolean>();
  const done = ids.filter(id => found.get(id) === true);
  if (ids.length > 0 && done.length === ids.length)
    return { ...nothing, total: done.length, done: done.length, ids: done };
  const left = unknown({ ...part, counted: [...(part.counted ?? []), ...done] }, error, steps.count);
  return sum({ ...nothing, total: done.length, done: done.length, ids: done }, left);
};

const runPart = async (part: BulkPart, steps: BulkSteps): Promise<BulkOutcome | undefined> => {
  let answered: BulkResults | undefined;
  try {
    answered = await sendOnce(isRepeat => steps.send({ ...part, isRepeat }), steps.wait, part.isRepeat);
  } catch (error) {
    if (isUncertain(error)) return lookUp(part, error, steps);
    if ('filter' in part.target) return { ...nothing, total: steps.count ?? 0, error };
    return failedWith(withReason(idsOf(part), 'failed', problemOf(error)));
  }
  if (!answered) return undefined;
  const { counted = [] } = part;
  return outcomeOf(
    answered.results.filter(({ id }) => !counted.includes(id)),
    answered.jobId,
    steps,
  );
};

const lost = new Error('The answer was lost.');

/** What was not sent, or not sent again. */
const leftOut = (parts: readonly BulkPart[], count: number | undefined): BulkOutcome =>
  sum(...parts.map(part => (part.isRepeat ? unknown(part, lost, count) : failedWith(notBegun(idsOf(part))))));

const runParts = async (parts: readonly BulkPart[], steps: BulkSteps): Promise<BulkOutcome | undefined> => {
  const outcomes: BulkOutcome[] = [];
  for (const [at, part] of parts.entries()) {
    if (steps.cancelled?.aborted) return sum(...outcomes, leftOut(parts.slice(at), steps.count));
    const outcome = await runPart(part, steps);
    if (!outcome) return outcomes.length > 0 ? sum(...outcomes) : undefined;
    outcomes.push(outcome);
    // Without answers it is not gone on with: nobody would see what happens.
    if (outcome.failed.some(({ problem }) => problem?.code === UNANSWERED)) {
      return sum(...outcomes, leftOut(parts.slice(at + 1), steps.count));
    }
    steps.progress?.(outcomes.reduce((all, { total }) => all + total, 0));
  }
  return sum(...outcomes);
};

const inParts = (ids: readonly string[], { partSize = MAX_BULK_IDS }: BulkSteps): BulkPart[] => {
  const parts: BulkPart[] = [];
  for (let at = 0; at < ids.length; at += partSize) {
    parts.push({ target: { ids: ids.slice(at, at + partSize) }, idempotencyKey: uuid(), isRepeat: false });
  }
  return parts;
};

/**
 * Runs a bulk action, more than 500 ids in turn; what the server goes on with as a job is waited for. An answer
 * that is lost is asked for again with the same key. When the connection is gone for good, or the person cancels,
 * the rest counts as not begun.
 * @returns undefined when there was nothing to be done. Never rejects because of a request: look at `failed` and
 * `error`.
 */
export const runBulk = async (target: BulkTarget, steps: BulkSteps): Promise<BulkOutcome | undefined> => {
  const { count = 0, partSize = MAX_BULK_IDS, expand } = steps;
  if ('ids' in target) return runParts(inParts(target.ids, steps), steps);
  if (!expand || count <= partSize)
    return runParts([{ target, idempotencyKey: uuid(), isRepeat: false }], steps);
  try {
    return await runParts(inParts(await expand(target.filter), steps), steps);
  } catch (error) {
    return { ...nothing, total: count, error };
  }
};

/** Whether something is left to be tried again. */
export const isRetryable = ({ failed, error }: BulkOutcome): boolean =>
  failed.length > 0 || error !== undefined;

/**
 * Tries again what an outcome left: requests that were not answered as they were, with their keys; the other
 * records in requests of their own; jobs that could not be followed are followed again. @param target What the
 * action was for.
 * @returns what became of these only.
 */
export const retryBulk = async (
  target: BulkTarget,
  outcome: BulkOutcome,
  steps: BulkSteps,
): Promise<BulkOutcome | undefined> => {
  const { uncertain, unfollowed, failed, error } = outcome;
  const isRefusedFilter =
    'filter' in target && error !== undefined && uncertain.length + unfollowed.length === 0;
  if (isRefusedFilter) return runBulk(target, steps);
  const repeated = new Set(uncertain.flatMap(idsOf));
  const others = failed.map(({ id }) => id).filter(id => !repeated.has(id));
  const jobs: BulkOutcome[] = [];
  for (const jobId of unfollowed) jobs.push(await followed(jobId, steps, steps.count ?? 0));
  const parts = await runParts([...uncertain, ...inParts(others, steps)], steps);
  return parts || jobs.length > 0 ? sum(...jobs, ...(parts ? [parts] : [])) : undefined;
};
