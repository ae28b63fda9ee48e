import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { takeToken } from './token.ts';

describe('the token of a shared link', () => {
  const take = (hash: string, search = '') => {
    const written: unknown[] = [];
    const token = takeToken(
      { hash, pathname: '/shared', search },
      { state: { of: 'the page' }, replaceState: (...all) => void written.push(...all) },
    );
    return { token, written };
  };
  it('is taken out of the address, of which all else stays', () => {
    assert.deepEqual(take('#abc.ZGVm', '?lang=de'), {
      token: 'abc.ZGVm',
      written: [{ of: 'the page' }, '', '/shared?lang=de'],
    });
  });
  it('is not there without a fragment, and nothing is written then', () => {
    for (const hash of ['', '#']) assert.deepEqual(take(hash), { token: undefined, written: [] });
  });
});
