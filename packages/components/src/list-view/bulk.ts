import type { BulkResult, BulkResults } from '@customer-hub/sdk';
import type { BulkTarget } from './view.ts';

/** The contract's limit. */
const most = 500;

/** Without an answer nobody knows whether it was done: said as it is, and offered again. */
const unanswered = (id: string, error: unknown): BulkResult => {
  const { problem, message = '', status = 0 } = error as { problem?: BulkResult['problem']; message?: string; status?: number };
  return { id, status: 'failed', problem: problem ?? { type: 'about:blank', title: message, status: Math.max(400, status), code: 'unanswered' } };
};

/**
 * Runs a bulk action, more than 500 ids in turn. When the connection breaks in between, the rest counts as failed, so that the person
 * sees what was done and can go on with the others.
 * @returns undefined when the person changed their mind.
 * @throws what the action throws when nothing is known per record: a target by filter.
 */
export const runBulk = async (target: BulkTarget, run: (target: BulkTarget) => Promise<BulkResults | undefined>, progress?: (done: number) => void): Promise<BulkResult[] | undefined> => {
  if ('filter' in target) return (await run(target))?.results;
  const results: BulkResult[] = [];
  for (let at = 0; at < target.ids.length; at += most) {
    const ids = target.ids.slice(at, at + most);
    try {
      const part = await run({ ids });
      if (!part) return results.length > 0 ? results : undefined;
      results.push(...part.results);
    } catch (error) {
      return [...results, ...target.ids.slice(at).map(id => unanswered(id, error))];
    }
    progress?.(results.length);
  }
  return results;
};

export const split = (results: readonly BulkResult[]): { done: string[]; failed: BulkResult[] } => ({
  done: results.filter(({ status }) => status === 'done').map(({ id }) => id),
  // Skipped without a reason: it was so already.
  failed: results.filter(({ status, problem }) => status === 'failed' || (status === 'skipped' && problem !== undefined)),
});
