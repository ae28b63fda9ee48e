import { plural } from '../bundle.ts';

/** The panel Chat of the device view. */
export const deviceChat = {
  title: 'Chat',
  with: (name: string) => `Chat with ${name}`,
  noContact: 'This device has no contact',
  noContactText: 'Assign a contact to chat with the person who uses it.',
  empty: 'No messages yet',
  emptyText: (name: string) => `${name} sees your message on the device.`,
  older: 'Show earlier messages',
  olderFailed: "Couldn't load earlier messages. Try again.",
  typing: (name: string) => `${name} is typing…`,
  unread: (count: number, n: string) =>
    plural('en', count, { one: `${n} unread message`, other: `${n} unread messages` }),
  fresh: 'New',
  read: 'Read',
  sending: 'Sending…',
  failed: (why: string) => `Not sent. ${why}`,
  again: 'Send again',
  takeBack: 'Edit',
  message: 'Message',
  send: 'Send',
  hint: 'Enter sends, Shift+Enter starts a new line.',
  left: (n: string) => `Characters left: ${n}`,
  canned: 'Canned answers',
  noCanned: 'No canned answers yet.',
  toTicket: 'Add to a ticket',
  toTicketText: 'The conversation is added as an internal comment.',
  ticket: 'Ticket',
  addComment: 'Add comment',
  commented: (number: string) => `Added to ticket ${number}`,
  commentFailed: (why: string) => `Couldn't add the comment. ${why}`,
  newTicket: 'New ticket',
  transcript: (name: string, device: string) => `Chat with ${name} on ${device}`,
  me: 'You',
  system: 'System',
  trouble: {
    device_offline: 'The device is offline.',
    contact_required: 'The device has no contact.',
    unknown: 'Try again.',
  },
};
export type DeviceChatMessages = typeof deviceChat;
