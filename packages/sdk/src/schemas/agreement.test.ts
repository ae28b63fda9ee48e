import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type * as z from 'zod/mini';
import type { Result } from '../core/types.ts';
import { operations } from '../generated/operations.ts';
import type { Checker } from '../testing/findings.ts';
import { requests } from './requests.ts';
import { responses } from './responses.ts';

// Two generators read one contract. This maps every operation on which they disagree to its id; it compiles only while there is none.
type Accepts<Id extends keyof typeof responses> = z.input<(typeof responses)[Id]>;
type Disagreement = { [Id in keyof typeof responses]: Result<Id> extends Accepts<Id> ? never : Id }[keyof typeof responses];
const disagreement: [Disagreement] extends [never] ? true : Disagreement = true;

interface Described {
  readonly paths: Record<
    string,
    Record<string, { operationId?: string; requestBody?: object; responses?: object }>
  >;
}
const contract = JSON.parse(
  readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8'),
) as Described;

describe('the contract', () => {
  it('says of every operation how it refuses: 400, 500 and any other, 415 where it takes a body [S-13]', () => {
    for (const item of Object.values(contract.paths))
      for (const { operationId, requestBody, responses = {} } of Object.values(item)) {
        if (!operationId) continue;
        for (const status of ['400', '500', 'default', ...(requestBody ? ['415'] : [])])
          assert.ok(status in responses, `${operationId} does not say ${status}`);
      }
  });

  it('takes any id in a path, as it says that they are opaque [S-12]', () => {
    for (const [id, parts] of Object.entries(requests)) {
      const path = 'path' in parts ? (parts.path as Checker) : undefined;
      const names = [...(operations[id as keyof typeof operations].path.matchAll(/\{(\w*Id)\}/g))];
      const guid = Object.fromEntries(names.map(([, name]) => [name, '3f2b8c1e-9d4a-4c55-8e0f-2a7d1b6c9e10']));
      for (const issue of path?.safeParse(guid).error?.issues ?? [])
        assert.ok(!names.some(([, name]) => name === issue.path[0]), `${id}: ${issue.path.join('.')}`);
    }
  });
});

describe('zod schemas and types', () => {
  it('agree on every answer', () => assert.equal(disagreement, true));

  it('cover every operation that answers or takes JSON', () => {
    for (const [id, operation] of Object.entries<(typeof operations)[keyof typeof operations] & { answer?: string; body?: string }>(operations)) {
      if (operation.answer === 'application/json') assert.ok(id in responses, `${id} has no response schema`);
      if (operation.body?.endsWith('json')) assert.ok('body' in requests[id as keyof typeof requests], `${id} has no body schema`);
    }
  });
});
