import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CANCELLED, runBulk, type BulkPart, type BulkSteps } from './bulk.ts';

const ids = Array.from({ length: 1201 }, (_, n) => `c${n}`);
const idsOf = ({ target }: BulkPart): string[] => ('ids' in target ? target.ids : []);
const done = (part: BulkPart) =>
  Promise.resolve({ results: idsOf(part).map(id => ({ id, status: 'done' as const })) });
const steps = (more: Partial<BulkSteps>): BulkSteps => ({
  send: done,
  follow: () => assert.fail('no job was expected'),
  ...more,
});
const problem = (code: string) => ({ type: 'about:blank', title: code, status: 409, code });

describe('bulk actions', () => {
  it('hands over at most 500 ids at once, in order, and tells how far it is', async () => {
    const sizes: number[] = [];
    const told: number[] = [];
    const outcome = (await runBulk(
      { ids },
      steps({ send: part => (sizes.push(idsOf(part).length), done(part)), progress: n => told.push(n) }),
    ))!;
    assert.deepEqual(sizes, [500, 500, 201]);
    assert.deepEqual(told, [500, 1000, 1201]);
    assert.deepEqual([outcome.total, outcome.done, outcome.failed.length], [1201, 1201, 0]);
    assert.deepEqual(outcome.ids, ids);
  });

  it('a lost connection in between leaves the rest as failed, each with the reason', async () => {
    let calls = 0;
    const outcome = (await runBulk(
      { ids },
      steps({
        send: part =>
          ++calls === 2 ? Promise.reject(new Error('The server cannot be reached.')) : done(part),
      }),
    ))!;
    assert.deepEqual([outcome.total, outcome.done, outcome.failed.length, calls], [1201, 500, 701, 2]);
    assert.deepEqual(
      [outcome.failed[0]?.problem?.title, outcome.failed[0]?.problem?.code],
      ['The server cannot be reached.', 'unanswered'],
    );
  });

  it('cancelled in between: what was done is done, the rest is named as not begun', async () => {
    const abort = new AbortController();
    const outcome = (await runBulk(
      { ids },
      steps({ cancelled: abort.signal, progress: () => abort.abort() }),
    ))!;
    assert.deepEqual([outcome.done, outcome.failed.length, outcome.failed[0]?.id], [500, 701, 'c500']);
    assert.ok(outcome.failed.every(one => one.status === 'skipped' && one.problem?.code === CANCELLED));
  });

  it('stops without a word when the person changed their mind', async () => {
    const send = () => Promise.resolve(undefined);
    assert.equal(await runBulk({ ids: ['c1'] }, steps({ send })), undefined);
    assert.equal(await runBulk({ filter: {} }, steps({ send })), undefined);
  });

  it('a filter goes over as one, and fails as one; what was so already is neither done nor failed', async () => {
    const refused = await runBulk(
      { filter: { q: 'a' } },
      steps({ count: 9, send: () => Promise.reject(new Error('no')) }),
    );
    assert.deepEqual([refused!.total, refused!.done, (refused!.error as Error).message], [9, 0, 'no']);
    const outcome = (await runBulk(
      { filter: {} },
      steps({
        send: () =>
          Promise.resolve({
            results: [
              { id: 'c1', status: 'skipped' },
              { id: 'c2', status: 'skipped', problem: problem('locked') },
              { id: 'c3', status: 'done' },
            ],
          }),
      }),
    ))!;
    assert.deepEqual([outcome.total, outcome.done, outcome.failed.map(({ id }) => id)], [3, 1, ['c2']]);
  });

  it('a job is waited for, and what it could not do counts with the rest', async () => {
    const followed: string[] = [];
    const outcome = (await runBulk(
      { filter: {} },
      steps({
        send: () => Promise.resolve({ results: [], jobId: 'job_5' }),
        follow: id => (
          followed.push(id),
          Promise.resolve({
            total: 12_000,
            done: 11_998,
            names: new Map(),
            failed: [
              { id: 'd1', status: 'failed', problem: problem('timed_out') },
              { id: 'd2', status: 'skipped', problem: problem('retired') },
            ],
          })
        ),
      }),
    ))!;
    assert.deepEqual(followed, ['job_5']);
    assert.deepEqual(
      [outcome.total, outcome.done, outcome.failed.length, outcome.jobs],
      [12_000, 11_998, 2, ['job_5']],
    );
  });
});
