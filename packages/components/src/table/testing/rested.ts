import { nextFrame } from '@open-wc/testing';
import { holdTimers } from '../../testing/timers.ts';
import type { PeopleTable } from './people.ts';

/**
 * Does something that scrolls or moves a table, and what the table does once that has come to rest, without waiting
 * for it.
 */
export const rested = async (table: PeopleTable, change: () => unknown): Promise<void> => {
  const timers = holdTimers();
  try {
    await change();
    // Of a change of its place an element is told in the next frame, and draws in the one after that.
    for (let frames = 0; frames < 3; frames += 1) await nextFrame();
    timers.pass(1000);
    await table.updateComplete;
    await nextFrame();
    timers.pass(1000);
  } finally {
    timers.end();
  }
  await table.updateComplete;
};
