import type { ChatMessage, Device } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import type { LitElement } from 'lit';
import { choose } from '../../../form/choose-dialog.ts';
import type { DeviceChatMessages } from '../../../messages/en/deviceChat.ts';
import type { Format } from '../../../messages/format.ts';
import { newTicket } from '../../../ticket/new-ticket-dialog.ts';

/** Longest comment of a ticket. */
const LONGEST = 20_000;

interface Talk {
  readonly state: HubState;
  readonly device: Device;
  readonly messages: readonly ChatMessage[];
  readonly contact: string;
  readonly m: DeviceChatMessages;
  readonly format: Format;
}

/** What was said, as text; of a long conversation its end. */
export const transcriptOf = ({ device, messages, contact, m, format }: Omit<Talk, 'state'>): string => {
  const title = m.transcript(contact, device.name);
  const lines = messages.map(
    ({ at, author, from, text }) =>
      `[${format.dateTime(at)}] ${author?.name ?? (from === 'system' ? m.system : contact)}: ${text}`,
  );
  let length = title.length;
  let first = lines.length;
  while (first > 0 && length + (lines[first - 1] ?? '').length + 1 <= LONGEST)
    length += (lines[--first] ?? '').length + 1;
  return [title, ...lines.slice(first)].join('\n').slice(0, LONGEST);
};

/** Puts what was said into a ticket: one of the customer's, or a new one [DVM-35]. */
export const addToTicket = async (host: LitElement, talk: Talk): Promise<void> => {
  const { state, device, m } = talk;
  const { hub, notices } = state;
  const numbers = new Map<string, string>();
  let isMade = false;
  const answer = await choose(host, {
    heading: m.toTicket,
    subtitle: m.toTicketText,
    label: m.ticket,
    action: m.addComment,
    load: async (q, signal) => {
      const { items } = await hub.tickets.list(
        device.customerId,
        { limit: 20, ...(q ? { q } : {}) },
        { signal },
      );
      for (const { id, number } of items) numbers.set(id, String(number));
      return items.map(({ id, number, title }) => ({ value: id, label: title, hint: String(number) }));
    },
    make: {
      label: m.newTicket,
      run: async inside => {
        const ticket = await newTicket(inside, {
          customerId: device.customerId,
          draft: {
            title: m.transcript(talk.contact, device.name).slice(0, 200),
            description: transcriptOf(talk),
            deviceId: device.id,
          },
        });
        if (!ticket) return undefined;
        isMade = true;
        numbers.set(ticket.id, String(ticket.number));
        return { value: ticket.id, label: ticket.title };
      },
    },
  });
  const id = answer?.value;
  if (!id) return;
  try {
    // A new one has it as its description already.
    if (!isMade)
      await state.records.write('ticket', { id, customerId: device.customerId, as: 'updated' }, async () => {
        await hub.tickets.comment(id, { text: transcriptOf(talk), visibility: 'internal' });
        return hub.tickets.get(id);
      });
    notices.show({ text: m.commented(numbers.get(id) ?? '') });
  } catch (error) {
    notices.show({
      text: m.commentFailed(error instanceof Error ? error.message : ''),
      tone: 'failed',
      actions: [{ label: m.again, run: () => void addToTicket(host, talk) }],
    });
  }
};
