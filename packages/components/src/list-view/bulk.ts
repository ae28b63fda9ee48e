import type { BulkResult, BulkResults } from '@customer-hub/sdk';
import type { BulkTarget } from './view.ts';

/** The contract's limit. */
const most = 500;

/** How one bulk action ended, over all its parts and jobs. */
export interface BulkOutcome {
  /** Records it was for, as far as the server said. */
  readonly total: number;
  /** How many were done. */
  readonly done: number;
  /** Ids of what was done, without those that a job did: they are asked for when they are needed. */
  readonly ids: readonly string[];
  /** Not done, each with its reason. */
  readonly failed: readonly BulkResult[];
  /** Jobs that did a part. */
  readonly jobs: readonly string[];
}

export interface BulkSteps {
  /** Sends one part; `undefined`: the person changed their mind. */
  run(target: BulkTarget): Promise<BulkResults | undefined>;
  /** Waits for what goes on as a job. */
  follow(jobId: string): Promise<{ readonly done: number; readonly failed: readonly BulkResult[] }>;
  progress?(done: number): void;
  /** Aborted: what was not sent yet is left as it is. */
  readonly signal?: AbortSignal;
}

/** Code of what was not sent any more. */
export const cancelledCode = 'cancelled';

const without = (
  ids: readonly string[],
  status: BulkResult['status'],
  problem: NonNullable<BulkResult['problem']>,
): BulkResult[] => ids.map(id => ({ id, status, problem }));

/** Without an answer nobody knows whether it was done: said as it is, and offered again. */
const unanswered = (ids: readonly string[], error: unknown): BulkResult[] => {
  const {
    problem,
    message = '',
    status = 0,
  } = error as { problem?: BulkResult['problem']; message?: string; status?: number };
  return without(
    ids,
    'failed',
    problem ?? { type: 'about:blank', title: message, status: Math.max(400, status), code: 'unanswered' },
  );
};

/** Skipped without a reason: it was so already. */
const isFailure = ({ status, problem }: BulkResult): boolean =>
  status === 'failed' || (status === 'skipped' && problem !== undefined);

export const sum = (...parts: readonly BulkOutcome[]): BulkOutcome => ({
  total: parts.reduce((total, part) => total + part.total, 0),
  done: parts.reduce((done, part) => done + part.done, 0),
  ids: parts.flatMap(({ ids }) => ids),
  failed: parts.flatMap(({ failed }) => failed),
  jobs: parts.flatMap(({ jobs }) => jobs),
});

const outcomeOf = async ({ results, jobId }: BulkResults, steps: BulkSteps): Promise<BulkOutcome> => {
  const ids = results.filter(({ status }) => status === 'done').map(({ id }) => id);
  const own: BulkOutcome = {
    total: results.length,
    done: ids.length,
    ids,
    failed: results.filter(isFailure),
    jobs: [],
  };
  if (jobId === undefined) return own;
  const { done, failed } = await steps.follow(jobId);
  return sum(own, { total: done + failed.length, done, ids: [], failed, jobs: [jobId] });
};

/**
 * Runs a bulk action, more than 500 ids in turn; what the server goes on with as a job is waited for. When the connection breaks in
 * between, or the person cancels, the rest counts as not done, so that they see what was done and can go on with the others.
 * @returns undefined when the person changed their mind before anything was sent.
 * @throws what the action throws when nothing is known per record: a target by filter.
 */
export const runBulk = async (target: BulkTarget, steps: BulkSteps): Promise<BulkOutcome | undefined> => {
  if ('filter' in target) {
    const answered = await steps.run(target);
    return answered && outcomeOf(answered, steps);
  }
  const parts: BulkOutcome[] = [];
  const missing = (from: number, failed: BulkResult[]): BulkOutcome =>
    sum(...parts, { total: target.ids.length - from, done: 0, ids: [], failed, jobs: [] });
  for (let at = 0; at < target.ids.length; at += most) {
    const ids = target.ids.slice(at, at + most);
    const rest = target.ids.slice(at);
    if (steps.signal?.aborted)
      return missing(
        at,
        without(rest, 'skipped', { type: 'about:blank', title: '', status: 499, code: cancelledCode }),
      );
    try {
      const answered = await steps.run({ ids });
      if (!answered) return parts.length > 0 ? sum(...parts) : undefined;
      parts.push(await outcomeOf(answered, steps));
    } catch (error) {
      return missing(at, unanswered(rest, error));
    }
    steps.progress?.(Math.min(at + most, target.ids.length));
  }
  return sum(...parts);
};
