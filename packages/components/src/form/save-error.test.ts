import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RateLimitError } from '@customer-hub/sdk';
import { form } from '../messages/en/form.ts';
import { stateOf } from '../primitives/problem.ts';
import { causeText } from './save-error.ts';

describe('why an edit is not stored', () => {
  it('says of a limit that it is one, not that the server had an error [R-29]', () => {
    const error = new RateLimitError({ type: '', status: 429, title: 'slow down', code: 'rate_limited' });
    assert.match(causeText(stateOf(error).kind, form), /too many requests/);
  });
});
