import { EventReader, type StreamEvent } from '../../client/stream.ts';
import { findings, schemaPointer } from '../../contract/validator.ts';
import { newCustomer } from '../../run/stage.ts';
import type { Context } from '../../run/check.ts';
import { expect, expectProblem, expectStatus, Failure } from '../../run/outcome.ts';
import { make, promises, until } from './define.ts';

interface HubEvent {
  readonly type: string;
  readonly customerId: string | null;
  readonly resource: { readonly type: string; readonly id: string; readonly etag: string | null } | null;
}
const hub = ({ data }: StreamEvent): HubEvent => data as HubEvent;
const about = (reader: EventReader, type: string, id: string): StreamEvent | undefined =>
  reader.told.find(event => event.event === type && hub(event).resource?.id === id);

async function awaited(
  context: Context,
  reader: EventReader,
  type: string,
  id: string,
): Promise<StreamEvent> {
  const found = await until(context, async () => about(reader, type, id));
  const came = reader.told
    .map(({ event }) => event)
    .slice(-8)
    .join(', ');
  if (!found)
    throw new Failure(`no ${type} of ${id} came; there came: ${came || 'nothing'}`, reader.exchange);
  return found;
}
/** Opens the stream for a while. */
async function following(
  { client }: Context,
  query: Record<string, string>,
  work: (reader: EventReader) => Promise<void>,
  lastEventId?: string,
): Promise<void> {
  const reader = await EventReader.open(client, 'streamEvents', { query }, lastEventId);
  try {
    expectStatus(reader.exchange, 200);
    await work(reader);
  } finally {
    reader.close();
  }
}
const note = (context: Context): ReturnType<typeof make> =>
  make(context, 'createNote', { text: context.world.name('event') });

export const eventChecks = promises('events', [
  {
    id: 'streamEvents.tells',
    phase: 'stream',
    title: 'tells what is made, changed, deleted and restored, each as a HubEvent under its type',
    run: async context => {
      const { client, world } = context;
      const customerId = await world.workshop();
      await following(context, { customerId }, async reader => {
        const { id, etag } = await note(context);
        const path = { noteId: id };
        await awaited(context, reader, 'note.created', id);
        const changed = await client.call('updateNote', {
          path,
          ifMatch: etag,
          body: { text: world.name() },
        });
        const updated = await awaited(context, reader, 'note.updated', id);
        const now = String(expectStatus(changed, 200).etag);
        expect(
          hub(updated).resource?.etag === now,
          `the event has etag ${hub(updated).resource?.etag}, the note ${now}`,
          reader.exchange,
        );
        await client.call('deleteNote', { path, ifMatch: now });
        const deleted = await awaited(context, reader, 'note.deleted', id);
        expect(hub(deleted).resource?.etag === null, 'etag is not null once deleted', reader.exchange);
        await client.call('restoreNote', { path });
        await awaited(context, reader, 'note.restored', id);
        for (const { event, data, id: position } of reader.told) {
          const wrong = findings(schemaPointer('HubEvent'), data);
          expect(wrong === undefined, `an event is no HubEvent: ${wrong ?? ''}`, reader.exchange);
          expect(
            (data as HubEvent).type === event,
            `event: ${event}, type ${(data as HubEvent).type}`,
            reader.exchange,
          );
          expect(position !== undefined && position !== '', `${event} has no id: line`, reader.exchange);
        }
      });
    },
  },
  {
    id: 'streamEvents.one-customer',
    phase: 'stream',
    title: 'with customerId tells of this customer only',
    clause: '#/paths/~1events/get/parameters customerId',
    run: async context => {
      const customerId = await newCustomer(context.client, context.world.name('other'));
      await following(context, { customerId }, async reader => {
        const strange = await note(context);
        const own = await context.client.call('createNote', { path: { customerId }, body: { text: 'kit' } });
        await awaited(context, reader, 'note.created', String(expectStatus(own, 201).id));
        expect(
          !about(reader, 'note.created', strange.id),
          'it tells of a note of another customer',
          reader.exchange,
        );
        const others = reader.told.filter(
          event => hub(event).customerId !== customerId && event.event !== 'reset',
        );
        expect(
          others.length === 0,
          `it tells of ${others[0] ? String(hub(others[0]).customerId) : ''}`,
          reader.exchange,
        );
      });
    },
  },
  {
    id: 'streamEvents.types',
    phase: 'stream',
    title: 'with type tells of these types only',
    clause: '#/paths/~1events/get/parameters type',
    run: async context => {
      const customerId = await context.world.workshop();
      await following(context, { customerId, type: 'asset.created' }, async reader => {
        await note(context);
        const { id } = await make(context, 'createAsset', {
          name: context.world.name('event'),
          assetType: 'Monitor',
        });
        await awaited(context, reader, 'asset.created', id);
        const others = reader.told.filter(({ event }) => event !== 'asset.created' && event !== 'reset');
        expect(others.length === 0, `it tells of ${others[0]?.event ?? ''}`, reader.exchange);
      });
    },
  },
  {
    id: 'streamEvents.resume',
    phase: 'stream',
    title: 'with Last-Event-ID tells what came meanwhile, and nothing again',
    run: async context => {
      const customerId = await context.world.workshop();
      let last = '';
      let first = '';
      await following(context, { customerId }, async reader => {
        const { id } = await note(context);
        first = id;
        last = (await awaited(context, reader, 'note.created', id)).id ?? '';
      });
      const missed = await note(context);
      await following(
        context,
        { customerId },
        async reader => {
          await awaited(context, reader, 'note.created', missed.id);
          expect(!about(reader, 'note.created', first), 'it tells again what came before', reader.exchange);
          expect(
            !reader.told.some(({ event }) => event === 'reset'),
            'it starts with reset',
            reader.exchange,
          );
        },
        last,
      );
    },
  },
  {
    id: 'streamEvents.reset',
    phase: 'stream',
    title: 'with a Last-Event-ID that it did not keep begins with reset',
    run: async context => {
      const customerId = await context.world.workshop();
      await following(
        context,
        { customerId },
        async reader => {
          const first = await until(context, async () => reader.told[0]);
          expect(
            first?.event === 'reset',
            `the first event is ${first?.event ?? 'missing'}`,
            reader.exchange,
          );
        },
        'conformance-unknown',
      );
    },
  },
  {
    id: 'streamEvents.heartbeat',
    phase: 'stream',
    reads: true,
    needs: 'patience',
    title: 'a heartbeat without an id comes every 15 s',
    run: async context => {
      await following(context, {}, async reader => {
        const beat = await until(context, async () =>
          reader.events.find(({ event }) => event === 'heartbeat'),
        );
        expect(beat !== undefined, 'no heartbeat came', reader.exchange);
        expect(beat.id === undefined, 'the heartbeat has an id', reader.exchange);
      });
    },
  },
  {
    id: 'streamEvents.unknown-customer',
    reads: true,
    title: 'a customer that is not there is not found',
    clause: '#/components/responses/NotFound',
    run: async ({ client }) => {
      const query = { customerId: 'conformance-missing' };
      const reader = await EventReader.open(client, 'streamEvents', { query });
      reader.close();
      expectProblem(reader.exchange, 404);
    },
  },
]);
