import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  AbortedError,
  ConnectionError,
  ConflictError,
  DriftError,
  NotFoundError,
  PermissionError,
  PreconditionFailedError,
  RateLimitError,
  ServerError,
  TimeoutError,
  ValidationError,
  AuthenticationError,
} from '@customer-hub/sdk';
import { stateOf } from './problem.ts';

const problem = (
  status: number,
  more: object = {},
): { type: string; title: string; status: number; code: string } => ({
  type: 'x',
  title: 'x',
  status,
  code: 'x',
  ...more,
});

describe('stateOf', () => {
  it('knows every error of the SDK', () => {
    assert.equal(stateOf(new TimeoutError(), true).kind, 'timeout');
    assert.equal(stateOf(new ConnectionError(), true).kind, 'unreachable');
    assert.equal(stateOf(new ConnectionError(), false).kind, 'offline');
    assert.equal(stateOf(new AbortedError(), true).kind, 'aborted');
    assert.equal(stateOf(new AuthenticationError(problem(401))).kind, 'signed_out');
    assert.equal(stateOf(new NotFoundError(problem(404))).kind, 'missing');
    assert.equal(stateOf(new ConflictError(problem(409))).kind, 'conflict');
    assert.equal(stateOf(new PreconditionFailedError(problem(412))).kind, 'changed');
    assert.equal(stateOf(new ValidationError(problem(422))).kind, 'invalid');
    assert.deepEqual(stateOf(new RateLimitError(problem(429), 'req_1', 3000)), {
      kind: 'limited',
      code: 'x',
      retryable: true,
      mergedInto: undefined,
      requestId: 'req_1',
      requiredScope: undefined,
      retryAfterMs: 3000,
    });
    assert.equal(stateOf(new ServerError(problem(503, { traceId: 'req_2' }))).requestId, 'req_2');
  });
  it('tells a record that is gone from an address where nothing of ours answers [H-18]', () => {
    assert.equal(stateOf(new NotFoundError(problem(404, { code: 'not_found' }))).kind, 'missing');
    for (const code of ['http_404', 'http_405'])
      assert.equal(stateOf(new NotFoundError(problem(404, { code }))).kind, 'foreign');
    assert.equal(stateOf(new DriftError('The answer is no JSON.')).kind, 'foreign');
  });
  it('tells a missing permission from a missing plan [GEN-04]', () => {
    const forbidden = stateOf(
      new PermissionError(problem(403, { code: 'missing_scope', requiredScope: 'password:read' })),
    );
    assert.deepEqual(
      [forbidden.kind, forbidden.requiredScope, forbidden.retryable],
      ['forbidden', 'password:read', false],
    );
    assert.equal(stateOf(new PermissionError(problem(403, { code: 'plan_required' }))).kind, 'plan');
  });
  it('never throws, whatever was thrown', () => {
    for (const thrown of [undefined, null, 'x', 5, {}, new Error('x'), { status: 'x' }])
      assert.ok(stateOf(thrown).kind);
  });
});
