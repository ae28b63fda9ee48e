import type { ChatMessage, NamedRef } from '@customer-hub/server/parts/contract/types';
import type { ChatMessageRow } from '@customer-hub/server/parts/database/collections/chat';
import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';
import { ok, page, withoutVersion } from '@customer-hub/server/parts/server/answers';
import type { Context, Handlers } from '@customer-hub/server/parts/server/handler';
import { conflict, fieldProblem, invalid } from '@customer-hub/server/parts/server/problems';
import { reach } from './shared/reach-device.ts';
import { letAnswer, tellTyping, tellMessage } from './shared/chat.ts';

const present = ({ id, deviceId, from, author, text, at, readAt }: ChatMessageRow): ChatMessage => ({
  id,
  deviceId,
  from,
  author,
  text,
  at,
  readAt,
});
async function contactOf({ contactId }: DeviceRow, { db }: Context): Promise<NamedRef | null> {
  const contact = contactId === null ? undefined : await db.contacts.get(contactId);
  return contact ? { id: contact.id, name: contact.displayName } : null;
}
const isUnread = ({ from, readAt }: ChatMessageRow): boolean => from === 'contact' && readAt === null;

/** The conversation with whoever is at a device [DVM-35]. */
export const deviceChat: Handlers<
  'listChatMessages' | 'createChatMessage' | 'markChatRead' | 'sendChatTyping' | 'listCannedAnswers'
> = {
  async listChatMessages({ path: { deviceId }, query }, context) {
    const { device } = await reach(deviceId, 'chat', context),
      { chatMessages } = context.db,
      answer = page(await chatMessages.query({ where: { deviceId }, query }), present),
      unread = (await chatMessages.find({ deviceId })).filter(isUnread).length;
    return ok({ ...answer.body, unread, contact: await contactOf(device, context) });
  },

  async createChatMessage({ path: { deviceId }, body: { text } }, context) {
    const { db, user, now } = context,
      { device } = await reach(deviceId, 'chat', context, { live: true }),
      contact = await contactOf(device, context);
    if (text.trim() === '') throw invalid([fieldProblem('/text', 'required', 'There is nothing to say.')]);
    if (!contact) throw conflict('contact_required', 'The device has no contact');
    const message = await db.chatMessages.insert(
      {
        deviceId,
        from: 'technician',
        author: { id: user.id, name: user.name },
        text,
        at: now(),
        readAt: null,
      },
      { event: false },
    );
    tellMessage(message, device, context);
    letAnswer(message, device, contact, context);
    return { status: 201, body: present(message) };
  },

  async markChatRead({ path: { deviceId } }, context) {
    const { db, now } = context;
    await reach(deviceId, 'chat', context);
    const unread = (await db.chatMessages.find({ deviceId })).filter(isUnread),
      readAt = now();
    for (const { id } of unread) await db.chatMessages.update(id, { readAt }, { event: false });
    return ok({ readAt, count: unread.length });
  },

  async sendChatTyping({ path: { deviceId } }, context) {
    const { device } = await reach(deviceId, 'chat', context, { live: true }),
      { id, name } = context.user;
    return ok(tellTyping({ id, name }, device, context));
  },

  listCannedAnswers: async ({ query }, context) =>
    page(await context.db.cannedAnswers.query({ query }), row => {
      const { id, title, text } = withoutVersion(row);
      return { id, title, text };
    }),
};
