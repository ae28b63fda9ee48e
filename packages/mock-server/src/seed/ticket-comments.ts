import type { TicketSentiment } from '@customer-hub/server/parts/contract/types';
import type { Segment } from '@customer-hub/server/parts/database/store';
import { commentCount, commentsBefore, ticketCount, ticketOfComment, type Run } from './ticket-plan.ts';
import { internalNotes } from './ticket-texts.ts';
import { makeTicket } from './make-ticket.ts';
import type { PlannedCustomer } from './plan.ts';
import type { World, Seed } from './world.ts';
import type { Language } from './words.ts';
import type { CommentRow } from '@customer-hub/server/parts/database/collections/ticket-comments';

/** What contacts write when they come back, by mood. */
const followUps: Readonly<Record<Language, Readonly<Record<TicketSentiment, string>>>> = {
  en: {
    negative: 'It happened again, we are losing time here.',
    neutral: 'It is the same on the other computer.',
    positive: 'Thank you, that was quick.',
  },
  de: {
    negative: 'Leider schon wieder, bitte dringend.',
    neutral: 'Am anderen Rechner ist es genauso.',
    positive: 'Danke, das ging schnell.',
  },
  fr: {
    negative: 'Encore une fois ce matin, c’est urgent.',
    neutral: 'C’est pareil sur l’autre poste.',
    positive: 'Merci, c’était rapide.',
  },
  es: {
    negative: 'Es urgente, sigue igual.',
    neutral: 'En el otro equipo pasa lo mismo.',
    positive: 'Gracias, qué rápido.',
  },
  pl: {
    negative: 'Pilne, dalej nie działa.',
    neutral: 'Na drugim komputerze to samo.',
    positive: 'Dziękuję, szybko poszło.',
  },
  tr: {
    negative: 'Acil, hâlâ aynı.',
    neutral: 'Diğer bilgisayarda da aynı.',
    positive: 'Teşekkürler, çok hızlıydı.',
  },
  he: { negative: 'זה קרה שוב, דחוף.', neutral: 'במחשב השני זה אותו דבר.', positive: 'תודה, היה מהיר.' },
  ar: {
    negative: 'حدث مرة أخرى، الأمر عاجل.',
    neutral: 'الوضع نفسه على الحاسوب الآخر.',
    positive: 'شكرا، كان سريعا.',
  },
  ja: {
    negative: '至急お願いします。urgent',
    neutral: 'もう一台も同じです。',
    positive: 'ありがとうございます。thanks',
  },
  hi: { negative: 'फिर वही, urgent।', neutral: 'दूसरे कंप्यूटर पर भी यही है।', positive: 'धन्यवाद। thanks' },
};

function make(
  world: World,
  customer: PlannedCustomer,
  run: Run,
  first: number,
  index: number,
): Omit<CommentRow, 'id'> {
  const { ticketIndex, place } = ticketOfComment(index),
    { row, text, language } = makeTicket(world, customer, run, ticketIndex, 0);
  const count = commentCount(ticketIndex),
    last = place === count - 1;
  const ticketId = `tkt_${first + ticketIndex}`,
    from = Date.parse(row.createdAt),
    to = Date.parse(row.lastActivityAt);
  const at = new Date(count === 1 ? from : from + ((to - from) * place) / (count - 1)).toISOString();
  const common = { ticketId, customerId: customer.id, time: null, createdAt: at };
  const byContact = (words: string): Omit<CommentRow, 'id'> => ({
    ...common,
    visibility: 'public',
    author: { kind: row.source === 'alert' ? 'system' : 'contact', id: row.contactId, name: '' },
    text: words,
  });
  const byTechnician = (words: string, isPublic: boolean): Omit<CommentRow, 'id'> => {
    const person = row.technician ?? world.technicians[0];
    return {
      ...common,
      visibility: isPublic && row.clock.firstRespondedAt ? 'public' : 'internal',
      author: { kind: 'technician', id: person?.id ?? null, name: person?.name ?? '' },
      text: words,
    };
  };
  if (place === 0) return byContact(text.body);
  if (last && (row.activity === 'unread' || row.activity === 'awaiting_technician'))
    return byContact(followUps[language][row.sentiment ?? 'neutral']);
  if (place === 1 || (last && row.activity === 'awaiting_requester'))
    return byTechnician(
      text.answer || internalNotes[ticketIndex % internalNotes.length] || '',
      text.answer !== '',
    );
  if (place === 2) return byTechnician(internalNotes[ticketIndex % internalNotes.length] ?? '', false);
  return byContact(followUps[language][row.sentiment ?? 'neutral']);
}

export const ticketCommentsSeed: Seed<CommentRow> = function* (world): Iterable<Segment<CommentRow>> {
  let first = 1;
  for (const run of ['open', 'past'] as const)
    for (const customer of world.customers) {
      const count = ticketCount(customer, run),
        from = first;
      if (count > 0)
        yield {
          customerId: customer.id,
          count: commentsBefore(count),
          make: index => make(world, customer, run, from, index),
        };
      first += count;
    }
};
