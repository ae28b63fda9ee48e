import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ConnectionError, type Export, type ExportInput } from '@customer-hub/sdk';
import fc from 'fast-check';
import { Activities, isOver } from './activity.ts';
import { exportWork, type ExportedFile, type ExportSpec } from './export-work.ts';

const fate = fc.constantFrom('ok', 'lost before', 'lost after');

describe('an export', () => {
  it('is asked for once and handed over once, or not at all when it is cancelled, whatever is lost', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fate, { maxLength: 4 }),
        fc.option(fc.nat(6)),
        async (scheduler, fates, cancelAfter) => {
          let [next, left] = [0, 1];
          const keys = new Set<string | undefined>();
          const answer = async <T>(work: () => T): Promise<T> => {
            const what = fates[next++] ?? 'ok';
            await scheduler.schedule(Promise.resolve(), 'an answer');
            if (what === 'lost before') throw new ConnectionError();
            const result = work();
            if (what === 'lost after') throw new ConnectionError();
            return result;
          };
          const made = (): Export =>
            ({
              id: 'exp_1',
              status: left > 0 ? 'running' : 'done',
              fileName: 'a.csv',
              progress: { done: 1 - left, total: 1 },
            }) as Export;
          const api = {
            create: (_: ExportInput, options: { idempotencyKey?: string } = {}) =>
              answer(() => {
                keys.add(options.idempotencyKey);
                return made();
              }),
            get: () =>
              answer(() => {
                left -= 1;
                return made();
              }),
            download: () => answer(() => ({ name: undefined, blob: () => Promise.resolve(new Blob(['x'])) })),
          } as unknown as ExportSpec['api'];
          const files: ExportedFile[] = [];
          const started = new Activities().run(
            exportWork({
              api,
              input: { kind: 'contacts', columns: [] },
              received: file => files.push(file),
              wait: () => scheduler.schedule(Promise.resolve(), 'a pause'),
            }),
          );
          for (let n = 0; cancelAfter !== null && n < cancelAfter && scheduler.count() > 0; n++)
            await scheduler.waitOne();
          const { cancel } = started.state.get();
          if (cancelAfter !== null) cancel?.();
          await scheduler.waitIdle();
          const { status } = started.state.get();
          assert.ok(isOver({ status }));
          if (cancelAfter !== null && cancel) assert.deepEqual([status, files.length], ['cancelled', 0]);
          for (let n = 0; n < 3 && started.state.get().retry; n++) {
            fates = [];
            void started.state.get().retry!();
            await scheduler.waitIdle();
          }
          assert.equal(started.state.get().status, 'done');
          assert.deepEqual([files.length, files[0]?.name, keys.size], [1, 'a.csv', 1]);
        },
      ),
      { numRuns: 5000 },
    );
  });
});
