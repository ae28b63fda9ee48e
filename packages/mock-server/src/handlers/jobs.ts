import type { JobRow } from '@customer-hub/server/parts/database/collections/jobs';
import { acceptJob } from '../jobs/accept.ts';
import { cancelJob } from '../jobs/cancel.ts';
import { lastSequence, listen, missedSince, type Numbered } from '../jobs/feed.ts';
import { wholeOutput } from '../jobs/output.ts';
import { previewJob } from '../jobs/preview.ts';
import { retryJob } from '../jobs/retry.ts';
import { presentJob, presentTarget } from '../jobs/view.ts';
import { accepted, ok } from '@customer-hub/server/parts/server/answers';
import type { Context, Handlers } from '@customer-hub/server/parts/server/handler';
import { notFound } from '@customer-hub/server/parts/server/problems';
import { eventStream, file, type EventSink } from '@customer-hub/server/parts/server/streams';

const present = async (row: JobRow, context: Context) =>
  presentJob(row, await lastSequence(row.id, context), context);

/** Work on devices, done in the background [DVB, DVM]. How it goes on: `../jobs`. */
export const jobs: Handlers<
  | 'listJobs'
  | 'createJob'
  | 'previewJob'
  | 'getJob'
  | 'listJobTargets'
  | 'cancelJob'
  | 'retryJob'
  | 'getJobOutput'
  | 'streamJobEvents'
> = {
  async listJobs({ query: { deviceId, customerId, mine, ...query } }, context) {
    const { db, user } = context;
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
    const within = {
      ...(ofDevice ? { deviceId } : {}),
      ...(ofCustomer ? { customerId } : {}),
      ...(mine === undefined ? {} : { mine }),
    };
    const { items, page, facets } = await db.jobs.query({
      query: { ...query, ...within },
      match: {
        deviceId: ({ id }: JobRow) => ofDevice?.has(id) ?? true,
        customerId: ({ id }: JobRow) => ofCustomer?.has(id) ?? true,
        mine: ({ createdBy }: JobRow, wanted: boolean) => (createdBy.id === user.id) === wanted,
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

  async previewJob({ body }, context) {
    return { status: 201, body: await previewJob(body, context) };
  },

  async getJob({ path, query: { since } }, context) {
    const row = await context.db.jobs.need(path.jobId),
      job = await present(row, context);
    if (since === undefined) return ok(job);
    const { last, events } = await missedSince(row.id, since, context);
    return ok({
      ...job,
      events: events === 'gap' ? [{ type: 'reset', lastSequence: last }] : events.map(({ event }) => event),
    });
  },

  async listJobTargets({ path, query }, context) {
    await context.db.jobs.need(path.jobId);
    const { items, page } = await context.db.jobTargets.query({ where: { jobId: path.jobId }, query });
    return ok({ items: items.map(presentTarget), page });
  },

  async cancelJob({ path }, context) {
    const job = await cancelJob(path.jobId, context);
    return accepted(await present(job, context), `/jobs/${job.id}`);
  },

  async retryJob({ path, body }, context) {
    const job = await retryJob(path.jobId, body, context);
    return accepted(await present(job, context), `/jobs/${job.id}`);
  },

  async getJobOutput(request, { db }) {
    const { jobId, targetId } = request.path,
      target = await db.jobTargets.need(targetId);
    if (target.jobId !== jobId) throw notFound();
    const { attempt = target.attempt } = request.query,
      asked = attempt === target.attempt ? target : target.earlier.find(one => one.attempt === attempt);
    if (!asked?.plan || asked.said === 0) throw notFound('It has said nothing in this attempt.');
    return file(request, wholeOutput(asked.plan, asked.said), {
      fileName: `${target.deviceName ?? target.deviceId}-${jobId}-${attempt}.txt`,
      mediaType: 'text/plain; charset=utf-8',
    });
  },

  async streamJobEvents(request, context) {
    const { id } = await context.db.jobs.need(request.path.jobId),
      seen = request.headers.get('last-event-id') ?? '',
      after = seen === '' ? 0 : /^\d+$/.test(seen) ? Number(seen) : undefined,
      { last, events, done } = await missedSince(id, after, context);
    return eventStream(request, context, (sink: EventSink) => {
      const send = ({ sequence, event }: Numbered): void => {
        sink.send({ id: sequence, event: event.type, data: event });
        if (event.type === 'done') sink.close();
      };
      const reset = (): void =>
        sink.send({ id: last, event: 'reset', data: { type: 'reset', lastSequence: last } });
      // Who comes first without an id to a long job gets its end; who comes back to a gap reads the job again.
      if (events !== 'gap') events.forEach(send);
      else reset();
      if (!sink.closed && done) send(done);
      return sink.closed ? undefined : listen(id, send, context);
    });
  },
};
