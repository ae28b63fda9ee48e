import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { responses as fast } from '../checks.ts';
import { checks } from './checks.ts';
import { responses } from './responses.ts';

interface Answers {
  readonly responses: Readonly<
    Record<string, { $ref?: string; content?: Record<string, { example?: unknown }> }>
  >;
}
interface Contract {
  readonly paths: Readonly<Record<string, Record<string, Partial<Answers> & { operationId?: string }>>>;
  readonly components: Answers;
}
const contract = JSON.parse(
  readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8'),
) as Contract;

type Id = keyof typeof responses;

/** The example of the answer of each operation. */
const examples = Object.values(contract.paths)
  .flatMap(item => Object.values(item))
  .flatMap(({ operationId, responses: answers = {} }) =>
    Object.entries(answers)
      .filter(([status]) => status.startsWith('2'))
      .map(([, answer]) =>
        answer.$ref ? contract.components.responses[answer.$ref.split('/').at(-1) ?? '']! : answer,
      )
      .flatMap(({ content = {} }) => content['application/json']?.example ?? [])
      .map(example => ({ id: operationId as Id, example: example as unknown })),
  )
  .filter(({ id }) => id in responses);

const others = [undefined, null, -1, 1.5, NaN, true, '', '2026-02-30T00:00:00Z', 'x'.repeat(5000), [null], {}];

/** The value with each of its places in turn holding something else. */
function* damaged(value: unknown): Generator<unknown> {
  yield* others;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    for (const other of damaged(inner))
      yield Array.isArray(value) ? value.with(Number(key), other) : { ...value, [key]: other };
  if (!Array.isArray(value)) yield { ...value, later: 1 };
}

describe('checks', () => {
  it('take what the contract says, for every operation that answers', () => {
    assert.deepEqual(Object.keys(checks), Object.keys(responses));
    assert.ok(examples.length > 100, `${examples.length} examples`);
    for (const { id, example } of examples) assert.equal(checks[id]!(example), true, id);
  });

  it('refuse whatever the schemas refuse, and no more, wherever it stands', () => {
    const seen = new Set<Id>();
    // One of each: many operations answer the same.
    for (const { id, example } of new Map(examples.map(one => [responses[one.id], one])).values()) {
      for (const value of damaged(example)) {
        const right = responses[id].safeParse(value).success;
        assert.equal(checks[id]!(value), right, `${id}: ${JSON.stringify(value)?.slice(0, 2000)}`);
        if (!right) seen.add(id);
      }
    }
    assert.ok(seen.size > 60, `${seen.size} schemas`);
  });

  it('leave it to the schemas to say where and why', async () => {
    const found = await fast.getNote!['~standard'].validate({ id: 1 });
    assert.deepEqual(found.issues?.[0]?.path, ['id']);
    assert.deepEqual(
      [...(found.issues ?? [])].map(({ code }) => code).filter(code => code !== 'invalid_type'),
      [],
    );
  });
});
