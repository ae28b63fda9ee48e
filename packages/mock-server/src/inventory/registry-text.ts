import type { RegistryEntry } from '@customer-hub/server/parts/contract/types';
import type { Changes } from './changes.ts';
import { isLocked, registryEntries } from './registry.ts';

type Laid = Pick<Changes, 'registry' | 'removedKeys'>;

/** A key with all that lies below it, each key before its values and before the keys in it. */
export function registryBelow(path: string, changes: Laid): { path: string; values: RegistryEntry[] }[] {
  if (isLocked(path)) return [];
  const entries = registryEntries(path, changes) ?? [],
    keys = entries.filter(({ entry }) => entry === 'key');
  return [
    { path, values: entries.filter(({ entry }) => entry === 'value') },
    ...keys.flatMap(key => registryBelow(key.path, changes)),
  ];
}

/** The text of a .reg file, as the editor of Windows writes it. */
export function registryText(path: string, changes: Laid): string {
  const keys = registryBelow(path, changes).map(({ path: key, values }) =>
    [`[${key}]`, ...values.map(lineOf), ''].join('\r\n'),
  );
  return ['Windows Registry Editor Version 5.00', '', ...keys, ''].join('\r\n');
}

const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
function lineOf({ name, valueType, value }: RegistryEntry): string {
  return `${name === '' ? '@' : quoted(name)}=${contentOf(valueType ?? 'REG_SZ', value ?? '')}`;
}
function contentOf(type: NonNullable<RegistryEntry['valueType']>, value: string): string {
  switch (type) {
    case 'REG_SZ':
      // A line break cannot stand between quotes.
      return /[\r\n]/.test(value) ? hex('hex(1)', utf16(value)) : quoted(value);
    case 'REG_DWORD':
      return `dword:${Number(value).toString(16).padStart(8, '0')}`;
    case 'REG_QWORD':
      return hex('hex(b)', littleEndian(BigInt(value), 8));
    case 'REG_EXPAND_SZ':
      return hex('hex(2)', utf16(value));
    case 'REG_MULTI_SZ':
      return hex('hex(7)', [...value.split('\n').flatMap(utf16), 0, 0]);
    case 'REG_BINARY':
      return hex('hex', bytes(value));
    case 'REG_NONE':
      return hex('hex(0)', bytes(value));
  }
}
const bytes = (digits: string): number[] =>
  (digits.match(/../g) ?? []).map(byte => Number.parseInt(byte, 16));
const littleEndian = (value: bigint, count: number): number[] =>
  Array.from({ length: count }, (_, index) => Number((value >> BigInt(index * 8)) & 0xffn));
/** With its end. */
const utf16 = (text: string): number[] =>
  Array.from({ length: text.length + 1 }, (_, index) => text.charCodeAt(index) || 0).flatMap(unit => [
    unit & 255,
    unit >> 8,
  ]);

const WIDTH = 80;
/** Bytes with commas, broken where the editor breaks them. */
function hex(head: string, all: readonly number[]): string {
  const lines: string[] = [];
  let line = `${head}:`;
  for (const [index, byte] of all.entries()) {
    const last = index === all.length - 1,
      next = byte.toString(16).padStart(2, '0') + (last ? '' : ',');
    if (line.length + next.length + 1 > WIDTH) {
      lines.push(`${line}\\`);
      line = '  ';
    }
    line += next;
  }
  return [...lines, line].join('\r\n');
}
