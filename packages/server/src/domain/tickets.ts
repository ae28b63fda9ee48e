/** Status, activity and sentiment of a ticket [TKT-11 to TKT-23, TKT-27]. */
import type {
  TicketActivity,
  TicketCommentInput,
  TicketSentiment,
  TicketStatusGroup,
} from '../contract/types.ts';
import { mailWords } from './mail-words.ts';
import { pauseClock, reopenClock, resolveClock, respond, resumeClock, type SlaClock } from './sla.ts';

/** Groups that end the clock. */
const ENDED: ReadonlySet<TicketStatusGroup> = new Set(['resolved', 'closed', 'deleted']);

/** Moving a ticket into a group: ending it stops the clock, opening it again lets it run on. */
export function clockInGroup(clock: SlaClock, group: TicketStatusGroup, now: string): SlaClock {
  if (ENDED.has(group)) return clock.resolvedAt ? clock : resolveClock(clock, now);
  return clock.resolvedAt ? reopenClock(clock) : clock;
}
export const clockPaused = (clock: SlaClock, paused: boolean, now: string): SlaClock =>
  paused ? pauseClock(clock, now) : resumeClock(clock, now);

/** What a comment does to the ticket it belongs to; internal notes leave the contact's side alone. */
export function afterComment(
  ticket: { clock: SlaClock; activity: TicketActivity; sentiment: TicketSentiment | null },
  comment: Pick<TicketCommentInput, 'visibility' | 'text'>,
  by: 'contact' | 'technician',
  now: string,
): typeof ticket {
  if (by === 'contact')
    return { ...ticket, activity: 'awaiting_technician', sentiment: sentimentOf(comment.text) };
  if (comment.visibility === 'internal') return ticket;
  return { ...ticket, activity: 'awaiting_requester', clock: respond(ticket.clock, now) };
}

// A stand-in for a language model: fixed words, so that the same text always has the same mood.
const NEGATIVE =
  /\b(again|angry|urgent|urgently|unacceptable|still (?:not|broken)|losing|lost|fails?|failed|broken|worst|immediately|drops?)\b|wieder|dringend|unzumutbar|schon wieder|inacceptable|urgente?\b|encore une fois|pilne|acil|מיד|דחוף|שוב|عاجل|مرة أخرى|غير مقبول/iu;
const POSITIVE =
  /\b(thanks?|thank you|great|perfect|works? (?:now|again)|excellent|lovely|appreciate)\b|danke|super|perfekt|merci|parfait|gracias|perfecto|dziękuję|teşekkür|תודה|מעולה|شكرا|ممتاز/iu;
/** Mood of a text; gratitude wins over complaint, as it comes last in most messages [TKT-12]. */
export const sentimentOf = (text: string): TicketSentiment =>
  POSITIVE.test(text) ? 'positive' : NEGATIVE.test(text) ? 'negative' : 'neutral';

export const EXCERPT_LENGTH = 280;
/** First characters for the preview, never half a character [OTK-04]. */
export function excerptOf(text: string | undefined): string | null {
  const flat = text && mailWords(text).replace(/\s+/gu, ' ').trim();
  if (!flat) return null;
  const points = [...flat];
  return points.length <= EXCERPT_LENGTH ? flat : `${points.slice(0, EXCERPT_LENGTH - 1).join('')}…`;
}
