import type { TicketActivity, TicketImpact, TicketPriority, TicketSentiment, TicketType } from '../../contract/types.ts';

/** Open tickets of the first customer, as the drawings show them. Times are minutes: ago for the past, until for what is due. */
export interface DrawnTicket {
  number: number; title: string; body: string; answer: string;
  /** Index of the contact; `null` for the monitoring agent. */
  contact: number | null; technician: number | null;
  createdAgo: number; changedAgo: number;
  priority: TicketPriority; impact: TicketImpact; type: TicketType; activity: TicketActivity; sentiment: TicketSentiment | null;
  status: 'Open' | 'Pending' | 'Waiting on vendor';
  /** Negative once over; `of` is the whole length of the clock. */
  clock: { kind: 'first_response' | 'resolution'; due: number; of: number; paused?: true };
  contract: 'care' | 'monitoring' | null;
}
const DAY = 1440, HOUR = 60;
const t = (number: number, title: string, body: string, answer: string, rest: Omit<DrawnTicket, 'number' | 'title' | 'body' | 'answer'>): DrawnTicket => ({ number, title, body, answer, ...rest });

/** Every fifth or so has one comment only (see `comment-plan.ts`), so those that wait for the requester stand elsewhere. */
export const drawnTickets: readonly DrawnTicket[] = [
  t(48307, 'Imaging server drops X-ray sessions after five minutes', 'Since this morning every X-ray session on the imaging server ends after about five minutes. Both stations are affected, and we have patients in the chairs. It failed again during a full-mouth series.', '',
    { contact: 0, technician: 1, createdAgo: 98, changedAgo: 4, priority: 'critical', impact: 'server_issue', type: 'incident', activity: 'unread', sentiment: 'negative', status: 'Open', clock: { kind: 'first_response', due: -38, of: 60 }, contract: 'care' }),
  t(48290, 'Backup job for SRV-SQL01 has missed two nights', 'Backup job "Nightly SQL" on SRV-SQL01 has not run since 11/19. Last error: the target volume is not available.', 'The target is back; a full run has been started by hand.',
    { contact: null, technician: 0, createdAgo: 21 * HOUR, changedAgo: HOUR, priority: 'high', impact: 'server_issue', type: 'problem', activity: 'awaiting_technician', sentiment: null, status: 'Open', clock: { kind: 'resolution', due: -125, of: 8 * HOUR }, contract: 'monitoring' }),
  t(48301, 'PACS viewer licence error on both imaging stations', 'The viewer says "no licence found (E-1047)" on both stations since the restart. Urgent, please.', 'I have asked the vendor for a new licence file.',
    { contact: 1, technician: 1, createdAgo: 218, changedAgo: 11, priority: 'high', impact: 'major', type: 'incident', activity: 'awaiting_technician', sentiment: 'negative', status: 'Open', clock: { kind: 'first_response', due: 22, of: 4 * HOUR }, contract: 'care' }),
  t(48240, 'Wi-Fi weak in the east wing, tablets lose the chart', 'Rooms six to nine have one bar at most. The tablets lose the chart while the patient watches.', 'We will bring a second access point on Monday.',
    { contact: 2, technician: 1, createdAgo: 4 * DAY, changedAgo: 1.4 * DAY, priority: 'high', impact: 'major', type: 'problem', activity: 'awaiting_technician', sentiment: 'negative', status: 'Open', clock: { kind: 'resolution', due: 48, of: 8 * HOUR }, contract: 'care' }),
  t(48296, 'Front desk printer offline since the weekend update', 'It shows error 0x61 and prints nothing. The label printer next to it works.', '',
    { contact: 2, technician: 2, createdAgo: 19 * HOUR, changedAgo: 26, priority: 'medium', impact: 'minor', type: 'incident', activity: 'unread', sentiment: 'neutral', status: 'Open', clock: { kind: 'first_response', due: 220, of: 8 * HOUR }, contract: 'care' }),
  t(48266, 'Outlook keeps asking for a password after the move', 'Every ten minutes or so. It drops what I was writing.', 'Could you please try the web version until I have looked at the profile?',
    { contact: 3, technician: 2, createdAgo: 2 * DAY, changedAgo: 0.9 * DAY, priority: 'medium', impact: 'minor', type: 'incident', activity: 'awaiting_technician', sentiment: 'negative', status: 'Open', clock: { kind: 'resolution', due: 65, of: 24 * HOUR }, contract: 'care' }),
  t(48288, 'New starter: mailbox, phone and Dentrix login for S. Okafor', 'She starts on 12/01 at the front desk. Same rights as Tina. Thank you!', 'Mailbox and phone are ready. Which operatory group should her Dentrix login have?',
    { contact: 0, technician: 2, createdAgo: 22 * HOUR, changedAgo: HOUR, priority: 'low', impact: 'none', type: 'request', activity: 'awaiting_requester', sentiment: 'positive', status: 'Pending', clock: { kind: 'resolution', due: 26 * HOUR, of: 3 * DAY }, contract: 'care' }),
  t(48219, 'Lobby display shows yesterday\'s schedule', 'It has been one day behind since Tuesday.', 'The display has a wrong time server; I am on it.',
    { contact: 2, technician: 2, createdAgo: 5 * DAY, changedAgo: 2 * DAY, priority: 'low', impact: 'minor', type: 'incident', activity: 'read', sentiment: 'neutral', status: 'Open', clock: { kind: 'resolution', due: 50 * HOUR, of: 5 * DAY }, contract: 'care' }),
  t(48251, 'Second monitor for treatment room four', 'The old one would be fine, too. Thanks!', '',
    { contact: 4, technician: null, createdAgo: 3 * DAY, changedAgo: 0.9 * DAY, priority: 'low', impact: 'none', type: 'request', activity: 'read', sentiment: 'positive', status: 'Open', clock: { kind: 'resolution', due: 73 * HOUR, of: 5 * DAY }, contract: null }),
  t(48233, 'Quarterly patch report for the HIPAA file', 'Could we have it before the audit on 12/09? Thanks for the last one, it was perfect.', 'A draft is attached; please check the list of exceptions.',
    { contact: 0, technician: 0, createdAgo: 4 * DAY, changedAgo: 2 * DAY, priority: 'low', impact: 'none', type: 'request', activity: 'awaiting_requester', sentiment: 'positive', status: 'Pending', clock: { kind: 'resolution', due: 126 * HOUR, of: 7 * DAY }, contract: 'care' }),
  t(48274, 'Firewall rule for the tele-dentistry vendor', 'They need 443 and 5061 from one address, see their sheet.', 'I have asked the vendor which of the two addresses is theirs.',
    { contact: 1, technician: 1, createdAgo: 2 * DAY, changedAgo: 3 * HOUR, priority: 'medium', impact: 'none', type: 'change', activity: 'awaiting_requester', sentiment: 'neutral', status: 'Waiting on vendor', clock: { kind: 'resolution', due: 370, of: 24 * HOUR, paused: true }, contract: 'care' }),
  t(48259, 'Replace UPS battery in the server closet', 'UPS "APC-01" reports a battery that needs replacing. Runtime at the present load: 4 min.', 'The battery is ordered and comes on Tuesday.',
    { contact: null, technician: 0, createdAgo: 3 * DAY, changedAgo: 0.8 * DAY, priority: 'low', impact: 'server_issue', type: 'change', activity: 'read', sentiment: null, status: 'Pending', clock: { kind: 'resolution', due: 52 * HOUR, of: 5 * DAY, paused: true }, contract: 'monitoring' }),
  t(48310, 'Badge reader at the side door beeps twice', 'It opens, but only the second time.', '',
    { contact: 4, technician: 2, createdAgo: 55, changedAgo: 55, priority: 'low', impact: 'minor', type: 'incident', activity: 'unread', sentiment: 'neutral', status: 'Open', clock: { kind: 'first_response', due: 23 * HOUR, of: 24 * HOUR }, contract: 'care' }),
  t(48299, 'Move the X-ray workstation to the imaging VLAN', 'The vendor comes on 12/02 and needs it by then.', 'Planned for 12/01 after closing.',
    { contact: 1, technician: 1, createdAgo: 17 * HOUR, changedAgo: 5 * HOUR, priority: 'medium', impact: 'none', type: 'change', activity: 'awaiting_requester', sentiment: 'neutral', status: 'Open', clock: { kind: 'resolution', due: 8 * DAY, of: 10 * DAY }, contract: 'care' }),
  t(48281, 'الطابعة في غرفة الأشعة تطبع صفحات فارغة', 'حدث ذلك منذ صباح أمس، والرمز على الشاشة هو E-05.', 'سنأتي يوم الإثنين بحبر جديد.',
    { contact: 3, technician: 2, createdAgo: 1.2 * DAY, changedAgo: 0.6 * DAY, priority: 'medium', impact: 'minor', type: 'incident', activity: 'read', sentiment: 'neutral', status: 'Open', clock: { kind: 'resolution', due: 4 * DAY, of: 5 * DAY }, contract: null }),
  t(48262, 'Intercom of the second floor is silent', 'Nobody hears the calls from the front desk upstairs.', 'A new amplifier is on order.',
    { contact: 2, technician: 0, createdAgo: 2.6 * DAY, changedAgo: 1.2 * DAY, priority: 'low', impact: 'minor', type: 'incident', activity: 'awaiting_requester', sentiment: 'neutral', status: 'Pending', clock: { kind: 'resolution', due: 5.5 * DAY, of: 8 * DAY }, contract: 'care' }),
  t(48304, 'Which laptop for the new hygienist?', 'Preferably one with a long battery life.', '',
    { contact: 0, technician: null, createdAgo: 150, changedAgo: 150, priority: 'low', impact: 'none', type: 'request', activity: 'unread', sentiment: 'neutral', status: 'Open', clock: { kind: 'first_response', due: 21 * HOUR, of: 24 * HOUR }, contract: null }),
];
