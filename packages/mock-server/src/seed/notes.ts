import { perCustomer, text, type Seed } from './world.ts';
import { type NoteRow } from '@customer-hub/server/parts/database/collections/notes';

/** The notes that the drawings show, newest first; minutes ago. */
const drawn: readonly (readonly [text: string, technician: number, minutesAgo: number])[] = [
  [
    'Surgery floor closes at 5:30 PM; reboots of AGD-OP machines only after that. Server room key is with the front desk.',
    1,
    95,
  ],
  ['New X-ray workstation arrives on 12/02, needs the imaging VLAN.', 2, 2 * 1440],
  ['Agreed: no remote sessions during Monday stand-up, 8:00 to 8:30.', 0, 10 * 1440],
  ['Quarterly review booked with Helen Halloran; bring the patch report.', 0, 19 * 1440],
];

export const notesSeed: Seed<NoteRow> = perCustomer('notes', ({ world, customer, words, index, random }) => {
  const known = customer.number === 0 ? drawn[index] : undefined;
  const author = known ? world.technicians[known[1]] : random.pick(world.technicians);
  const minutes = known?.[2] ?? random.int(30 * 1440, 400 * 1440);
  const createdAt = world.ago(minutes);
  return {
    customerId: customer.id,
    text: known?.[0] ?? text(random, words),
    author: author ?? random.pick(world.technicians),
    createdAt,
    updatedAt: random.chance(0.2) && !known ? world.ago(minutes / 2) : createdAt,
  };
});
