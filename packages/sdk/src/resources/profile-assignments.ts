import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { HubPromise } from '../core/reply.ts';
import type { Versioned } from '../core/types.ts';
import type {
  BulkResults,
  ProfileAssignment,
  ProfileAssignmentInput,
  ProfileAssignmentListParams,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Automation and threshold profiles of customers, folders and devices. */
export const profileAssignments = (client: Client) => ({
  /**
   * List which profiles are assigned to what. The nearest wins for a device: its own, then that of its
   * folder, then that of its customer.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`,
   *   `profileId`, `scope`, `targetId`
   */
  list: (query?: ProfileAssignmentListParams, options?: RequestOptions): ListRequest<ProfileAssignment> =>
    client.list('listProfileAssignments', path`/profile-assignments`, options, query),
  /**
   * Assign a profile to customers, folders or devices. One result per id, with the id that was asked:
   * `skipped` where it is assigned already, `unsupported_kind` where the profile does not fit the device. A
   * threshold profile replaces the one assigned to the same id before; automation profiles add up.
   * @throws ValidationError
   */
  create: (input: ProfileAssignmentInput, options?: RequestOptions): HubPromise<BulkResults> =>
    client.post('createProfileAssignment', path`/profile-assignments`, options, input),
  /**
   * Take a profile off again. The nearest assignment that is left counts for the devices it reached. What the
   * profile has already done on a device is not undone.
   * @throws NotFoundError
   * @throws PreconditionFailedError with `current` when somebody else was faster
   */
  delete: (assignment: Versioned, options?: RequestOptions): HubPromise<void> =>
    client.remove(
      'deleteProfileAssignment',
      path`/profile-assignments/${assignment.id}`,
      options,
      assignment,
    ),
});
