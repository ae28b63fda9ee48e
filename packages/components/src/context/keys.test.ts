import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Keys } from './keys.ts';

/** As much of an event as is looked at. */
const event = (key: string, more: object = {}): KeyboardEvent => ({ key, code: '', defaultPrevented: false, isComposing: false, ctrlKey: false, metaKey: false, altKey: false, composedPath: () => [], ...more }) as never;
const element = (visible = true): Element => ({ checkVisibility: () => visible }) as never;

describe('Keys', () => {
  it('asks the newest in sight first, then the others, until one has a use for it', () => {
    const keys = new Keys();
    const asked: string[] = [];
    keys.register(element(), key => (asked.push(`old ${key}`), true));
    keys.register(element(false), key => (asked.push(`hidden ${key}`), true));
    const end = keys.register(element(), key => (asked.push(`new ${key}`), key === 'n'));
    assert.equal(keys.press(event('n')), true);
    assert.equal(keys.press(event('j')), true);
    end();
    assert.equal(keys.press(event('k')), true);
    assert.deepEqual(asked, ['new n', 'new j', 'old j', 'old k']);
  });

  it('leaves what is the page\'s: combinations, composed text, what was handled', () => {
    const keys = new Keys();
    keys.register(element(), () => true);
    for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }, { defaultPrevented: true }]) assert.equal(keys.press(event('n', more)), false);
    keys.allowed = false;
    assert.equal(keys.press(event('n')), false);
  });

  it('knows the letter of a key on keyboards of other scripts', () => {
    const keys = new Keys();
    const asked: string[] = [];
    keys.register(element(), key => (asked.push(key), true));
    keys.press(event('ى', { code: 'KeyN' }));
    keys.press(event('о', { code: 'KeyJ' }));
    keys.press(event('/', { code: 'Digit7', shiftKey: true }));
    assert.deepEqual(asked, ['n', 'j', '/']);
  });

  it('where storage is forbidden, the choice holds until the page is left', () => {
    const keys = new Keys();
    assert.equal(keys.on, true);
    keys.switch(false);
    assert.equal(keys.on, false);
  });
});
