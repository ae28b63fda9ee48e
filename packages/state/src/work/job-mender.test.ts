import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Clock } from '../live/ports.ts';
import { JobMender, type JobMenderApi } from './job-mender.ts';
import { JobOutputs, type OutputEntry } from './job-outputs.ts';

const clock: Clock = {
  now: () => 0,
  random: () => 0.5,
  after: (_, run) => {
    const end = setImmediate(run);
    return () => clearImmediate(end);
  },
};

describe('mending what was missed', () => {
  it('begins again for a gap that is seen at any moment around its end', async () => {
    // The end takes a few turns of the microtask queue. In each of them something new may be missed.
    for (let turns = 0; turns < 12; turns += 1) {
      const { signal } = new AbortController();
      const entry = new JobOutputs().entry('t0', 1);
      let missed: OutputEntry[] = [entry];
      const missAgain = async (): Promise<void> => {
        for (let n = 0; n < turns; n += 1) await Promise.resolve();
        missed = [entry];
        mender.start(signal);
      };
      let polls = 0;
      const job = {
        id: 'job_1',
        gaps: () => missed,
        poll: () => {
          polls += 1;
          missed = [];
          if (polls === 1) void missAgain();
          return Promise.resolve();
        },
        heardAt: () => 0,
        takeTarget: () => undefined,
        listed: () => undefined,
        target: () => undefined,
        changed: () => undefined,
      };
      const api = { targets: () => [] } as unknown as JobMenderApi;
      const mender = new JobMender(api, job, clock);
      mender.start(signal);
      for (let n = 0; n < 10; n += 1) await new Promise(resolve => setImmediate(resolve));
      assert.deepEqual(missed, [], `missed ${turns} turns later`);
    }
  });
});
