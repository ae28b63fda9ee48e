import { EventReader } from '../../client/stream.ts';
import { findings, schemaPointer } from '../../contract/validator.ts';
import type { Context } from '../../run/check.ts';
import { applies, expect, expectCode, expectProblem, expectStatus } from '../../run/outcome.ts';
import { itemsOf, make, promises, until } from './define.ts';

type Job = Readonly<Record<string, unknown>> & { readonly id: string; readonly status: string };
const over = ['succeeded', 'failed', 'partially_failed', 'cancelled', 'expired'];

/** Work on a device of our own that no agent has ever reported: nothing can happen to anybody. */
async function begun(context: Context, more: object = {}, ids: readonly string[] = []): Promise<Job> {
  const { client, world } = context;
  const { id } = await world.once('device for jobs', () =>
    make(context, 'createDevice', { name: world.name('job'), kind: 'pc' }),
  );
  const body = { type: 'cancel_reboot', targets: { deviceIds: [id, ...ids] }, ...more };
  const exchange = await client.call('createJob', { body });
  const job = expectStatus(exchange, 202) as Job;
  const location = exchange.headers.get('location') ?? '';
  expect(location.endsWith(`/jobs/${job.id}`), `Location is ${location || 'missing'}`, exchange);
  return job;
}
const read = async ({ client }: Context, jobId: string, since?: number): Promise<Job> =>
  expectStatus(await client.call('getJob', { path: { jobId }, query: { since } }), 200) as Job;
const targets = async ({ client }: Context, jobId: string): Promise<Record<string, unknown>[]> => {
  const exchange = await client.call('listJobTargets', { path: { jobId } });
  expectStatus(exchange, 200);
  return itemsOf(exchange.body);
};
const finished = (context: Context, jobId: string): Promise<Job | undefined> =>
  until(context, async () => {
    const job = await read(context, jobId);
    return over.includes(job.status) ? job : undefined;
  });
const later = { schedule: { at: '2099-01-01T09:00:00Z', timeZone: 'Europe/Berlin' } };

/** A job that was put off and cancelled. */
async function cancelled(context: Context): Promise<Job> {
  const { id } = await begun(context, later);
  const exchange = await context.client.call('cancelJob', { path: { jobId: id } });
  applies(exchange.status === 202, `the job cannot be cancelled: ${exchange.status}`);
  const job = await finished(context, id);
  expect(job !== undefined, 'after it was cancelled the job is not over', context.client.last);
  return job;
}
async function followed(
  { client }: Context,
  jobId: string,
  lastEventId: string | undefined,
  work: (reader: EventReader) => Promise<void>,
): Promise<void> {
  const reader = await EventReader.open(client, 'streamJobEvents', { path: { jobId } }, lastEventId);
  try {
    expectStatus(reader.exchange, 200);
    await work(reader);
  } finally {
    reader.close();
  }
}

