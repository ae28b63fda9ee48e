import type { ChatTyping, NamedRef } from '@customer-hub/server/parts/contract/types';
import type { ChatMessageRow } from '@customer-hub/server/parts/database/collections/chat';
import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';
import { hash } from '@customer-hub/server/parts/database/random';
import type { Context } from '@customer-hub/server/parts/server/handler';

/** What is said of typing holds for so long. */
const TYPING_MS = 6_000;
/** When a contact has read, begins to type and answers. */
const READS_MS = 900,
  TYPES_MS = 1_600,
  ANSWERS_MS = 4_200;
type Where = Pick<DeviceRow, 'id' | 'customerId'>;

/** Tells that there is a new message. What it says is not told: the stream is open to more people than the chat. */
export function tellMessage({ id, from }: ChatMessageRow, device: Where, { events }: Context): void {
  events.publish({
    type: 'chat.message',
    customerId: device.customerId,
    resource: { type: 'device', id: device.id, etag: null },
    data: { messageId: id, from },
  });
}
export function tellTyping(by: NamedRef, device: Where, { events, clock }: Context): ChatTyping {
  const typing = { by, until: new Date(clock.nowMs() + TYPING_MS).toISOString() };
  events.publish({
    type: 'chat.typing',
    customerId: device.customerId,
    resource: { type: 'device', id: device.id, etag: null },
    data: typing,
  });
  return typing;
}

const ANSWERS: readonly (readonly [said: RegExp, answers: readonly string[]])[] = [
  [
    /restart|reboot/i,
    ['Yes, please go ahead. Everything is saved.', 'Can it wait ten minutes? I have a patient here.'],
  ],
  [/connect|look at/i, ['Sure, I will click on Allow.', 'Yes, go ahead.']],
  [/thank|bye|good day/i, ['Thank you, have a good one!', 'Thanks for the quick help.']],
  [/work|solved|better/i, ['Yes, it works again!', 'It is still slow, but better than before.']],
  [
    /^h(?:ello|i|ey)\b|good (?:morning|day|afternoon)/i,
    ['Hello! The printer does not print again.', 'Hi, good that you write.'],
  ],
];
const OTHERWISE = [
  'OK.',
  'One moment, I have to look.',
  'I see <Error 0x80070BC9> on the screen. What does it mean?',
];

/** Lets the contact read, type and answer, as time goes by. */
export function letAnswer(message: ChatMessageRow, device: Where, contact: NamedRef, context: Context): void {
  const { db, clock, now } = context,
    /** Who goes offline answers no more. */
    isThere = async (): Promise<boolean> => (await db.devices.get(device.id))?.availability === 'online',
    answers = ANSWERS.find(([said]) => said.test(message.text))?.[1] ?? OTHERWISE,
    text = answers[hash('answer', message.id) % answers.length] ?? 'OK.';
  clock.after(READS_MS, async () => {
    if (!(await isThere())) return;
    tellMessage(
      await db.chatMessages.update(message.id, { readAt: now() }, { event: false }),
      device,
      context,
    );
  });
  clock.after(TYPES_MS, async () => {
    if (await isThere()) tellTyping(contact, device, context);
  });
  clock.after(ANSWERS_MS, async () => {
    if (!(await isThere())) return;
    const answer = await db.chatMessages.insert(
      { deviceId: device.id, from: 'contact', author: contact, text, at: now(), readAt: null },
      { event: false },
    );
    tellMessage(answer, device, context);
  });
}
