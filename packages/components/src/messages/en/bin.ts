import { plural } from '../bundle.ts';

/** What was deleted in the last 24 hours, and how it comes back. */
export const bin = {
  title: 'Deleted in the last 24 hours',
  empty: 'Nothing deleted in the last 24 hours.',
  failed: "Couldn't load the deleted items.",
  all: 'Select all',
  when: (ago: string, left: string) => `Deleted ${ago}. Permanently deleted ${left}`,
  more: 'Show more',
  restore: 'Restore',
  restoreOne: (name: string) => `Restore ${name}`,
  restoreMany: (count: number, n: string) => plural('en', count, { one: 'Restore 1', other: `Restore ${n}` }),
  back: (count: number, n: string, name: string) =>
    plural('en', count, { one: `${name} restored`, other: `${n} restored` }),
  tooLate: 'The 24 hours are over.',
  refused: (why: string) => `Couldn't restore: ${why}`,
};

export type BinMessages = typeof bin;
