import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DriftError } from '../core/errors.ts';
import { createHub } from '../core/create-hub.ts';
import type { Hub } from '../core/hub.ts';
import type { Drift, ValidateOptions } from '../core/options.ts';

const schemas: ValidateOptions['schemas'] = () => import('../schemas/index.ts');
const note = {
  id: 'not_1',
  customerId: 'cus_7',
  text: 'x',
  author: { id: 'tec_1', name: 'Dana' },
  createdAt: '2026-11-03T09:12:44Z',
  updatedAt: '2026-11-03T09:12:44Z',
  etag: '"1"',
  allowedActions: [],
};

function served(
  answer: unknown,
  validate: Partial<ValidateOptions>,
): { hub: Hub; drifts: Drift[]; settled: () => Promise<void> } {
  const drifts: Drift[] = [];
  const hub = createHub({
    baseUrl: 'http://hub.test',
    fetch: async () => Response.json(answer),
    validate: { schemas, onDrift: drift => drifts.push(drift), ...validate },
  });
  // A warning comes after the answer: the schemas are loaded meanwhile.
  return {
    hub,
    drifts,
    settled: async () => {
      await Promise.all([schemas(), import('./drift.ts')]);
      // Everything is loaded now: what is left are promises that are settled already.
      for (let turn = 0; turn < 10; turn += 1) await new Promise(setImmediate);
    },
  };
}

describe('validation', () => {
  it('warns without a value, and passes the data through unchanged', async () => {
    const { hub, drifts, settled } = served({ ...note, text: 42, author: null, extra: 'kept' }, {});
    assert.deepEqual(await hub.notes.get('not_1'), { ...note, text: 42, author: null, extra: 'kept' });
    await settled();
    assert.deepEqual(drifts, [
      {
        operationId: 'getNote',
        path: 'text',
        code: 'invalid_type',
        expected: 'string',
        received: 'number',
        count: 1,
      },
      {
        operationId: 'getNote',
        path: 'author',
        code: 'invalid_type',
        expected: 'object',
        received: 'null',
        count: 1,
      },
    ]);
  });

  it("reports a row's mistake once per list, and repeats at 1, 10, 100", async () => {
    const { hub, drifts, settled } = served(
      {
        items: [
          { ...note, text: 1 },
          { ...note, text: 2 },
        ],
        page: { nextCursor: null, prevCursor: null, limit: 2 },
      },
      {},
    );
    for (let n = 0; n < 12; n += 1) await hub.notes.list('cus_7');
    await settled();
    assert.deepEqual(
      drifts.map(({ path, count }) => [path, count]),
      [
        ['items.*.text', 1],
        ['items.*.text', 10],
      ],
    );
  });

  it('throws in strict mode, without a value', async () => {
    const { hub } = served({ ...note, etag: 4711 }, { mode: 'strict' });
    await assert.rejects(
      hub.notes.get('not_1'),
      (error: unknown) =>
        error instanceof DriftError &&
        error.operationId === 'getNote' &&
        error.message.includes('etag invalid_type') &&
        !error.message.includes('4711'),
    );
  });

  it('is quiet when the answer is right, has members of a later version, or is not looked at', async () => {
    for (const [answer, options] of [
      [{ ...note, later: 1 }, { mode: 'strict' }],
      [{}, { mode: 'off' }],
      [{}, { sample: 0 }],
    ] as const) {
      const { hub, drifts, settled } = served(answer, options);
      await hub.notes.get('not_1');
      await settled();
      assert.deepEqual(drifts, []);
    }
  });

  it('does not name a key that is data', async () => {
    const { hub, drifts, settled } = served(
      {
        items: [],
        page: { nextCursor: null, prevCursor: null, limit: 1 },
        facets: { kind: { "Bob's PC": 'many' } },
      },
      {},
    );
    await hub.customers.list();
    await settled();
    assert.deepEqual(
      drifts.map(drift => drift.path),
      ['facets.kind.*'],
    );
  });

  it("is nobody's error when the schemas cannot be loaded", async () => {
    const warnings: string[] = [],
      warned = Promise.withResolvers<void>();
    const hub = createHub({
      baseUrl: 'http://hub.test',
      fetch: async () => Response.json(note),
      logger: {
        warn: message => {
          warnings.push(message);
          warned.resolve();
        },
      },
      validate: { schemas: () => Promise.reject(new Error('offline')) },
    });
    assert.equal((await hub.notes.get('not_1')).id, 'not_1');
    await warned.promise;
    assert.deepEqual(warnings, ['customer-hub: validation failed']);
  });

  it('asks again for schemas that could not be loaded, at once and with the next answer, and says what it is [R-12]', async () => {
    let failures = 1;
    let loads = 0;
    const hub = createHub({
      baseUrl: 'http://hub.test',
      fetch: async () => Response.json(note),
      validate: {
        mode: 'strict',
        schemas: async () => {
          loads += 1;
          if (failures-- > 0) throw new TypeError('Failed to fetch dynamically imported module');
          return schemas();
        },
      },
    });
    assert.equal((await hub.notes.get('not_1')).id, 'not_1');
    assert.equal(loads, 2);
    await hub.notes.get('not_1');
    assert.equal(loads, 2, 'loaded once for all');

    const other = createHub({
      baseUrl: 'http://hub.test',
      fetch: async () => Response.json(note),
      validate: {
        mode: 'strict',
        schemas: () => (failures-- > 0 ? Promise.reject(new Error('offline')) : schemas()),
      },
    });
    failures = 2;
    await assert.rejects(other.notes.get('not_1'), {
      name: 'HubError',
      code: 'no_schemas',
      operationId: 'getNote',
    });
    assert.equal((await other.notes.get('not_1')).id, 'not_1');
  });
});
