import { expect, expectProblem } from '../../run/outcome.ts';
import { all, ask, equal, expectSame, has, onEach, type ListCheck, type Page, type Subject } from './list.ts';
import { ties } from './order.ts';

const pages = 6;
const smallLimit = (subject: Subject): number =>
  Math.max(1, Math.ceil(Math.min(subject.rows.length, 120) / pages));

/** Page after page, until the end or until enough was seen. */
async function walk(
  subject: Subject,
  query: Record<string, string>,
  limit: number,
  most: number,
): Promise<Page[]> {
  const walked: Page[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await ask(subject, { ...query, limit, ...(cursor ? { cursor } : {}) });
    walked.push(page);
    const before = cursor;
    cursor = page.page.nextCursor;
    expect(cursor !== before || !cursor, 'nextCursor leads to the same page again', page.exchange);
    expect(!cursor || page.rows.length > 0, 'a page without rows has a nextCursor', page.exchange);
  } while (cursor && walked.length < most);
  return walked;
}
function expectNoRepeat(walked: readonly Page[]): string[] {
  const seen = new Set<string>();
  for (const { ids, exchange } of walked)
    for (const id of ids) {
      expect(!seen.has(id), `row ${id} comes twice, on two pages or on one`, exchange);
      seen.add(id);
    }
  return [...seen];
}
const whole = (subject: Subject): boolean => !subject.partial && subject.rows.length <= 120;

