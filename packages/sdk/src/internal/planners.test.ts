import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fileName } from './file-name.ts';
import { path } from './path.ts';
import { encodeBody, encodeQuery } from './query.ts';
import { parseRetryAfter, planRetry, type RetryFacts } from './retry.ts';
import { uuid } from './uuid.ts';

describe('path', () => {
  it('makes one segment of any id, and gives the id back', () => {
    fc.assert(
      fc.property(
        fc
          .string({ minLength: 1, unit: 'grapheme' })
          .filter(id => !/^(\.{1,2}|null|undefined|\[object \w+\])$/.test(id)),
        id => {
          const { pathname } = new URL(`http://hub.test/v1${path`/notes/${id}/restore`}`);
          const [, version, notes, segment = '', restore, ...rest] = pathname.split('/');
          assert.deepEqual([version, notes, restore, rest], ['v1', 'notes', 'restore', []]);
          assert.equal(decodeURIComponent(segment), id);
        },
      ),
    );
  });

  it('makes none of what is no id', () => {
    for (const id of ['', '.', '..', null, undefined, {}, [], '\ud800'] as unknown[])
      assert.equal(path`/notes/${id as string}`, '', String(id));
  });

  it('does not let an encoded dot climb', () =>
    assert.equal(new URL(`http://hub.test/v1${path`/notes/${'%2e%2e'}`}`).pathname, '/v1/notes/%252e%252e'));
});

describe('query', () => {
  it('can be read back, whatever is in it', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(
        fc.dictionary(
          text,
          fc.oneof(
            text,
            fc.integer(),
            fc.boolean(),
            fc.array(text),
            fc.constant(undefined),
            fc.constant(null),
          ),
        ),
        query => {
          const expected = Object.entries(query).flatMap(([name, value]) =>
            (Array.isArray(value) ? value : [value])
              .filter(one => one != null)
              .map(one => [name, String(one)]),
          );
          assert.deepEqual([...new URL(`http://hub.test/${encodeQuery(query)}`).searchParams], expected);
        },
      ),
    );
  });

  it('repeats arrays, writes an advanced filter as JSON, leaves empty values out', () => {
    assert.equal(encodeQuery({ kind: ['pc', 'server'], q: undefined, cursor: null }), '?kind=pc&kind=server');
    assert.equal(
      encodeQuery({ filter: { all: [{ field: 'name', op: 'eq', value: 'a&b' }] } }),
      `?filter=${encodeURIComponent('{"all":[{"field":"name","op":"eq","value":"a&b"}]}')}`,
    );
    assert.equal(encodeQuery(), '');
    assert.equal(encodeQuery({ kind: [] }), '');
  });
});

describe('query, of values that are no text', () => {
  it('sends a date as ISO, also within a list, and an object as JSON [S-03]', () => {
    const day = new Date('2026-11-22T12:00:00Z');
    assert.equal(
      encodeQuery({ from: day, at: [day], most: 5, open: true }),
      `?from=2026-11-22T12%3A00%3A00.000Z&at=2026-11-22T12%3A00%3A00.000Z&most=5&open=true`,
    );
    assert.equal(encodeQuery({ q: '"quoted"', none: 'null' }), '?q=%22quoted%22&none=null');
  });

  it('refuses what has no value, in a query and in a body, and names where [S-03]', () => {
    for (const value of [NaN, Infinity, [1, -Infinity], new Date('x'), { all: [{ value: NaN }] }])
      assert.throws(() => encodeQuery({ limit: value }), { name: 'HubError', code: 'invalid_value' });
    assert.throws(() => encodeBody({ hours: { rate: NaN } }), { message: /rate/ });
    assert.equal(encodeBody({ hours: 0, none: null }), '{"hours":0,"none":null}');
  });
});

