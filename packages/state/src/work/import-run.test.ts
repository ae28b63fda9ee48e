import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ApiError, ConnectionError, type Import, type ImportInput } from '@customer-hub/sdk';
import fc from 'fast-check';
import { ImportRun, type ImportsApi } from './import-run.ts';

const refusal = (status: number, code: string): ApiError =>
  new ApiError({ type: 'about:blank', title: code, status, code });

/** What becomes of one request. `412`: refused because somebody else has changed the import meanwhile. */
const fate = fc.constantFrom('ok', 'lost before', 'lost after', '412');
type Fate = 'ok' | 'lost before' | 'lost after' | '412';

/** A server with one import of two rows. It checks and commits by one row with each question. */
const server = (scheduler: fc.Scheduler, given: readonly Fate[]) => {
  let fates = given;
  let [next, imports, made, commits] = [0, 0, 0, 0];
  let status: Import['status'] = 'uploading';
  let received = 0;
  const keys = new Set<string>();
  const record = (): Import =>
    ({
      id: 'imp_1',
      status,
      sha256: 'abc',
      receivedRows: received,
      totalRows: 2,
      counts: {
        pending: 0,
        ok: 2 - made,
        warning: 0,
        error: 0,
        created: made,
        updated: 0,
        failed: 0,
        skipped: 0,
      },
      progress: { done: made, total: 2 },
    }) as unknown as Import;
  const answer = async (work: () => void): Promise<Import> => {
    const what = fates[next++] ?? 'ok';
    await scheduler.schedule(Promise.resolve(), 'an answer');
    if (what === 'lost before') throw new ConnectionError();
    if (what === '412') throw refusal(412, 'precondition_failed');
    work();
    if (what === 'lost after') throw new ConnectionError();
    return record();
  };
  const allow = (...states: Import['status'][]): void => {
    if (!states.includes(status)) throw refusal(409, 'wrong_state');
  };
  const api = {
    create: (_: ImportInput, { idempotencyKey }: { idempotencyKey: string }) =>
      answer(() => {
        if (!keys.has(idempotencyKey)) imports += 1;
        keys.add(idempotencyKey);
      }),
    addRows: (_: string, rows: readonly unknown[]) =>
      answer(() => {
        allow('uploading');
        received = rows.length;
      }),
    validate: () =>
      answer(() => {
        allow('uploading', 'validated');
        assert.equal(received, 2, 'all rows are there');
        status = 'validating';
      }),
    commit: (_: string, __: string, { idempotencyKey }: { idempotencyKey: string }) =>
      answer(() => {
        if (keys.has(idempotencyKey)) return;
        allow('validated', 'cancelled');
        keys.add(idempotencyKey);
        status = 'committing';
        commits += 1;
      }),
    get: () =>
      answer(() => {
        if (status === 'validating') status = 'validated';
        else if (status === 'committing') {
          made += 1;
          if (made === 2) status = 'done';
        }
      }),
    cancel: () =>
      answer(() => {
        allow('uploading', 'validating', 'validated', 'committing');
        status = 'cancelled';
      }),
  };
  return {
    api: api as unknown as ImportsApi,
    seen: () => ({ imports, made, commits, status }),
    recover: (): void => {
      fates = [];
    },
  };
};

const rows = [1, 2].map(line => ({ line, values: {} }));

describe('an import', () => {
  it('is made once and comes to its end, whatever is lost or changed by others on the way [R-27]', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fate, { maxLength: 5 }),
        fc.option(fc.nat(6)),
        async (scheduler, fates, cancelAfter) => {
          const at = server(scheduler, fates);
          const wait = (): Promise<void> => scheduler.schedule(Promise.resolve(), 'a pause');
          const run = new ImportRun(at.api, {} as ImportInput, rows, wait);
          const settle = async (begun: Promise<void>): Promise<void> => {
            await scheduler.waitFor(begun);
            for (let tries = 0; run.error !== undefined && tries < 20; tries++)
              await scheduler.waitFor(run.resume());
            assert.equal(run.error, undefined, 'it goes on after an error');
          };
          await settle(run.resume());
          assert.equal(run.phase, 'checked');
          assert.equal(at.seen().imports, 1, 'one import');
          const committing = run.commit();
          if (cancelAfter === null) {
            await settle(committing);
            assert.equal(run.phase, 'done');
            assert.deepEqual(at.seen(), { imports: 1, made: 2, commits: 1, status: 'done' });
            return;
          }
          for (let n = 0; n < cancelAfter && scheduler.count() > 0; n++) await scheduler.waitOne();
          const cancelling = run.cancel();
          await scheduler.waitFor(Promise.all([committing, cancelling]));
          at.recover();
          if (run.error !== undefined) await scheduler.waitFor(run.cancel());
          const { made, status } = at.seen();
          assert.ok(made <= 2);
          assert.equal(run.running, false);
          assert.equal(run.record!.status, status, 'it shows what the server says');
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('that is refused for what it holds says so at once', async () => {
    const record = {
      id: 'imp_1',
      status: 'validated',
      sha256: 'abc',
      receivedRows: 0,
      totalRows: 0,
    } as unknown as Import;
    let commits = 0;
    const api = {
      get: () => Promise.resolve(record),
      commit: () => {
        commits += 1;
        return Promise.reject(refusal(409, 'nothing_to_import'));
      },
    } as unknown as ImportsApi;
    const run = ImportRun.found(api, record);
    await run.commit();
    assert.equal((run.error as ApiError).code, 'nothing_to_import');
    assert.equal(commits, 1);
  });
});
