import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { deletionBlockers } from './deletion.ts';

describe('deleting a customer', () => {
  it('is blocked by being managed [REM-01]', () =>
    assert.deepEqual(deletionBlockers({ id: 'cus_1', kind: 'managed' }, 0), [{ code: 'managed' }]));
  it('is blocked by users, with their number and where they are [REM-04, REM-05]', () =>
    assert.deepEqual(deletionBlockers({ id: 'cus_1', kind: 'unmanaged' }, 14), [
      { code: 'has_users', count: 14, link: '/v1/customers/cus_1/contacts' },
    ]));
  it('is free for an unmanaged customer without users [REM-03]', () =>
    assert.deepEqual(deletionBlockers({ id: 'cus_1', kind: 'unmanaged' }, 0), []));
  it('names every blocker, each once', () => {
    fc.assert(
      fc.property(fc.constantFrom('managed' as const, 'unmanaged' as const), fc.nat(1000), (kind, users) => {
        const codes = deletionBlockers({ id: 'cus_1', kind }, users).map(({ code }) => code);
        assert.equal(codes.includes('managed'), kind === 'managed');
        assert.equal(codes.includes('has_users'), users > 0);
        assert.equal(new Set(codes).size, codes.length);
      }),
    );
  });
});
