import type { Segment } from '@customer-hub/server/parts/database/store';
import { makeTicket } from './make-ticket.ts';
import { commentCount, commentsBefore, ticketCount } from './ticket-plan.ts';
import type { TicketRow } from '@customer-hub/server/parts/database/collections/ticket-row';
import type { World, Seed } from './world.ts';

function* segments(world: World): Iterable<Segment<TicketRow>> {
  let comments = 1;
  for (const run of ['open', 'past'] as const)
    for (const customer of world.customers) {
      const count = ticketCount(customer, run),
        firstComment = comments,
        isDrawn = customer.number === 0;
      // Numbers of the drawings' customer go on below its drawn ones; all others follow the id.
      if (count > 0)
        yield {
          customerId: customer.id,
          count,
          make: (index, id) => {
            const number = isDrawn ? 48_218 - index : 60_000 + Number(id.slice(4)),
              { row } = makeTicket(world, customer, run, index, number);
            row.seededComments = { from: firstComment + commentsBefore(index), count: commentCount(index) };
            return row;
          },
        };
      comments += commentsBefore(count);
    }
}

export const ticketsSeed: Seed<TicketRow> = segments;
