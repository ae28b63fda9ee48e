import type { Drift, DriftIssue, HubOptions, ValidateOptions } from '../core/options.ts';
import type { OperationId } from '../core/types.ts';

/** Answers that wait for an idle moment. What comes beyond is not looked at: a warning is about kinds of answers. */
const mostWaiting = 100;

/** When nobody waits for anything else: whoever asked has the data by then. */
const idle = (): Promise<void> =>
  new Promise(done => {
    const later = globalThis.requestIdleCallback ?? globalThis.setImmediate ?? setTimeout;
    later(() => done());
  });

/**
 * Compares answers with the schemas. Reports name the place and the kind of a mismatch, never a value, and repeat
 * only at 10, 100, 1000, ... In strict mode the first mismatch is returned as a message. Imports nothing at run time,
 * so that it stays a chunk of its own.
 */
export async function createChecker(
  { schemas, mode, sample = 1, onDrift }: ValidateOptions,
  logger: NonNullable<HubOptions['logger']>,
): Promise<(operationId: OperationId, data: unknown) => Promise<string | undefined>> {
  const { responses } = await schemas();
  const counts = new Map<string, number>();
  let waiting = 0;
  const report =
    onDrift ?? ((drift: Drift) => logger.warn('customer-hub: an answer differs from the contract', drift));
  return async (operationId, data) => {
    if (Math.random() >= sample) return undefined;
    if (mode !== 'strict') {
      if (waiting >= mostWaiting) return undefined;
      waiting += 1;
      await idle();
      waiting -= 1;
    }
    const issues = (await responses[operationId]?.['~standard'].validate(data))?.issues ?? [];
    // A list of 200 rows with one wrong field is one finding.
    const fresh = new Map(
      issues
        .map(issue => describe(issue, data))
        .map(drift => [`${operationId} ${drift.path} ${drift.code}`, drift]),
    );
    for (const [key, drift] of fresh) {
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      if (Number.isInteger(Math.log10(count))) report({ operationId, ...drift, count });
    }
    const first = fresh.values().next().value;
    return mode === 'strict' && first
      ? `The answer of ${operationId} is not what the contract says: ${first.path} ${first.code}`
      : undefined;
  };
}

function describe(
  { path = [], code = 'mismatch', expected }: DriftIssue,
  data: unknown,
): Omit<Drift, 'operationId' | 'count'> {
  const keys = path.map(part => (typeof part === 'object' ? part.key : part));
  const value = keys.reduce<unknown>(
    (node, key) => (node as Record<PropertyKey, unknown> | null | undefined)?.[key],
    data,
  );
  return {
    // A key that is no plain name is data itself: a facet value, a custom field.
    path: keys.map(key => (typeof key === 'string' && /^[A-Za-z]\w*$/.test(key) ? key : '*')).join('.'),
    code,
    expected,
    received: value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value,
  };
}
