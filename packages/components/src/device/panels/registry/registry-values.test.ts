import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { bytesText, editedText, hexOf, lettersOf, parseValue, type ValueType } from './registry-values.ts';

describe('values of a registry', () => {
  const valid = fc.oneof(
    fc.tuple(
      fc.constant<ValueType>('REG_DWORD'),
      fc.bigInt({ min: 0n, max: 2n ** 32n - 1n }).map(String),
      fc.boolean(),
    ),
    fc.tuple(
      fc.constant<ValueType>('REG_QWORD'),
      fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String),
      fc.boolean(),
    ),
    fc.tuple(
      fc.constantFrom<ValueType>('REG_BINARY', 'REG_NONE'),
      fc.uint8Array().map(bytes => Buffer.from(bytes).toString('hex')),
      fc.constant(false),
    ),
    fc.tuple(
      fc.constantFrom<ValueType>('REG_SZ', 'REG_EXPAND_SZ'),
      fc.string().filter(text => !text.includes('\0')),
      fc.constant(false),
    ),
    fc.tuple(
      fc.constant<ValueType>('REG_MULTI_SZ'),
      fc.array(fc.stringMatching(/^[\w:\\]+$/), { minLength: 1 }).map(lines => lines.join('\n')),
      fc.constant(false),
    ),
  );

  it('come out of their editor as they went in', () => {
    fc.assert(
      fc.property(valid, ([type, value, isHex]) => {
        assert.deepEqual(parseValue(type, editedText(type, value, isHex), isHex), { value });
      }),
    );
  });

  it('that a device would not take are told before they are sent', () => {
    const cases: [ValueType, string, boolean, object][] = [
      ['REG_DWORD', '4294967296', false, { problem: 'dword' }],
      ['REG_DWORD', '-1', false, { problem: 'dword' }],
      ['REG_DWORD', '1.5', false, { problem: 'dword' }],
      ['REG_DWORD', '', false, { problem: 'dword' }],
      ['REG_DWORD', 'ff', false, { problem: 'dword' }],
      ['REG_DWORD', '0xff', false, { value: '255' }],
      ['REG_DWORD', 'ff', true, { value: '255' }],
      ['REG_QWORD', '18446744073709551615', false, { value: '18446744073709551615' }],
      ['REG_QWORD', '18446744073709551616', false, { problem: 'qword' }],
      ['REG_BINARY', '4d 5', false, { problem: 'hex' }],
      ['REG_BINARY', '4D,53\n00', false, { value: '4d5300' }],
      ['REG_BINARY', '', false, { value: '' }],
      ['REG_SZ', 'a\0b', false, { problem: 'zero' }],
      ['REG_SZ', 'x'.repeat(65_537), false, { problem: 'long' }],
      ['REG_MULTI_SZ', 'a\n\nb', false, { problem: 'emptyLine' }],
      ['REG_MULTI_SZ', 'a\r\nb\n', false, { value: 'a\nb' }],
    ];
    for (const [type, text, isHex, expected] of cases)
      assert.deepEqual(parseValue(type, text, isHex), expected, `${type} ${text.slice(0, 20)}`);
  });

  it('show numbers in hex, and bytes as letters', () => {
    assert.equal(hexOf('REG_DWORD', '30'), '0x0000001e');
    assert.equal(hexOf('REG_QWORD', '30'), '0x000000000000001e');
    assert.equal(bytesText('4D5300'), '4d 53 00');
    assert.equal(lettersOf('4d5300a3'), 'MS..');
  });
});
