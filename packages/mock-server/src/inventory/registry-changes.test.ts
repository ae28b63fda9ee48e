import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { registryEntries } from './registry.ts';
import {
  deleteFromRegistry,
  isAsLeft,
  undoInRegistry,
  writeRegistry,
  type Laid,
  type Written,
} from './registry-changes.ts';
import { registryBelow, registryText } from './registry-text.ts';

const ROOT = 'HKEY_LOCAL_MACHINE\\SOFTWARE',
  NOTHING: Laid = { registry: [], removedKeys: [] };
const key = fc.constantFrom(
    `${ROOT}\\Fieldhouse`,
    `${ROOT}\\Fieldhouse\\Agent`,
    `${ROOT}\\New`,
    `${ROOT}\\New\\Deep\\Deeper`,
    `${ROOT}\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU`,
    `${ROOT}\\Policies\\Microsoft`,
  ),
  name = fc.constantFrom('', 'AUOptions', 'NoAutoUpdate', 'Colour', 'auoptions');
const write = fc.record({
  does: fc.constant('write' as const),
  path: key,
  name: fc.option(name),
  value: fc.constantFrom('1', '22', ''),
});
const take = fc.record({ does: fc.constant('delete' as const), path: key, name: fc.option(name) });
const steps = fc.array(fc.oneof(write, take), { maxLength: 12 });

/** All below the root, whatever the letters of its names. */
const told = (laid: Laid): string => registryText(ROOT, laid).toLowerCase();
function run(all: readonly (typeof steps extends fc.Arbitrary<infer T> ? T : never)[number][]) {
  let laid = NOTHING;
  const changes: Written[] = [];
  for (const step of all) {
    const { laid: next, written } =
      step.does === 'write'
        ? writeRegistry(laid, step.path, step.name, { valueType: 'REG_SZ', value: step.value })
        : deleteFromRegistry(laid, step.path, step.name);
    laid = next;
    changes.push(...written);
  }
  return { laid, changes };
}

describe('changes of the registry', () => {
  it('taken back one by one, the last first, leave what was there before', () => {
    fc.assert(
      fc.property(steps, all => {
        let { laid } = run(all);
        for (const change of run(all).changes.toReversed()) {
          assert.ok(isAsLeft(change, laid), `${change.action} ${change.path} ${change.name ?? ''}`);
          laid = undoInRegistry(change, laid);
        }
        assert.equal(told(laid), told(NOTHING));
      }),
    );
  });

  it('say what stands there now', () => {
    fc.assert(
      fc.property(steps, key, name, (all, path, own) => {
        const { laid } = run(all),
          written = writeRegistry(laid, path, own, { valueType: 'REG_SZ', value: 'set' }),
          found = registryEntries(path, written.laid)?.filter(
            entry => entry.entry === 'value' && entry.name.toLowerCase() === own.toLowerCase(),
          );
        assert.deepEqual(
          found?.map(({ value }) => value),
          ['set'],
        );
        const gone = deleteFromRegistry(written.laid, path, null);
        assert.equal(registryEntries(path, gone.laid), undefined);
      }),
    );
  });

  it('are not as they were left once somebody changed them again', () => {
    const first = writeRegistry(NOTHING, `${ROOT}\\Fieldhouse`, 'Colour', {
        valueType: 'REG_SZ',
        value: 'blue',
      }),
      second = writeRegistry(first.laid, `${ROOT}\\Fieldhouse`, 'Colour', {
        valueType: 'REG_SZ',
        value: 'red',
      });
    const [blue] = first.written,
      [red] = second.written;
    assert.ok(blue && red);
    assert.deepEqual([isAsLeft(blue, second.laid), isAsLeft(red, second.laid)], [false, true]);
    const made = writeRegistry(NOTHING, `${ROOT}\\New`, null, { valueType: null, value: null }),
      filled = writeRegistry(made.laid, `${ROOT}\\New`, 'x', { valueType: 'REG_SZ', value: '' });
    assert.equal(isAsLeft(made.written[0] ?? assert.fail(), filled.laid), false, 'a key that was filled');
  });

  it('come back empty when a deleted key is made again', () => {
    const path = `${ROOT}\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU`,
      gone = deleteFromRegistry(NOTHING, path, null),
      back = writeRegistry(gone.laid, path, null, { valueType: null, value: null });
    assert.deepEqual(registryEntries(path, back.laid), []);
  });
});

describe('a .reg file', () => {
  it('is written as the editor of Windows writes it', () => {
    const path = `${ROOT}\\Fieldhouse`,
      values = [
        ['', 'REG_SZ', 'the "default" \\ value'],
        ['dword', 'REG_DWORD', '4294967295'],
        ['qword', 'REG_QWORD', '258'],
        ['expand', 'REG_EXPAND_SZ', '%A%'],
        ['multi', 'REG_MULTI_SZ', 'a\nb'],
        ['bytes', 'REG_BINARY', '00ff'],
        ['none', 'REG_NONE', ''],
      ] as const;
    const laid = values.reduce<Laid>(
      (all, [own, valueType, value]) => writeRegistry(all, path, own, { valueType, value }).laid,
      NOTHING,
    );
    assert.equal(
      registryText(path, laid),
      [
        'Windows Registry Editor Version 5.00',
        '',
        `[${path}]`,
        '@="the \\"default\\" \\\\ value"',
        '"bytes"=hex:00,ff',
        '"dword"=dword:ffffffff',
        '"expand"=hex(2):25,00,41,00,25,00,00,00',
        '"multi"=hex(7):61,00,00,00,62,00,00,00,00,00',
        '"none"=hex(0):',
        '"qword"=hex(b):02,01,00,00,00,00,00,00',
        '',
        `[${path}\\Agent]`,
        '',
        '',
      ].join('\r\n'),
    );
  });

  it('holds nothing of keys that the system keeps to itself', () => {
    const keys = registryBelow('HKEY_LOCAL_MACHINE', NOTHING).map(({ path }) => path);
    assert.ok(keys.includes('HKEY_LOCAL_MACHINE\\SOFTWARE\\Fieldhouse'));
    assert.deepEqual(
      keys.filter(path => /\\(SAM|SECURITY)/.test(path)),
      [],
    );
  });

  it('breaks long lines of bytes, and no line in a byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), bytes => {
        const value = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join(''),
          path = `${ROOT}\\Fieldhouse`,
          { laid } = writeRegistry(NOTHING, path, 'b', { valueType: 'REG_BINARY', value }),
          text = registryText(path, laid),
          line = /"b"=hex:((?:.|\\\r\n)*)/.exec(text.replace(/\\\r\n {2}/g, ''))?.[1];
        assert.equal(line?.replaceAll(',', ''), value);
        assert.ok(text.split('\r\n').every(one => one.length <= 85));
      }),
    );
  });
});
