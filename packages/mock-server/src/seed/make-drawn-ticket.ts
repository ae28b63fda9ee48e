import { NO_CLOCK, pauseClock, type SlaClock } from '@customer-hub/server/parts/domain/sla';
import { excerptOf } from '@customer-hub/server/parts/domain/tickets';
import { systemContactIds } from './contacts.ts';
import type { DrawnTicket } from './drawn-ticket.ts';
import type { PlannedCustomer } from './plan.ts';
import { serviceLevels } from '@customer-hub/server/parts/domain/service-levels';
import { groupOf } from '@customer-hub/server/parts/database/collections/ticket-row';
import { type MadeTicket } from './made-ticket.ts';
import type { World } from './world.ts';

/** A ticket of the drawings as a row; its times are counted from the seeded now. */
export function makeDrawnTicket(
  world: World,
  customer: PlannedCustomer,
  ticket: DrawnTicket,
  comments: number,
): MadeTicket {
  const { number, title, body, answer, status, contact, technician, contract } = ticket,
    { priority, impact, type, activity, sentiment, createdAgo, changedAgo } = ticket;
  return {
    language: 'en',
    text: { body, answer },
    row: {
      number,
      title,
      excerpt: excerptOf(body),
      priority,
      impact,
      type,
      activity,
      sentiment,
      status,
      statusGroup: groupOf(status),
      spam: false,
      customerId: customer.id,
      contactId:
        contact === null
          ? (systemContactIds(world, customer)[0] ?? null)
          : world.id('contacts', customer, contact),
      technician: technician === null ? null : (world.technicians[technician] ?? null),
      contractId: contract === null ? null : world.id('contracts', customer, contract === 'care' ? 0 : 2),
      deviceId: null,
      source: contact === null ? 'alert' : 'portal',
      clock: drawnClock(world, ticket),
      commentCount: comments,
      seededComments: { from: 0, count: 0 },
      replyIds: [],
      lastActivityAt: world.ago(changedAgo),
      createdAt: world.ago(createdAgo),
      updatedAt: world.ago(changedAgo),
    },
  };
}

/** A clock that is due when the drawing says, be it for the first response or, after that, for the resolution. */
function drawnClock(world: World, { createdAgo, clock: { kind, due, of, paused } }: DrawnTicket): SlaClock {
  const [level] = serviceLevels,
    dueAt = world.ago(-due);
  const clock: SlaClock = {
    ...NO_CLOCK,
    slaId: level.id,
    name: level.name,
    startedAt: world.ago(of - due),
    resolutionDueAt: kind === 'resolution' ? dueAt : world.ago(-due - 4 * of),
    ...(kind === 'first_response'
      ? { firstResponseDueAt: dueAt }
      : { firstResponseDueAt: world.ago(createdAgo - 120), firstRespondedAt: world.ago(createdAgo - 60) }),
  };
  return paused ? pauseClock(clock, world.ago(0)) : clock;
}