const stateChecks = promises('jobs', [
  {
    id: 'createJob.counts',
    title: 'is accepted at once; counts are those of its targets',
    run: async context => {
      const { id } = await begun(context, {}, ['conformance-missing']);
      const rows = await targets(context, id);
      const job = await read(context, id);
      const counts = job.counts as Record<string, number>;
      expect(
        counts.total === 2 && rows.length === 2,
        `total is ${counts.total}, targets are ${rows.length}`,
        context.client.last,
      );
      const skipped = rows.filter(({ status }) => status === 'skipped').length;
      expect(
        counts.skipped === skipped,
        `counts.skipped is ${counts.skipped}, ${skipped} targets are`,
        context.client.last,
      );
      const sum = Object.entries(counts).reduce(
        (all, [name, count]) => (name === 'total' ? all : all + count),
        0,
      );
      expect(sum === counts.total, `the counts make ${sum}, total is ${counts.total}`, context.client.last);
    },
  },
  {
    id: 'createJob.unknown-device',
    title: 'an unknown id becomes a target that is skipped with not_found',
    run: async context => {
      const { id } = await begun(context, {}, ['conformance-missing']);
      const row = (await targets(context, id)).find(({ deviceId }) => deviceId === 'conformance-missing');
      expect(row?.status === 'skipped', `it is ${String(row?.status ?? 'no target')}`, context.client.last);
      expect(row.skipReason === 'not_found', `its reason is ${String(row.skipReason)}`, context.client.last);
    },
  },
  {
    id: 'createJob.no-targets',
    title: 'without a target it is refused',
    run: async ({ client, world }) => {
      const filter = { customerId: await world.workshop(), q: 'conformance-no-such-device' };
      const body = { type: 'cancel_reboot', targets: { filter } };
      expectCode(await client.call('createJob', { body }), 'no_targets', 422);
    },
  },
  {
    id: 'createJob.unknown-type',
    title: 'work that the contract does not know is refused',
    clause: '#/components/schemas/JobInput',
    run: async ({ client }) => {
      const body = { type: 'conformance_unknown', targets: { deviceIds: ['conformance-missing'] } };
      expectProblem(await client.call('createJob', { body }), 400, 422);
    },
  },
  {
    id: 'createJob.scheduled',
    title: 'a schedule puts it off, and it can be cancelled before',
    run: async context => {
      const { id, status } = await begun(context, later);
      expect(status === 'scheduled', `its status is ${status}`, context.client.last);
      expectStatus(await context.client.call('cancelJob', { path: { jobId: id } }), 202);
      const job = await finished(context, id);
      expect(job?.status === 'cancelled', `it is ${job?.status ?? 'not over'}`, context.client.last);
    },
  },
  {
    id: 'createJob.skips-offline',
    title: 'with whenOffline=skip a device that cannot be reached is skipped',
    run: async context => {
      const { id } = await begun(context, { type: 'fetch_processes', whenOffline: 'skip' });
      const job = await finished(context, id);
      expect(job !== undefined, 'the job is not over', context.client.last);
      const [row] = await targets(context, id);
      expect(row?.status === 'skipped', `the target is ${String(row?.status)}`, context.client.last);
    },
  },
  {
    id: 'cancelJob.over',
    title: 'a job that is over cannot be cancelled',
    run: async context => {
      const { id, endedAt } = await cancelled(context);
      expect(endedAt !== null, 'it is over and has no endedAt', context.client.last);
      expectCode(await context.client.call('cancelJob', { path: { jobId: id } }), 'wrong_state', 409);
    },
  },
  {
    id: 'cancelJob.targets',
    title: 'targets that have not begun are cancelled',
    run: async context => {
      const { id } = await cancelled(context);
      const wrong = (await targets(context, id)).find(
        ({ status }) => status !== 'cancelled' && status !== 'skipped',
      );
      expect(!wrong, `a target is ${String(wrong?.status)}`, context.client.last);
    },
  },
  {
    id: 'retryJob.running',
    title: 'a job that is not over cannot be retried',
    run: async context => {
      const { id } = await begun(context, later);
      expectCode(
        await context.client.call('retryJob', { path: { jobId: id }, body: {} }),
        'wrong_state',
        409,
      );
    },
  },
  {
    id: 'retryJob.again',
    title: 'is the same job with one attempt more',
    run: async context => {
      const { id } = await cancelled(context);
      const ask = { path: { jobId: id }, body: { statuses: ['cancelled'] } };
      const exchange = await context.client.call('retryJob', ask);
      const job = expectStatus(exchange, 202) as Job;
      expect(job.id === id, 'it is another job', exchange);
      expect(job.attempts === 2, `attempts is ${String(job.attempts)}`, exchange);
    },
  },
  {
    id: 'getJob.since',
    title: 'with since gives the events after it, without it none',
    clause: '#/paths/~1jobs~1{jobId}/get/parameters since',
    run: async context => {
      const { id, lastSequence } = await cancelled(context);
      const { events = [] } = (await read(context, id, 0)) as { events?: unknown[] };
      expect(events.length > 0, 'there are no events since 0', context.client.last);
      const { events: none = [] } = (await read(context, id, Number(lastSequence))) as { events?: unknown[] };
      expect(none.length === 0, `${none.length} events came after the last`, context.client.last);
      expect(
        (await read(context, id)).events === undefined,
        'events come without since',
        context.client.last,
      );
    },
  },
]);

