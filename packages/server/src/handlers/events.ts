import type { HubEvent } from '../contract/types.ts';
import type { Delivered } from '../server/events.ts';
import type { Handlers } from '../server/handler.ts';
import { notFound } from '../server/problems.ts';
import { eventStream } from '../server/streams.ts';

/** Everything that changes, as it changes. */
export const events: Handlers<'streamEvents'> = {
  async streamEvents(request, context) {
    const {
        query: { customerId, type: types },
        headers,
      } = request,
      { events: log, db } = context;
    if (customerId !== undefined && !(await db.customers.get(customerId)))
      throw notFound('There is no such customer.');
    const wanted = ({ event }: Delivered): boolean =>
      (customerId === undefined || event.customerId === customerId) &&
      (!types || types.length === 0 || types.includes(event.type));
    const asked = headers.get('last-event-id') || undefined,
      from = asked !== undefined && /^\d+$/.test(asked) ? Number(asked) : 0,
      { last, kept } = await log.stand(asked === undefined ? undefined : from),
      isGap = asked !== undefined && (!kept || (from === 0 && asked !== '0')),
      reset = {
        id: `evt_reset_${last}`,
        type: 'reset',
        occurredAt: context.now(),
        customerId: null,
        resource: null,
      };
    return eventStream(request, context, sink => {
      if (isGap) sink.send({ id: last, event: 'reset', data: reset satisfies HubEvent });
      return log.follow(asked === undefined || isGap ? last : from, delivered => {
        if (wanted(delivered))
          sink.send({ id: delivered.sequence, event: delivered.event.type, data: delivered.event });
      });
    });
  },
};
