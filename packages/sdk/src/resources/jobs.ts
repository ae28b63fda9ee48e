import type { ListRequest } from '../core/page.ts';
import type { RequestOptions, StreamOptions } from '../core/options.ts';
import type { HubPromise } from '../core/reply.ts';
import type {
  Job,
  JobEvent,
  JobGetParams,
  JobInput,
  JobListParams,
  JobTarget,
  JobTargetListParams,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';
import type { StreamEvent } from '../transport/event-stream.ts';

/** Work on devices, done in the background. */
export const jobs = (client: Client) => ({
  /**
   * Start work on devices. Accepted at once: targets of a filter are frozen into a list, and those that can
   * never do it are `skipped` with their reason. `schedule` puts the start off. Offline devices wait until
   * `expiresAfterMinutes` is over, or are skipped by `whenOffline`. ValidationError `no_targets` when nothing
   * is chosen; unknown ids in `deviceIds` become skipped targets with `not_found`.
   * @remarks Follow it with `events` or `get`.
   * @throws ConflictError
   * @throws ValidationError `no_targets`
   */
  create: (input: JobInput, options?: RequestOptions): HubPromise<Job> =>
    client.post('createJob', path`/jobs`, options, input),
  /**
   * List jobs, newest first. `q` searches the subject and who started it.
   * - Sort: createdAt, startedAt, endedAt, status, type.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `sort`,
   *   `q`, `facets`, `status`, `type`, `customerId`, `deviceId`
   */
  list: (query?: JobListParams, options?: RequestOptions): ListRequest<Job> =>
    client.list('listJobs', path`/jobs`, options, query),
  /**
   * Read one job, and what happened since a point.
   * @remarks With `since`, also the events after that sequence number: for pages where streams are blocked.
   * @param query - `since` (at least 0)
   * @throws NotFoundError
   */
  get: (jobId: string, query?: JobGetParams, options?: RequestOptions): HubPromise<Job> =>
    client.get('getJob', path`/jobs/${jobId}`, options, query),
  /**
   * List the devices of a job and how each fared. `q` searches the device name.
   * - Sort: deviceName, status, updatedAt.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `sort`,
   *   `q`, `status`
   * @throws NotFoundError
   */
  targets: (jobId: string, query?: JobTargetListParams, options?: RequestOptions): ListRequest<JobTarget> =>
    client.list('listJobTargets', path`/jobs/${jobId}/targets`, options, query),
  /**
   * Cancel a job. Targets that have not begun are cancelled; those that run end as they end, so the job
   * passes through `cancelling`. ConflictError `wrong_state` when it is over.
   * @throws NotFoundError
   * @throws ConflictError `wrong_state`
   */
  cancel: (jobId: string, options?: RequestOptions): HubPromise<Job> =>
    client.post('cancelJob', path`/jobs/${jobId}/cancel`, options),
  /**
   * Follow a job as it happens.
   * @remarks Ends after `done`. A cut stream goes on by itself; after a `reset` event read the job again.
   * @throws NotFoundError
   */
  events: (jobId: string, options?: StreamOptions): AsyncGenerator<StreamEvent<JobEvent>, void, undefined> =>
    client.events('streamJobEvents', path`/jobs/${jobId}/events`, options),
});
