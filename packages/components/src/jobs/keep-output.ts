import { uuid, type Job, type JobTarget } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import type { LitElement } from 'lit';
import { choose } from '../form/choose-dialog.ts';
import { open } from '../ticket/open-ticket.ts';
import { outputOf } from './job-output.ts';
import { jobTitle } from './job-words.ts';
import { deviceName, groupName, groupOf, type DetailSpeech } from './target-words.ts';

/** A comment takes 20,000 characters: room for a heading is left. */
const MOST_CHARACTERS = 19_000;

/** Control sequences and characters: they mean nothing in a note. */
const CONTROL =
  // eslint-disable-next-line no-control-regex
  /\u001b\[[0-?]*[ -/]*[@-~]|\u001b[\]P_^X][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** The end of an output as plain text, with a word where its beginning was left out. */
export const noteText = (output: string, cut: string): string => {
  const plain = output.replace(/\r\n?/g, '\n').replace(CONTROL, '').trimEnd();
  return plain.length <= MOST_CHARACTERS ? plain : `[${cut}]\n${plain.slice(-MOST_CHARACTERS)}`;
};

/** Asks for an open ticket of the customer, and keeps what a device has said in it as an internal note. */
export const keepOutput = async (
  host: LitElement,
  session: HubState,
  { job, target, customerId }: { readonly job: Job; readonly target: JobTarget; readonly customerId: string },
  speech: DetailSpeech,
): Promise<void> => {
  const { d } = speech;
  const { hub, notices, records } = session;
  const names = new Map<string, string>();
  const answer = await choose(host, {
    heading: d.keepTitle,
    subtitle: deviceName(target, speech),
    label: d.keepField,
    hint: d.keepHint,
    action: d.keepAction,
    load: async (q, signal) => {
      const query = { statusGroup: ['open' as const], limit: 20, ...(q ? { q } : {}) };
      const { items } = await hub.tickets.list(customerId, query, { signal });
      for (const { id, number, title } of items) names.set(id, `#${number} ${title}`);
      return items.map(({ id, number, title }) => ({ value: id, label: title, hint: `#${number}` }));
    },
  });
  const ticketId = answer?.value;
  if (!ticketId) return;
  try {
    const output = await (await outputOf(session, job, target)).text();
    const state = `${deviceName(target, speech)}: ${groupName(groupOf(target), speech)}`;
    const exit = target.result?.exitCode;
    const head = `${jobTitle(job, speech)}\n${state}${typeof exit === 'number' ? `, ${d.exit(String(exit))}` : ''}\n\n`;
    const text = `${head}${noteText(output, d.cut)}`;
    await hub.tickets.comment(ticketId, { text, visibility: 'internal' }, { idempotencyKey: uuid() });
    records.written('ticket_comment', { customerId, as: 'created' });
    records.written('ticket', { id: ticketId, customerId });
    notices.show({
      text: d.kept(names.get(ticketId) ?? ''),
      actions: [
        {
          label: d.openTicket,
          run: () =>
            void open({ id: ticketId, customerId }, { host, session, m: { openFailed: d.openTicketFailed } }),
        },
      ],
    });
  } catch {
    notices.show({ tone: 'failed', text: d.keepFailed });
  }
};
