import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type * as z from 'zod/mini';
import type { Result } from '../core/types.ts';
import { operations } from '../generated/operations.ts';
import { requests } from './requests.ts';
import { responses } from './responses.ts';

// Two generators read one contract. This maps every operation on which they disagree to its id; it compiles only while there is none.
type Accepts<Id extends keyof typeof responses> = z.input<(typeof responses)[Id]>;
type Disagreement = { [Id in keyof typeof responses]: Result<Id> extends Accepts<Id> ? never : Id }[keyof typeof responses];
const disagreement: [Disagreement] extends [never] ? true : Disagreement = true;

describe('zod schemas and types', () => {
  it('agree on every answer', () => assert.equal(disagreement, true));

  it('cover every operation that answers or takes JSON', () => {
    for (const [id, operation] of Object.entries<(typeof operations)[keyof typeof operations] & { answer?: string; body?: string }>(operations)) {
      if (operation.answer === 'application/json') assert.ok(id in responses, `${id} has no response schema`);
      if (operation.body?.endsWith('json')) assert.ok('body' in requests[id as keyof typeof requests], `${id} has no body schema`);
    }
  });
});