describe('retry', () => {
  const facts: fc.Arbitrary<RetryFacts> = fc.record({
    attempt: fc.integer({ min: 1, max: 10 }),
    limit: fc.integer({ min: 0, max: 10 }),
    safe: fc.boolean(),
    keyed: fc.boolean(),
    guarded: fc.boolean(),
    status: fc.option(fc.constantFrom(400, 401, 403, 404, 408, 409, 412, 422, 429, 500, 501, 502, 503, 504), {
      nil: undefined,
    }),
    retryAfterMs: fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: undefined }),
    remainingMs: fc.integer({ min: -10, max: 60_000 }),
  });
  const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

  it('never shortens what the server asks for, never waits beyond the deadline, never exceeds the limit', () => {
    fc.assert(
      fc.property(facts, random, (known, dice) => {
        const delayMs = planRetry(known, () => dice);
        if (delayMs === undefined) return;
        assert.ok(delayMs >= (known.retryAfterMs ?? 0));
        assert.ok(delayMs >= 0 && delayMs < known.remainingMs);
        assert.ok(known.attempt <= known.limit);
      }),
    );
  });

  it('repeats a write only with a key, when it was not begun (429), or with If-Match on a 503; only what can pass [R-29] [S-08]', () => {
    fc.assert(
      fc.property(facts, known => {
        if (planRetry(known, () => 0) === undefined) return;
        assert.ok(
          known.safe || known.keyed || known.status === 429 || (known.guarded && known.status === 503),
        );
        assert.ok([undefined, 408, 429, 500, 502, 503, 504].includes(known.status));
        assert.ok(known.status !== 500 || known.safe);
      }),
    );
  });

  it('spreads over the whole backoff, which doubles up to 8 s', () => {
    const at = (attempt: number, dice: number): number | undefined =>
      planRetry(
        {
          attempt,
          limit: 99,
          safe: true,
          keyed: false,
          guarded: false,
          status: 503,
          retryAfterMs: undefined,
          remainingMs: 60_000,
        },
        () => dice,
      );
    assert.deepEqual(
      [1, 2, 3, 4, 5, 6].map(attempt => at(attempt, 1)),
      [500, 1_000, 2_000, 4_000, 8_000, 8_000],
    );
    assert.equal(at(3, 0), 0);
  });

  it('takes a pause of 0, or one that is over by a wrong clock, for none, and spreads who was told the same [S-02]', () => {
    const at = (retryAfterMs: number, dice: number): number | undefined =>
      planRetry(
        {
          attempt: 1,
          limit: 2,
          safe: true,
          keyed: false,
          guarded: false,
          status: 429,
          retryAfterMs,
          remainingMs: 60_000,
        },
        () => dice,
      );
    assert.deepEqual([at(0, 0), at(0, 1), at(2000, 0), at(2000, 1)], [200, 700, 2000, 2500]);
  });

  it('reads Retry-After as seconds or as a date', () => {
    const now = Date.parse('2026-11-22T12:00:00Z');
    assert.equal(parseRetryAfter('120', now), 120_000);
    assert.equal(parseRetryAfter('Sun, 22 Nov 2026 12:00:30 GMT', now), 30_000);
    assert.equal(parseRetryAfter('Sun, 22 Nov 2026 11:00:00 GMT', now), 0);
    assert.equal(parseRetryAfter('-1', now), 0);
    for (const value of [null, '', 'soon']) assert.equal(parseRetryAfter(value, now), undefined);
  });
});

describe('file name', () => {
  it('prefers the encoded name', () =>
    assert.equal(
      fileName('attachment; filename="x.txt"; filename*=UTF-8\'\'na%C3%AFve%20plan.txt'),
      'naïve plan.txt',
    ));
  it('reads quoted, escaped and bare names', () => {
    assert.equal(fileName('attachment; filename="a \\"b\\".txt"'), 'a "b".txt');
    assert.equal(fileName('attachment; filename=plan.txt; size=3'), 'plan.txt');
    assert.equal(fileName("attachment; filename*=iso-8859-1'en'%A3.txt"), '£.txt');
  });
  it('recovers UTF-8 that was sent as it is, and leaves Latin letters alone [S-06]', () => {
    const bare = (name: string): string => Buffer.from(name, 'utf8').toString('latin1');
    for (const name of ['Überstunden März.pdf', '報告書.pdf', 'plan.pdf'])
      assert.equal(fileName(`attachment; filename="${bare(name)}"`), name);
    assert.equal(fileName('attachment; filename="caf\u00e9.txt"'), 'café.txt');
    assert.equal(fileName('attachment; filename="\u5831.txt"'), '\u5831.txt');
  });
  it('falls back when the encoding is broken', () =>
    assert.equal(fileName('attachment; filename="x.txt"; filename*=UTF-8\'\'%E0%A4%A'), 'x.txt'));
  it('drops folders, control characters and turned text', () => {
    for (const [name, expected] of [
      ['../../etc/passwd', 'passwd'],
      ['C:\\temp\\x.exe', 'x.exe'],
      ['..', undefined],
      ['a\u202etxt.exe', 'atxt.exe'],
      ['a\u0000b', 'ab'],
    ] as const) {
      assert.equal(fileName(`attachment; filename*=UTF-8''${encodeURIComponent(name)}`), expected, name);
    }
  });
  it('is absent without a name', () => {
    for (const header of [null, '', 'attachment', 'inline; filename=""'])
      assert.equal(fileName(header), undefined);
  });
  it('never holds a folder or a control character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter(name => name.isWellFormed()),
        name =>
          assert.doesNotMatch(
            fileName(`attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/'/g, '%27')}`) ?? '',
            /[/\\\p{Cc}\u202e]|^\.+$/u,
          ),
      ),
    );
  });
});

describe('uuid', () => {
  it('is one also where crypto.randomUUID is missing: a page served by plain HTTP [H-02]', t => {
    const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    assert.match(uuid(), shape);
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
    t.after(() => Reflect.deleteProperty(crypto, 'randomUUID'));
    const made = Array.from({ length: 1000 }, uuid);
    for (const one of made) assert.match(one, shape);
    assert.equal(new Set(made).size, made.length);
  });
});