const streamChecks = promises('jobs', [
  {
    id: 'streamJobEvents.whole',
    phase: 'stream',
    title: 'tells every event by a rising number, ends with done and closes',
    run: async context => {
      const { id } = await cancelled(context);
      const { events = [] } = (await read(context, id, 0)) as { events?: { type: string }[] };
      await followed(context, id, '0', async reader => {
        const ended = await until(context, async () => reader.ended || undefined);
        expect(ended === true, 'the stream of a job that is over does not close', reader.exchange);
        const told = reader.told;
        for (const { event, data } of told) {
          const wrong = findings(schemaPointer('JobEvent'), data);
          expect(wrong === undefined, `an event is no JobEvent: ${wrong ?? ''}`, reader.exchange);
          expect(
            (data as { type: string }).type === event,
            `event: ${event} is not its type`,
            reader.exchange,
          );
        }
        const numbers = told.map(one => Number(one.id));
        const rises = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
        expect(rises, `the numbers do not rise: ${numbers.join(', ')}`, reader.exchange);
        const [types, wanted] = [told, events].map(list =>
          list.map(one => ('event' in one ? one.event : one.type)).join(', '),
        );
        expect(types === wanted, `it tells ${types}; since=0 gives ${wanted}`, reader.exchange);
        expect(
          told.at(-1)?.event === 'done',
          `the last event is ${told.at(-1)?.event ?? 'missing'}`,
          reader.exchange,
        );
      });
    },
  },
  {
    id: 'streamJobEvents.resume',
    phase: 'stream',
    title: 'with Last-Event-ID goes on after it',
    run: async context => {
      const { id } = await cancelled(context);
      let numbers: string[] = [];
      await followed(context, id, '0', async reader => {
        await until(context, async () => reader.ended || undefined);
        numbers = reader.told.map(one => one.id ?? '');
      });
      applies(numbers.length > 2, 'the job told too little to resume');
      await followed(context, id, numbers[1], async reader => {
        await until(context, async () => reader.ended || undefined);
        const rest = reader.told.map(one => one.id);
        const wanted = numbers.slice(2).join(', ');
        expect(
          rest.join(', ') === wanted,
          `after ${numbers[1]} come ${rest.join(', ')}, not ${wanted}`,
          reader.exchange,
        );
      });
    },
  },
  {
    id: 'streamJobEvents.live',
    phase: 'stream',
    title: 'tells what happens while it is open, and closes after done',
    run: async context => {
      const { id } = await begun(context, later);
      await followed(context, id, undefined, async reader => {
        expectStatus(await context.client.call('cancelJob', { path: { jobId: id } }), 202);
        await until(context, async () => reader.ended || undefined);
        expect(reader.ended, 'the stream does not close when the job is over', reader.exchange);
        expect(reader.told.at(-1)?.event === 'done', 'the last event is not done', reader.exchange);
      });
    },
  },
  {
    id: 'streamJobEvents.unknown',
    phase: 'stream',
    reads: true,
    title: 'a job that is not there is not found',
    clause: '#/components/responses/NotFound',
    run: async ({ client }) => {
      const reader = await EventReader.open(client, 'streamJobEvents', {
        path: { jobId: 'conformance-missing' },
      });
      reader.close();
      expectProblem(reader.exchange, 404);
    },
  },
]);
export const jobChecks = [...stateChecks, ...streamChecks];
