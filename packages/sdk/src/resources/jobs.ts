import type { ListRequest } from '../core/page.ts';
import type { RequestOptions, StreamOptions } from '../core/options.ts';
import type { Query } from '../core/types.ts';
import type { Job, JobEvent, JobInput, JobTarget } from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';
import type { StreamEvent } from '../transport/event-stream.ts';

/** Work on devices, done in the background [DVB, DVM]. */
export const jobs = (client: Client) => ({
  /** Accepted at once; devices that can never do it become skipped targets. */
  create: (input: JobInput, options?: RequestOptions): Promise<Job> =>
    client.post('createJob', path`/jobs`, options, input),
  /** Newest first. */
  list: (query?: Query<'listJobs'>, options?: RequestOptions): ListRequest<Job> =>
    client.list('listJobs', path`/jobs`, options, query),
  /** With `since`, also the events after that sequence number: for pages where streams are blocked. */
  get: (jobId: string, query?: Query<'getJob'>, options?: RequestOptions): Promise<Job> =>
    client.get('getJob', path`/jobs/${jobId}`, options, query),
  /** The devices and how each fared; `q` looks into the device name. */
  targets: (
    jobId: string,
    query?: Query<'listJobTargets'>,
    options?: RequestOptions,
  ): ListRequest<JobTarget> => client.list('listJobTargets', path`/jobs/${jobId}/targets`, options, query),
  /** @throws ConflictError `wrong_state` when it is over */
  cancel: (jobId: string, options?: RequestOptions): Promise<Job> =>
    client.post('cancelJob', path`/jobs/${jobId}/cancel`, options),
  /** Ends after `done`. A cut stream goes on by itself; after a `reset` event read the job again. */
  events: (jobId: string, options?: StreamOptions): AsyncGenerator<StreamEvent<JobEvent>, void, undefined> =>
    client.events('streamJobEvents', path`/jobs/${jobId}/events`, options),
});
