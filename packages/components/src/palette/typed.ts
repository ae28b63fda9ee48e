import type { SearchKind } from '@customer-hub/sdk';

/** The server searches for at least so many characters. */
export const LEAST = 2;
/** And for so many at most. */
export const MOST = 200;

/** What a first character narrows the palette to. */
export const prefixes = { '>': 'commands', '#': 'tickets', '@': 'people', '/': 'customers' } as const;
export type Narrowing = (typeof prefixes)[keyof typeof prefixes];

/** Kinds of records that it leaves. */
const kindsOf: Readonly<Record<Narrowing, readonly SearchKind[]>> = {
  commands: [],
  tickets: ['ticket'],
  people: ['contact'],
  customers: ['customer'],
};

/** What a person means by what is typed. */
export interface Typed {
  readonly only: Narrowing | undefined;
  /** Without the prefix. */
  readonly q: string;
}

export const readTyped = (text: string): Typed => {
  const start = text.trimStart();
  const only = (prefixes as Readonly<Record<string, Narrowing>>)[start.charAt(0)];
  return { only, q: (only ? start.slice(1) : start).trim() };
};

/** Kinds of records to search for, of those that there are. */
export const kindsFor = ({ only }: Typed, kinds: readonly SearchKind[]): readonly SearchKind[] =>
  only ? kinds.filter(kind => kindsOf[only].includes(kind)) : kinds;

/** First characters that leave anything. @param hasCommands There are places or actions. */
export const prefixesFor = (
  kinds: readonly SearchKind[],
  hasCommands: boolean,
): readonly (readonly [string, Narrowing])[] =>
  Object.entries(prefixes).filter(([, only]) =>
    only === 'commands' ? hasCommands : kindsOf[only].some(kind => kinds.includes(kind)),
  );

/** Whether there is enough to ask the server for. */
export const isQuestion = ({ q }: Typed): boolean => [...q].length >= LEAST;
