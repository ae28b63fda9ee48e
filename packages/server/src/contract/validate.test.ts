import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import type { Schema } from './contract.ts';
import { validate } from './validate.ts';

const schemas: Record<string, Schema> = {
  Base: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
  Cat: {
    type: 'object',
    required: ['kind'],
    properties: { kind: { const: 'cat' }, lives: { type: 'integer', maximum: 9 } },
  },
  Dog: {
    type: 'object',
    required: ['kind', 'name'],
    properties: { kind: { const: 'dog' }, name: { type: 'string' } },
  },
  Pet: {
    oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }],
    discriminator: { propertyName: 'kind' },
  },
};
const codes = (schema: Schema, value: unknown, closed = false): string[] =>
  validate(schema, value, { schemas, closed }).map(({ pointer, code }) => `${pointer} ${code}`);

describe('validate', () => {
  const cases: readonly (readonly [what: string, schema: Schema, value: unknown, wanted: string[]])[] = [
    ['null where it may be', { type: ['string', 'null'] }, null, []],
    ['null where it may not be', { type: 'string' }, null, [' wrong_type']],
    ['a float for an integer', { type: 'integer' }, 1.5, [' wrong_type']],
    ['characters, not code units', { type: 'string', maxLength: 2 }, '👩🏽', []],
    ['e-mail', { type: 'string', format: 'email' }, 'a@b', [' invalid_email']],
    ['e-mail in another script', { type: 'string', format: 'email' }, 'jürgen@weiß.example', []],
    ['a day that does not exist', { type: 'string', format: 'date' }, '2026-02-30', [' invalid_date']],
    [
      'a time without a zone',
      { type: 'string', format: 'date-time' },
      '2026-11-22T10:00:00',
      [' invalid_date_time'],
    ],
    [
      'an address that runs script is still a URI',
      { type: 'string', format: 'uri' },
      'https://x.example/a b',
      [' invalid_uri'],
    ],
    ['duplicates', { type: 'array', uniqueItems: true, items: {} }, ['a', 'a'], [' duplicate']],
    [
      'escaped pointers',
      { type: 'object', additionalProperties: { type: 'number' } },
      { 'a/b~c': 'x' },
      ['/a~1b~0c wrong_type'],
    ],
    ['an empty patch', { type: 'object', minProperties: 1 }, {}, [' empty']],
    [
      'the branch of the discriminator',
      { $ref: '#/components/schemas/Pet' },
      { kind: 'dog' },
      ['/name required'],
    ],
    [
      'parts',
      {
        allOf: [
          { $ref: '#/components/schemas/Base' },
          { type: 'object', properties: { n: { type: 'number' } } },
        ],
      },
      { n: 'x' },
      ['/id required', '/n wrong_type'],
    ],
    [
      'nested lists',
      { type: 'array', items: { type: 'object', properties: { a: { enum: ['x'] } } } },
      [{ a: 'x' }, { a: 'y' }],
      ['/1/a not_in_list'],
    ],
  ];
  for (const [what, schema, value, wanted] of cases)
    it(what, () => {
      assert.deepEqual(codes(schema, value), wanted);
    });

  it('closes composed schemas around all their parts, and no further', () => {
    const both: Schema = {
      allOf: [
        { $ref: '#/components/schemas/Base' },
        { type: 'object', properties: { inner: { type: 'object', properties: { a: {} } } } },
      ],
    };
    assert.deepEqual(codes(both, { id: 'x', inner: { a: 1 } }, true), []);
    assert.deepEqual(codes(both, { id: 'x', extra: 1, inner: { a: 1, b: 2 } }, true).sort(), [
      '/extra unknown_field',
      '/inner/b unknown_field',
    ]);
    assert.deepEqual(codes({ $ref: '#/components/schemas/Pet' }, { kind: 'cat', lives: 3 }, true), []);
    assert.deepEqual(
      codes({ type: 'object', additionalProperties: true, properties: {} }, { any: 1 }, true),
      [],
    );
  });
});
