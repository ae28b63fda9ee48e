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
    return eventStream(request, context, sink => {
      const send = (delivered: Delivered): void => {
        if (wanted(delivered))
          sink.send({ id: delivered.sequence, event: delivered.event.type, data: delivered.event });
      };
      const last = headers.get('last-event-id');
      if (last !== null && last !== '') {
        const missed = /^\d+$/.test(last) ? log.since(Number(last)) : 'gap';
        if (missed === 'gap')
          sink.send({
            id: log.last,
            event: 'reset',
            data: {
              id: `evt_reset_${log.last}`,
              type: 'reset',
              occurredAt: context.now(),
              customerId: null,
              resource: null,
            } satisfies HubEvent,
          });
        else missed.forEach(send);
      }
      return log.subscribe(send);
    });
  },
};
