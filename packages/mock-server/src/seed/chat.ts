import type { CannedAnswer } from '@customer-hub/server/parts/contract/types';
import { indexOfDrawn } from './drawn-devices.ts';
import { fixedRows, type Seed } from './world.ts';
import type { ChatMessageRow } from '@customer-hub/server/parts/database/collections/chat';

/** What was said at the front desk this morning; nobody here has read the last of it. */
const SAID: readonly (readonly [from: 'technician' | 'contact', minutesAgo: number, text: string])[] = [
  [
    'technician',
    1_466,
    'Good morning! Updates are waiting on your computer. Is 5:30 PM a good time for a restart?',
  ],
  ['contact', 1_461, 'Yes, the last patient leaves at 5.'],
  ['technician', 1_460, 'Thank you. Please save your work before you go.'],
  ['contact', 34, 'It asks me to restart again <now?> and the schedule is open. Can it wait until lunch?'],
];

export const chatMessagesSeed: Seed<ChatMessageRow> = fixedRows(world => {
  const [customer] = world.customers,
    index = indexOfDrawn(({ name }) => name === 'AGD-FRONT-02'),
    technician = world.technicians[0] ?? null;
  if (!customer || index === null) return [];
  const { displayName } = world.person(customer, 3),
    contact = { id: world.id('contacts', customer, 3), name: displayName },
    deviceId = world.id('devices', customer, index);
  return SAID.map(([from, minutesAgo, text], place) => ({
    deviceId,
    from,
    author: from === 'technician' ? technician : contact,
    text,
    at: world.ago(minutesAgo),
    readAt: place === SAID.length - 1 ? null : world.ago(minutesAgo - 1),
  }));
});

const ANSWERS: readonly (readonly [title: string, text: string])[] = [
  ['Greeting', 'Hello, this is the help desk. How can I help?'],
  ['May I connect?', 'May I connect to your computer? You will see what I do, and can end it at any time.'],
  ['Restart', 'May I restart your computer now? Please save your work first.'],
  ['Need a minute', 'I need a minute to look into this. Please leave the computer on.'],
  ['Solved?', 'That should be it. Does everything work as it did?'],
  ['Goodbye', 'Thank you for your patience. Have a good day!'],
];

export const cannedAnswersSeed: Seed<CannedAnswer> = fixedRows(() =>
  ANSWERS.map(([title, text]) => ({ title, text })),
);
