import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isShortcut, letterOf } from './press.ts';
import { shortcutsWanted, wantShortcuts } from './choice.ts';

const event = (more: object = {}): KeyboardEvent =>
  ({
    key: 'n',
    code: 'KeyN',
    defaultPrevented: false,
    isComposing: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...more,
  }) as never;
/** An element that matches a selector when it holds this word. */
const node = (word: string): Partial<HTMLElement> =>
  ({ matches: (selector: string) => selector.includes(word), isContentEditable: false }) as never;

describe('shortcuts of a single key', () => {
  it('are no combination, no composed text, nothing that was handled', () => {
    assert.equal(isShortcut(event(), []), true);
    for (const more of [
      { ctrlKey: true },
      { metaKey: true },
      { altKey: true },
      { isComposing: true },
      { defaultPrevented: true },
    ])
      assert.equal(isShortcut(event(more), []), false);
  });

  it('are not while one types, nor in what has the keyboard for itself', () => {
    assert.equal(isShortcut(event(), [node('textarea'), node('nothing')]), false);
    assert.equal(isShortcut(event(), [node('nothing'), node('textarea')]), true);
    assert.equal(isShortcut(event(), [{ isContentEditable: true }]), false);
    assert.equal(isShortcut(event(), [node('nothing'), node('[role="menu"]'), node('nothing')]), false);
  });

  it('are the letter of the key on keyboards of other scripts', () => {
    assert.equal(letterOf({ key: 'ى', code: 'KeyN' }), 'n');
    assert.equal(letterOf({ key: 'о', code: 'KeyJ' }), 'j');
    assert.equal(letterOf({ key: '؟', code: 'Slash' }), '?');
    assert.equal(letterOf({ key: '/', code: 'Digit7' }), '/');
    assert.equal(letterOf({ key: 'ö', code: 'Semicolon' }), 'ö');
  });

  it('are switched off and on, also where storage is forbidden', () => {
    assert.equal(shortcutsWanted(), true);
    wantShortcuts(false);
    assert.equal(shortcutsWanted(), false);
    wantShortcuts(true);
    assert.equal(shortcutsWanted(), true);
  });
});
