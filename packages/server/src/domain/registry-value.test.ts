import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { registryValueProblem } from './registry-value.ts';

const right = (...[type, value]: Parameters<typeof registryValueProblem>): boolean =>
  registryValueProblem(type, value) === undefined;

describe('content of a registry value', () => {
  it('is a number that fits, for numbers', () => {
    assert.ok(
      right('REG_DWORD', '0') && right('REG_DWORD', '4294967295') && !right('REG_DWORD', '4294967296'),
    );
    assert.ok(right('REG_QWORD', '18446744073709551615') && !right('REG_QWORD', '18446744073709551616'));
    for (const wrong of ['', '-1', '1.5', '0x10', '1e3', ' 1', '١'])
      assert.ok(!right('REG_DWORD', wrong) && !right('REG_QWORD', wrong), JSON.stringify(wrong));
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 2n ** 66n }),
        value => right('REG_QWORD', `${value}`) === value < 2n ** 64n,
      ),
    );
  });

  it('is whole bytes, for bytes', () => {
    assert.ok(right('REG_BINARY', '') && right('REG_BINARY', '00fF') && right('REG_NONE', 'ff'));
    for (const wrong of ['0', 'zz', '00 ff', '0xff'])
      assert.ok(!right('REG_BINARY', wrong) && !right('REG_NONE', wrong), wrong);
  });

  it('is text without an end in the middle, for text', () => {
    assert.ok(right('REG_SZ', 'a\nb "c"') && right('REG_MULTI_SZ', 'a\nb') && right('REG_MULTI_SZ', ''));
    assert.ok(!right('REG_SZ', 'a\0b') && !right('REG_MULTI_SZ', 'a\n\nb') && !right('REG_EXPAND_SZ', '\0'));
  });
});
