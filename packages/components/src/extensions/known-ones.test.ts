import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { panels, panelsWith } from '../device/panels.ts';
import { tabs } from '../hub/tabs.ts';
import { knownOnes } from './known-ones.ts';
import { isOwnKey } from './own-key.ts';
import type { ExtensionTrouble } from './trouble.ts';

/** Who tells, and what it has told. */
const listener = (): { host: EventTarget; told: string[] } => {
  const host = new EventTarget();
  const told: string[] = [];
  host.addEventListener('hub-error', event => {
    const { where, message } = (event as CustomEvent<ExtensionTrouble>).detail;
    told.push(`${where}: ${message}`);
  });
  return { host, told };
};
const quiet = <T>(work: () => T): T => {
  const { error } = console;
  console.error = () => undefined;
  try {
    return work();
  } finally {
    console.error = error;
  }
};

describe('what a page adds', () => {
  it('has keys that are none of ours and can stand in an address', () => {
    for (const { key } of [...tabs, ...panels]) assert.equal(isOwnKey(key), false, key);
    fc.assert(
      fc.property(fc.string(), text => {
        if (!isOwnKey(`x-${text}`)) return;
        assert.equal(encodeURIComponent(text), text);
        assert.ok(text.length > 0);
      }),
    );
    for (const key of ['x-', 'x-a b', 'x-a/b', 'x-a.b', 'X-a', 'a', '', undefined, 3])
      assert.equal(isOwnKey(key), false, String(key));
  });

  it('is left out where its key is none, and that is told once', () => {
    const { host, told } = listener();
    const own = ['x-rack', 'services', 'x-a b', 'x-rack'].map(key => ({
      key: key as 'x-rack',
      label: 'Rack',
      load: () => document.createElement('p'),
    }));
    quiet(() => {
      for (let times = 0; times < 3; times += 1)
        assert.deepEqual(
          panelsWith(host, own)
            .slice(panels.length)
            .map(({ key }) => key),
          ['x-rack'],
        );
    });
    assert.deepEqual(told, [
      'device.panels.services: Keys of your own are "x-" and letters, digits, "-" or "_": "services".',
      'device.panels.x-a b: Keys of your own are "x-" and letters, digits, "-" or "_": "x-a b".',
      'device.panels.x-rack: "x-rack" is there twice.',
    ]);
    assert.equal(panelsWith(host, undefined), panels);
    assert.deepEqual(knownOnes(host, 'devices.columns'), []);
  });
});
