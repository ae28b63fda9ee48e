import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Notices } from './notices.ts';

describe('Notices', () => {
  it('keeps what comes before there is a region, and asks for one', () => {
    const notices = new Notices();
    let asked = 0;
    notices.show({ text: 'first' });
    notices.provide(() => (asked += 1));
    assert.equal(asked, 1);
    const seen: string[] = [];
    const end = notices.subscribe(({ text }) => seen.push(text));
    notices.show({ text: 'second' });
    assert.deepEqual(seen, ['first', 'second']);
    end();
    notices.show({ text: 'third' });
    assert.equal(asked, 2);
    assert.deepEqual(seen, ['first', 'second']);
  });
});