export const pagingChecks: readonly ListCheck[] = [
  {
    name: 'paging',
    title: 'a walk by nextCursor meets every row once, in order',
    clause: '#/components/parameters/Cursor',
    for: list => has(list, 'cursor'),
    run: (context, list) =>
      onEach(context, list, 2, async subject => {
        const walked = await walk(subject, {}, smallLimit(subject), pages + 4);
        const ids = expectNoRepeat(walked);
        if (!whole(subject)) return;
        expectSame(subject, ids, subject.ids, 'page by page');
        expect(equal(ids, subject.ids), 'page by page the rows come in another order', context.client.last);
      }),
  },
  {
    name: 'paging-ties',
    title: 'a walk meets every row once, also where rows tie',
    clause: '#/components/parameters/Sort',
    for: ({ facts }) => facts.sort !== undefined,
    run: (context, list) =>
      onEach(context, list, 3, async subject => {
        const counted = Object.entries(list.facts.sort ?? {}).flatMap(([name, field]) =>
          field === null ? [] : [{ name, count: ties(subject.rows, field) }],
        );
        const most = counted.toSorted((one, other) => other.count - one.count)[0];
        if (!most || most.count < 2) return false;
        for (const sort of [most.name, `-${most.name}`]) {
          const ids = expectNoRepeat(await walk(subject, { sort }, smallLimit(subject), pages + 4));
          if (whole(subject)) expectSame(subject, ids, subject.ids, `sorted by ${sort}, page by page`);
        }
        return true;
      }),
  },
  {
    name: 'paging-back',
    title: 'prevCursor leads back to the page before, and the first page has none',
    clause: '#/components/schemas/PageInfo',
    for: list => has(list, 'cursor'),
    run: (context, list) =>
      onEach(context, list, 3, async subject => {
        const limit = Math.max(1, Math.floor(Math.min(subject.rows.length, 30) / 3));
        const walked = await walk(subject, {}, limit, 3);
        const [first, second, third] = walked;
        if (!first || !second || !third) return false;
        expect(first.page.prevCursor === null, 'the first page has a prevCursor', first.exchange);
        const { prevCursor } = third.page;
        expect(typeof prevCursor === 'string', 'the third page has no prevCursor', third.exchange);
        const back = await ask(subject, { limit, cursor: prevCursor });
        expect(equal(back.ids, second.ids), 'prevCursor does not lead to the page before', back.exchange);
        const forth = await ask(subject, { limit, cursor: String(back.page.nextCursor) });
        expect(
          equal(forth.ids, third.ids),
          'nextCursor of a page reached backwards does not lead on',
          forth.exchange,
        );
        return true;
      }),
  },
  {
    name: 'cursor-bound',
    title: 'a cursor of another query is refused',
    clause: '#/components/parameters/Cursor "Bound to filter and sort"',
    for: list => has(list, 'cursor') && (list.facts.sort !== undefined || has(list, 'q')),
    run: (context, list) =>
      onEach(context, list, 2, async subject => {
        const [key] = Object.keys(list.facts.sort ?? {});
        const [one, other] = key ? [{ sort: key }, { sort: `-${key}` }] : [{}, { q: 'conformance' }];
        const { page } = await ask(subject, { limit: 1, ...one });
        if (typeof page.nextCursor !== 'string') return false;
        const query = { limit: 1, ...other, cursor: page.nextCursor };
        expectProblem(await context.client.call(list.operation.id, { path: subject.path, query }), 400);
        return true;
      }),
  },
  {
    name: 'cursor-altered',
    title: 'what is no cursor is refused',
    clause: '#/components/responses/BadRequest',
    for: list => has(list, 'cursor'),
    run: (context, list) =>
      onEach(context, list, 0, async ({ path }) => {
        const query = { cursor: 'conformance' };
        expectProblem(await context.client.call(list.operation.id, { path, query }), 400, 410);
      }),
  },
  {
    name: 'cursor-and-offset',
    title: 'a cursor together with an offset is refused',
    clause: '#/components/parameters/Offset "Not together with cursor"',
    for: list => has(list, 'cursor') && has(list, 'offset'),
    run: (context, list) =>
      onEach(context, list, 2, async subject => {
        const { page } = await ask(subject, { limit: 1 });
        if (typeof page.nextCursor !== 'string') return false;
        const query = { limit: 1, offset: 1, cursor: page.nextCursor };
        expectProblem(await context.client.call(list.operation.id, { path: subject.path, query }), 400);
        return true;
      }),
  },
  {
    name: 'limit',
    title: 'a page holds as many rows as asked for, and says so',
    clause: '#/components/parameters/Limit',
    for: list => has(list, 'limit'),
    run: (context, list) =>
      onEach(context, list, 2, async subject => {
        for (const limit of [1, 2, 3]) {
          const { rows, page, exchange } = await ask(subject, { limit });
          const wanted = Math.min(limit, subject.rows.length);
          expect(rows.length === wanted, `${rows.length} rows came for limit=${limit}`, exchange);
          expect(page.limit === limit, `page.limit is ${page.limit}, asked was ${limit}`, exchange);
        }
      }),
  },
  {
    name: 'limit-default',
    title: 'without a limit a page has 50 rows at most',
    clause: '#/components/parameters/Limit "default: 50"',
    for: list => has(list, 'limit'),
    run: (context, list) =>
      onEach(context, list, 1, async subject => {
        const { rows, page, exchange } = await ask(subject, {});
        expect(page.limit === 50, `page.limit is ${page.limit}, the default is 50`, exchange);
        expect(rows.length === Math.min(50, subject.rows.length), `${rows.length} rows came`, exchange);
      }),
  },
  {
    name: 'limit-bounds',
    title: 'a limit of 0, beyond 200 or of letters is refused',
    clause: '#/components/parameters/Limit "minimum: 1, maximum: 200"',
    for: list => has(list, 'limit'),
    run: (context, list) =>
      onEach(context, list, 0, async ({ path }) => {
        for (const limit of ['0', '201', '-1', 'many'])
          expectProblem(await context.client.call(list.operation.id, { path, query: { limit } }), 400);
      }),
  },
  {
    name: 'total',
    title: 'totalCount is the number of all rows that fit, and comes only when asked for',
    clause: '#/components/schemas/PageInfo/properties/totalCount',
    for: list => has(list, 'count'),
    run: (context, list) =>
      onEach(context, list, 1, async subject => {
        for (const query of [
          { limit: 1 },
          { limit: 200 },
          ...(subject.rows.length > 2 ? [{ limit: 1, offset: 2 }] : []),
        ]) {
          const { page, exchange } = await ask(subject, { ...query, count: 'exact' });
          const { totalCount } = page;
          const fits = subject.partial
            ? Number(totalCount) > subject.rows.length
            : totalCount === subject.rows.length;
          expect(fits, `totalCount is ${totalCount}, the list has ${subject.rows.length} rows`, exchange);
        }
        const { page, exchange } = await ask(subject, { limit: 1 });
        expect(page.totalCount === undefined, 'totalCount comes without count', exchange);
      }),
  },
  {
    name: 'offset',
    title: 'an offset jumps to that row',
    clause: '#/components/parameters/Offset',
    for: list => has(list, 'offset'),
    run: (context, list) =>
      onEach(context, list, 2, async subject => {
        for (const offset of [1, Math.floor(subject.rows.length / 2), subject.rows.length - 1]) {
          const { ids, page, exchange } = await ask(subject, { offset, limit: 2 });
          const wanted = subject.ids.slice(offset, offset + 2);
          const fits = subject.partial ? ids[0] === wanted[0] : equal(ids, wanted);
          expect(fits, `at offset ${offset} stand ${ids.join(', ')}, not ${wanted.join(', ')}`, exchange);
          expect(
            page.offset === undefined || page.offset === offset,
            `page.offset is ${page.offset}`,
            exchange,
          );
        }
      }),
  },
  {
    name: 'offset-beyond',
    title: 'beyond the end a page is empty; a negative offset is refused',
    clause: '#/components/parameters/Offset',
    for: list => has(list, 'offset'),
    run: (context, list) =>
      onEach(context, list, 0, async subject => {
        const { rows, page, exchange } = await ask(subject, { offset: 9_999_999, limit: 1 });
        expect(
          rows.length === 0 && page.nextCursor === null,
          'beyond the end the page is not empty',
          exchange,
        );
        const query = { offset: -1 };
        expectProblem(await context.client.call(list.operation.id, { path: subject.path, query }), 400);
      }),
  },
  {
    name: 'same-twice',
    title: 'the same question gives the same rows in the same order',
    clause: '#/components/parameters/Sort "The id is the last tie-break"',
    for: list => has(list, 'limit'),
    run: (context, list) =>
      onEach(context, list, 2, async subject => {
        const { ids } = await all(subject, {});
        if (!subject.partial)
          expect(equal(ids, subject.ids), 'the rows come in another order', context.client.last);
      }),
  },
];
