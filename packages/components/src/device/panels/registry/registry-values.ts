import type { RegistryEntry } from '@customer-hub/sdk';

export type ValueType = NonNullable<RegistryEntry['valueType']>;

/** In the order in which they are offered. */
export const valueTypes: readonly ValueType[] = [
  'REG_SZ',
  'REG_EXPAND_SZ',
  'REG_MULTI_SZ',
  'REG_DWORD',
  'REG_QWORD',
  'REG_BINARY',
];

/** What is wrong with what was entered. */
export type ValueProblem = 'dword' | 'qword' | 'hex' | 'zero' | 'emptyLine' | 'long';
export type Parsed = { readonly value: string } | { readonly problem: ValueProblem };

/** Characters that the contract takes. */
const LONGEST = 65_536;
const bits = { REG_DWORD: 32n, REG_QWORD: 64n } as const;

export const isNumber = (type: ValueType): type is 'REG_DWORD' | 'REG_QWORD' => type in bits;
export const isBytes = (type: ValueType): boolean => type === 'REG_BINARY' || type === 'REG_NONE';

/** A number as it is shown in hex: `0x0000001e`. */
export const hexOf = (type: 'REG_DWORD' | 'REG_QWORD', value: string): string =>
  /^\d+$/.test(value)
    ? `0x${BigInt(value)
        .toString(16)
        .padStart(Number(bits[type] / 4n), '0')}`
    : value;

/** `4d5353` as `4d 53 53`. */
export const bytesText = (hex: string): string => hex.toLowerCase().match(/../g)?.join(' ') ?? '';

/** What bytes say as letters; a dot for what is none. */
export const lettersOf = (hex: string): string =>
  (hex.match(/../g) ?? [])
    .map(pair => Number.parseInt(pair, 16))
    .map(code => (code >= 32 && code < 127 ? String.fromCharCode(code) : '.'))
    .join('');

const number = (type: 'REG_DWORD' | 'REG_QWORD', text: string, isHex: boolean): Parsed => {
  const plain = text.trim().replace(/^0x/i, '');
  const hasPrefix = /^\s*0x/i.test(text);
  const problem = { problem: type === 'REG_DWORD' ? 'dword' : 'qword' } as const;
  if (!(isHex || hasPrefix ? /^[\da-f]{1,32}$/i : /^\d{1,32}$/).test(plain)) return problem;
  const value = BigInt(isHex || hasPrefix ? `0x${plain}` : plain);
  return value < 2n ** bits[type] ? { value: value.toString() } : problem;
};

/**
 * What is entered, as the contract writes it: numbers in decimal, bytes in hex, several strings one a line.
 * @param isHex Numbers are entered in hex.
 */
export const parseValue = (type: ValueType, text: string, isHex = false): Parsed => {
  if (isNumber(type)) return number(type, text, isHex);
  if (isBytes(type)) {
    const hex = text.replace(/[\s,]+/g, '').toLowerCase();
    if (!/^(?:[\da-f]{2})*$/.test(hex)) return { problem: 'hex' };
    return hex.length > LONGEST ? { problem: 'long' } : { value: hex };
  }
  if (text.includes('\0')) return { problem: 'zero' };
  if (text.length > LONGEST) return { problem: 'long' };
  if (type !== 'REG_MULTI_SZ') return { value: text };
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  // An empty string would end the list on the device.
  return lines.length > 1 && lines.includes('') ? { problem: 'emptyLine' } : { value: lines.join('\n') };
};

/** A value as it is edited. */
export const editedText = (type: ValueType, value: string, isHex = false): string =>
  isNumber(type) && isHex ? hexOf(type, value).slice(2) : isBytes(type) ? bytesText(value) : value;
