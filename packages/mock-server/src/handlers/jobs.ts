import type { JobRow } from '../database/seed/jobs.ts';
import { acceptJob } from '../jobs/accept.ts';
import { eventsAfter, feedOf, listen, type Numbered } from '../jobs/feed.ts';
import { cancelJob } from '../jobs/run.ts';
import { presentJob, presentTarget } from '../jobs/view.ts';
import { accepted, ok } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';
import { eventStream, type EventSink } from '../server/streams.ts';

const present = async (row: JobRow, context: Context) =>
  presentJob(row, (await feedOf(row.id, context)).last, context);

/** Work on devices, done in the background [DVB, DVM]. How it goes on: `../jobs`. */
export const jobs: Handlers<
  'listJobs' | 'createJob' | 'getJob' | 'listJobTargets' | 'cancelJob' | 'streamJobEvents'
> = {
  async listJobs({ query: { deviceId, customerId, ...query } }, context) {
    const { db } = context;
    const ofDevice =
      deviceId === undefined
        ? undefined
        : new Set((await db.jobTargets.find({ deviceId })).map(({ jobId }) => jobId));
    const ofCustomer =
      customerId === undefined
        ? undefined
        : new Set((await db.jobs.find()).filter(job => job.customerId === customerId).map(({ id }) => id));
    // Jobs over several customers belong to each of them.
    for (const job of ofCustomer ? await db.jobs.find({ customerId: null }) : [])
      if ((await db.jobTargets.find({ jobId: job.id })).some(target => target.customerId === customerId))
        ofCustomer?.add(job.id);
    const within = { ...(ofDevice ? { deviceId } : {}), ...(ofCustomer ? { customerId } : {}) };
    const { items, page, facets } = await db.jobs.query({
      query: { ...query, ...within },
      match: {
        deviceId: ({ id }: JobRow) => ofDevice?.has(id) ?? true,
        customerId: ({ id }: JobRow) => ofCustomer?.has(id) ?? true,
      },
    });
    return ok({
      items: await Promise.all(items.map(row => present(row, context))),
      page,
      ...(facets ? { facets } : {}),
    });
  },

  async createJob({ body }, context) {
    const job = await acceptJob(body, context);
    return accepted(await present(job, context), `/jobs/${job.id}`);
  },

  async getJob({ path, query: { since } }, context) {
    const row = await context.db.jobs.need(path.jobId),
      feed = await feedOf(row.id, context),
      job = presentJob(row, feed.last, context);
    if (since === undefined) return ok(job);
    const after = eventsAfter(feed, since);
    return ok({
      ...job,
      events:
        after === 'gap' ? [{ type: 'reset', lastSequence: feed.last }] : after.map(({ event }) => event),
    });
  },

  async listJobTargets({ path, query }, context) {
    await context.db.jobs.need(path.jobId);
    const { items, page } = await context.db.jobTargets.query({ where: { jobId: path.jobId }, query });
    return ok({ items: items.map(presentTarget), page });
  },

  async cancelJob({ path }, context) {
    const job = await cancelJob(await context.db.jobs.need(path.jobId), context);
    return accepted(await present(job, context), `/jobs/${job.id}`);
  },

  async streamJobEvents(request, context) {
    const { id } = await context.db.jobs.need(request.path.jobId),
      feed = await feedOf(id, context),
      last = request.headers.get('last-event-id') ?? '';
    return eventStream(request, context, (sink: EventSink) => {
      const send = ({ sequence, event }: Numbered): void => {
        sink.send({ id: sequence, event: event.type, data: event });
        if (event.type === 'done') sink.close();
      };
      const missed =
        last === '' ? eventsAfter(feed, 0) : /^\d+$/.test(last) ? eventsAfter(feed, Number(last)) : 'gap';
      const reset = (): void =>
        sink.send({ id: feed.last, event: 'reset', data: { type: 'reset', lastSequence: feed.last } });
      // Who comes first without an id to a long job gets its end; who comes back to a gap reads the job again.
      if (missed !== 'gap') missed.forEach(send);
      else reset();
      const done = feed.events.at(-1);
      if (!sink.closed && done?.event.type === 'done') send(done);
      return sink.closed ? undefined : listen(id, send, context);
    });
  },
};
