import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { merge as en } from '../messages/en/merge.ts';
import { whyNot } from './merge-work.ts';

/** As the SDK throws it: its message is the title of the answer. */
const refusal = (status: number, code: string): Error =>
  Object.assign(new Error(`title of ${code}`), { status, code, problem: { code } });

describe('why a merge does not work', () => {
  it('is the sentence for its code, that it may work again, or what the server says', () => {
    assert.equal(whyNot(refusal(409, 'too_late'), en.undoRefused, en), en.undoRefused.too_late);
    assert.equal(whyNot(refusal(503, 'busy'), {}, en), en.tryAgain);
    assert.equal(whyNot(refusal(409, 'other'), {}, en), 'title of other');
    assert.equal(whyNot('none', {}, en), en.tryAgain);
  });
});
