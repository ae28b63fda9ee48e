import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runBulk, split } from './bulk.ts';

const ids = Array.from({ length: 1201 }, (_, n) => `c${n}`);
const done = (target: { ids: string[] }) => Promise.resolve({ results: target.ids.map(id => ({ id, status: 'done' as const })) });

describe('bulk actions', () => {
  it('hands over at most 500 ids at once, in order, and tells how far it is', async () => {
    const sizes: number[] = [];
    const steps: number[] = [];
    const results = (await runBulk({ ids }, target => (sizes.push((target as { ids: string[] }).ids.length), done(target as { ids: string[] })), n => steps.push(n)))!;
    assert.deepEqual(sizes, [500, 500, 201]);
    assert.deepEqual(steps, [500, 1000, 1201]);
    assert.deepEqual(results.map(({ id }) => id), ids);
  });

  it('a lost connection in between leaves the rest as failed, each with the reason', async () => {
    let calls = 0;
    const results = (await runBulk({ ids }, target => (++calls === 2 ? Promise.reject(new Error('The server cannot be reached.')) : done(target as { ids: string[] }))))!;
    const { done: made, failed } = split(results);
    assert.equal(made.length, 500);
    assert.equal(failed.length, 701);
    assert.equal(calls, 2);
    assert.equal(failed[0]?.problem?.title, 'The server cannot be reached.');
    assert.equal(failed[0]?.problem?.code, 'unanswered');
  });

  it('stops without a word when the person changed their mind', async () => {
    assert.equal(await runBulk({ ids: ['c1'] }, () => Promise.resolve(undefined)), undefined);
    assert.equal(await runBulk({ filter: {} }, () => Promise.resolve(undefined)), undefined);
  });

  it('a filter goes over as one, and fails as one', async () => {
    await assert.rejects(runBulk({ filter: { q: 'a' } }, () => Promise.reject(new Error('no'))));
    assert.deepEqual(await runBulk({ filter: {} }, () => Promise.resolve({ results: [{ id: 'c1', status: 'skipped' }] })), [{ id: 'c1', status: 'skipped' }]);
  });
});
