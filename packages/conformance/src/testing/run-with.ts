import { createMockFetch } from '@customer-hub/mock-server';
import { runConformance, type Report, type RunOptions } from '../index.ts';
import type { Fault, Send } from './harness.ts';

export const url = 'http://mock.test/v1';
/** A small account whose clock moves only while a check waits. */
const small = { seed: 7, scale: { devices: 12, customers: 6 }, epoch: '2026-11-22T16:21:00Z', paused: true };

/** Runs checks on the mock, in whose way a fault may stand. */
export async function runOnMock(options: Partial<RunOptions> = {}, fault?: Fault): Promise<Report> {
  const fetch = createMockFetch(small);
  const { mock } = fetch;
  const spoil = fault?.make();
  const next: Send = request => fetch(request);
  const report = await runConformance({
    url,
    token: 'staff',
    readOnlyToken: 'read-only',
    fetch: request => (spoil ? spoil(request, next) : next(request)),
    sleep: async ms => {
      await mock.clock.advance(ms);
      // What waits in a stream has its turn.
      await new Promise(resolve => setImmediate(resolve));
    },
    ...options,
  });
  mock.stop();
  return report;
}

/** The first check that notices a fault; the run ends there. */
export async function noticed(fault: Fault): Promise<string | undefined> {
  const stop = new AbortController();
  let first: string | undefined;
  await runOnMock(
    {
      only: fault.only,
      signal: stop.signal,
      onCheck: ({ id, status }) => {
        if (status !== 'failed') return;
        first ??= id;
        stop.abort();
      },
    },
    fault,
  );
  return first;
}
