import type { RegistryEntry } from '../contract/types.ts';

type Type = NonNullable<RegistryEntry['valueType']>;
const NUMBER = /^\d{1,20}$/,
  HEX = /^(?:[0-9a-f]{2})*$/i;

/** What is wrong with the content of a value of this type, in words; nothing when it is right. */
export function registryValueProblem(type: Type, value: string): string | undefined {
  switch (type) {
    case 'REG_DWORD':
      return NUMBER.test(value) && BigInt(value) < 2n ** 32n
        ? undefined
        : 'A whole number from 0 to 4294967295.';
    case 'REG_QWORD':
      return NUMBER.test(value) && BigInt(value) < 2n ** 64n
        ? undefined
        : 'A whole number from 0 to 18446744073709551615.';
    case 'REG_BINARY':
    case 'REG_NONE':
      return HEX.test(value) ? undefined : 'Bytes in hex, two digits each.';
    case 'REG_SZ':
    case 'REG_EXPAND_SZ':
      return value.includes('\0') ? 'A text ends at its first zero character.' : undefined;
    case 'REG_MULTI_SZ':
      return value.includes('\0')
        ? 'A text ends at its first zero character.'
        : value.split('\n').slice(0, -1).includes('')
          ? 'An empty line would end the list.'
          : undefined;
  }
}
