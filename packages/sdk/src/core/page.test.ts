import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DriftError } from './errors.ts';
import { listRequest } from './page.ts';
import type { Reply } from './reply.ts';

/** Serves pages by cursor and counts how often it was asked. */
function served(pages: Record<string, { items: string[]; next: string | null | undefined }>): {
  load: (cursor?: string) => Promise<Reply<unknown>>;
  asked: string[];
} {
  const asked: string[] = [];
  return {
    asked,
    load: async (cursor = 'first') => {
      asked.push(cursor);
      const data = {
        items: pages[cursor]?.items,
        page: { nextCursor: pages[cursor]?.next, prevCursor: null, limit: 2, totalCount: 3 },
        facets: { kind: { pc: 3 } },
        totals: { open: 1 },
      };
      return { data, status: 200, headers: new Headers({ 'x-request-id': 'req_1' }), requestId: 'req_1' };
    },
  };
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('lists', () => {
  it('ask for nothing until they are awaited or walked', async () => {
    const { load, asked } = served({ first: { items: ['a'], next: null } });
    const list = listRequest<string, { totals: object }>(load);
    assert.deepEqual(asked, []);
    assert.deepEqual(await list, {
      items: ['a'],
      nextCursor: null,
      prevCursor: null,
      limit: 2,
      totalCount: 3,
      facets: { kind: { pc: 3 } },
      totals: { open: 1 },
    });
    await list;
    assert.deepEqual(asked, ['first']);
  });

  it('go on after an empty page with a next cursor', async () => {
    const { load } = served({
      first: { items: [], next: '2' },
      2: { items: [], next: '3' },
      3: { items: ['c'], next: null },
    });
    assert.deepEqual(await all(listRequest<string>(load)), ['c']);
  });

  it('fetch no page twice when next() is called in parallel', async () => {
    const { load, asked } = served({
      first: { items: ['a'], next: '2' },
      2: { items: ['b'], next: '3' },
      3: { items: ['c'], next: null },
    });
    const items = listRequest<string>(load)[Symbol.asyncIterator]();
    assert.deepEqual(
      (await Promise.all([items.next(), items.next(), items.next(), items.next()])).map(
        one => one.value as unknown,
      ),
      ['a', 'b', 'c', undefined],
    );
    assert.deepEqual(asked, ['first', '2', '3']);
  });

  it('fetch no further page when the caller leaves', async () => {
    const { load, asked } = served({
      first: { items: ['a', 'b'], next: '2' },
      2: { items: ['c'], next: null },
    });
    for await (const item of listRequest<string>(load)) if (item === 'b') break;
    assert.deepEqual(asked, ['first']);
  });

  it('give pages with the cursor to go on later', async () => {
    const { load } = served({ first: { items: ['a'], next: '2' }, 2: { items: ['b'], next: null } });
    assert.deepEqual(
      (await all(listRequest<string>(load).pages())).map(page => [page.items, page.nextCursor]),
      [
        [['a'], '2'],
        [['b'], null],
      ],
    );
  });

  it('fail when the cursors go in a circle, and say so [S-01]', async () => {
    const { load, asked } = served({
      first: { items: ['a'], next: 'A' },
      A: { items: ['b'], next: 'B' },
      B: { items: ['c'], next: 'A' },
    });
    await assert.rejects(all(listRequest<string>(load)), { name: 'DriftError', message: /circle/ });
    assert.deepEqual(asked, ['first', 'A', 'B']);
  });

  it('give so many rows as an array, and fetch no page more than that takes', async () => {
    const { load, asked } = served({
      first: { items: ['a', 'b'], next: '2' },
      2: { items: ['c', 'd'], next: '3' },
      3: { items: ['e'], next: null },
    });
    assert.deepEqual(await listRequest<string>(load).toArray({ limit: 4 }), ['a', 'b', 'c', 'd']);
    assert.deepEqual(asked, ['first', '2']);
    assert.deepEqual(await listRequest<string>(load).toArray({ limit: 99 }), ['a', 'b', 'c', 'd', 'e']);
    asked.length = 0;
    assert.deepEqual(await listRequest<string>(load).toArray({ limit: 0 }), []);
    assert.deepEqual(asked, []);
  });

  it('are promises: catch, finally, Promise.all, and what came with the first page', async () => {
    const { load, asked } = served({ first: { items: ['a'], next: null } }),
      list = listRequest<string>(load);
    const promise: Promise<unknown> = list;
    assert.deepEqual(
      (await Promise.all([promise, list])).map(page => (page as { items: string[] }).items),
      [['a'], ['a']],
    );
    const { data, status, headers, requestId } = await list.withResponse();
    assert.deepEqual(
      [data.items, status, headers.get('x-request-id'), requestId],
      [['a'], 200, 'req_1', 'req_1'],
    );
    assert.deepEqual(asked, ['first']);
    const failing = listRequest<string>(() => Promise.reject(new DriftError('x')));
    let settled = 0;
    assert.equal(await failing.finally(() => (settled += 1)).catch(() => 'caught'), 'caught');
    assert.equal(await failing.catch(() => 'caught'), 'caught');
    assert.equal(settled, 1);
    assert.equal(Object.prototype.toString.call(list), '[object Promise]');
  });

  it('end when a server leaves the cursor out, and fail when it does not advance', async () => {
    assert.deepEqual(
      await all(listRequest<string>(served({ first: { items: ['a'], next: undefined } }).load)),
      ['a'],
    );
    await assert.rejects(
      all(
        listRequest<string>(served({ first: { items: ['a'], next: '2' }, 2: { items: [], next: '2' } }).load),
      ),
      DriftError,
    );
  });
});
