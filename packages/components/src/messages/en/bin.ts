import { plural } from '../bundle.ts';

/** What was deleted in the last 24 hours, and how it comes back. */
export const bin = {
  title: 'Deleted in the last 24 hours',
  empty: 'Nothing was deleted here in the last 24 hours.',
  failed: 'What was deleted could not be loaded.',
  all: 'Select all',
  when: (ago: string, left: string) => `Deleted ${ago}, gone for good ${left}`,
  more: 'Show more',
  restore: 'Bring back',
  restoreOne: (name: string) => `Bring ${name} back`,
  restoreMany: (count: number, n: string) =>
    plural('en', count, { one: 'Bring 1 back', other: `Bring ${n} back` }),
  back: (count: number, n: string, name: string) =>
    plural('en', count, { one: `${name} is back`, other: `${n} are back` }),
  tooLate: 'Its 24 hours are over.',
  refused: (why: string) => `It could not be brought back: ${why}`,
};

export type BinMessages = typeof bin;
