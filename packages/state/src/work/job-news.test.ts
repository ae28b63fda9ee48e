import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Hub, Job } from '@customer-hub/sdk';
import { HubState } from '../core/hub-state.ts';
import type { DraftStore } from '../edits/drafts.ts';
import { jobBoard } from './job-board.ts';
import { jobNews } from './job-news.ts';

const ended = (id: string, minute: number, changes: object = {}): Job =>
  ({
    id,
    type: 'run_script',
    status: 'succeeded',
    counts: { total: 1, succeeded: 1, failed: 0, timed_out: 0 },
    customerId: 'cus_1',
    createdBy: { id: 'me', name: 'Me' },
    createdAt: '2026-11-30T08:00:00Z',
    updatedAt: '2026-11-30T08:00:00Z',
    endedAt: new Date(Date.UTC(2026, 10, 30, 8, minute)).toISOString(),
    lastSequence: 1,
    ...changes,
  }) as unknown as Job;

const failed = { counts: { total: 40, succeeded: 37, failed: 3, timed_out: 0 }, status: 'partially_failed' };

const storage = (): DraftStore => {
  const texts = new Map<string, string>();
  return {
    get: key => texts.get(key) ?? null,
    set: (key, value) => void texts.set(key, value),
    remove: key => void texts.delete(key),
  };
};

/** A page: its state, what the server lists, and the ids that were told. */
const page = (done: readonly Job[], store: DraftStore) => {
  const jobs = {
    list: ({ status }: { status: string[] }) =>
      Promise.resolve({ items: status.includes('failed') ? done : [], nextCursor: null }),
  };
  const account = { get: () => Promise.resolve({ id: 'acc', user: { id: 'me' } }) };
  const state: HubState = new HubState({ jobs, account } as unknown as Hub);
  state.live.follow = () => () => undefined;
  const news = jobNews(state, 'cus_1', store);
  const told: string[][] = [];
  const stop = news.follow(ends => told.push(ends.map(({ id }) => id)));
  const arrives = (job: Job): void => jobBoard(state).list({ customerId: 'cus_1' }).take(job);
  return { news, told, stop, arrives };
};

const settled = async (): Promise<void> => {
  for (let n = 0; n < 40; n++) await Promise.resolve();
};

describe('jobNews', () => {
  it('tells each end of an own job once, not what ended before the first visit, and not those of others', async () => {
    const { told, stop, arrives } = page([ended('before', 1)], storage());
    await settled();
    assert.deepEqual(told, []);
    arrives(ended('mine', 2));
    arrives(ended('theirs', 3, { createdBy: { id: 'you', name: 'You' } }));
    arrives(ended('same moment', 2));
    arrives(ended('mine', 2, { lastSequence: 2 }));
    assert.deepEqual(told, [['mine'], ['same moment']]);
    stop();
  });

  it('tells after a reload what ended meanwhile, and again when a retry has ended', async () => {
    const store = storage();
    const before = page([ended('told', 1)], store);
    await settled();
    before.stop();
    const after = page([ended('told', 1), ended('meanwhile', 5, failed)], store);
    await settled();
    assert.deepEqual(after.told, [['meanwhile']]);
    assert.equal(after.news.unseen.get(), 1);
    after.arrives(ended('meanwhile', 9, { lastSequence: 2 }));
    assert.deepEqual(after.told, [['meanwhile'], ['meanwhile']]);
    after.stop();
  });

  it('counts failures until the list is looked at, over a reload as well', async () => {
    const store = storage();
    const first = page([], store);
    await settled();
    first.arrives(ended('one', 1, failed));
    first.arrives(ended('two', 2, failed));
    assert.equal(first.news.unseen.get(), 2);
    first.news.seen();
    assert.equal(first.news.unseen.get(), 0);
    first.arrives(ended('three', 3, failed));
    assert.equal(first.news.unseen.get(), 1);
    first.stop();
    const again = page([ended('two', 2, failed), ended('three', 3, failed)], store);
    await settled();
    assert.equal(again.news.unseen.get(), 1);
    again.stop();
  });
});
