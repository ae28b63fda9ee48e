import type { ListRequest } from '../core/page.ts';
import type { RequestOptions, StreamOptions } from '../core/options.ts';
import type { HubPromise } from '../core/reply.ts';
import type {
  Job,
  JobEvent,
  JobGetParams,
  JobInput,
  JobListParams,
  JobOutputGetParams,
  JobPreview,
  JobPreviewInput,
  JobRetryInput,
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
   * is chosen; unknown ids in `deviceIds` become skipped targets with `not_found`. Targets by `previewId` are
   * those that `preview` counted, however lists have changed since; 410 `preview_expired` after an hour.
   * Secrets are not given back: `params` hold bullets in their place.
   * @remarks Follow it with `events` or `get`.
   * @throws ConflictError
   * @throws ValidationError `no_targets`
   */
  create: (input: JobInput, options?: RequestOptions): HubPromise<Job> =>
    client.post('createJob', path`/jobs`, options, input),
  /**
   * Count what a job would reach, and fix its targets. How many devices would run it, wait or be skipped, and
   * who is signed in where. The list of targets is kept for an hour: a job whose `targets` name this
   * `previewId` reaches exactly these devices. Of `params` only what decides about devices has to be there:
   * `scriptId`, `shell`, `packageIds`, `bundleId`, `appId`. ValidationError `no_targets` when nothing is
   * chosen.
   * @throws ConflictError
   * @throws ValidationError `no_targets`
   */
  preview: (input: JobPreviewInput, options?: RequestOptions): HubPromise<JobPreview> =>
    client.post('previewJob', path`/jobs/preview`, options, input),
  /**
   * List jobs, newest first. `q` searches the subject and who started it.
   * - Sort: createdAt, startedAt, endedAt, status, type.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `sort`,
   *   `q`, `facets`, `status`, `type`, `customerId`, `deviceId`, `mine`
   */
  list: (query?: JobListParams, options?: RequestOptions): ListRequest<Job> =>
    client.list('listJobs', path`/jobs`, options, query),
  /**
   * Read one job, and what happened since a point. `since` is the number of the last event that the reader
   * has; the answer holds those after it. Ask again from `lastSequence` on until the job has ended, or listen
   * to the event stream.
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
   * Cancel a job. Targets that have not begun are cancelled, and running commands and scripts are stopped;
   * other work that has begun ends as it ends, so the job passes through `cancelling`. ConflictError
   * `wrong_state` when it is over.
   * @throws NotFoundError
   * @throws ConflictError `wrong_state`
   */
  cancel: (jobId: string, options?: RequestOptions): HubPromise<Job> =>
    client.post('cancelJob', path`/jobs/${jobId}/cancel`, options),
  /**
   * Run a job again where it did not succeed. The same job: its targets in `statuses`, or those of them named
   * in `targetIds`, are queued again with `attempt` one higher, and its time for waiting begins anew. What
   * can never do it stays skipped. ConflictError `wrong_state` while it runs and when nothing is left to
   * retry.
   * @throws NotFoundError
   * @throws ConflictError `wrong_state`
   * @throws ValidationError
   */
  retry: (jobId: string, input: JobRetryInput = {}, options?: RequestOptions): HubPromise<Job> =>
    client.post('retryJob', path`/jobs/${jobId}/retry`, options, input),
  /**
   * Download all output of one device. Both streams in the order in which they came, UTF-8; also what
   * `result` no longer holds. NotFoundError when it has said nothing in this attempt.
   * @param query - `attempt` (at least 1)
   * @throws NotFoundError
   */
  output: (
    jobId: string,
    targetId: string,
    query?: JobOutputGetParams,
    options?: RequestOptions,
  ): Promise<Blob> =>
    client
      .download('getJobOutput', path`/jobs/${jobId}/targets/${targetId}/output`, options, query)
      .then(download => download.blob()),
  /**
   * Follow a job as it happens.
   * @remarks Ends after `done`. A cut stream goes on by itself; after a `reset` event read the job again.
   * @throws NotFoundError
   */
  events: (jobId: string, options?: StreamOptions): AsyncGenerator<StreamEvent<JobEvent>, void, undefined> =>
    client.events('streamJobEvents', path`/jobs/${jobId}/events`, options),
});
