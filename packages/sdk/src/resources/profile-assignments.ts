import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { Query, Versioned } from '../core/types.ts';
import type { BulkResults, ProfileAssignment, ProfileAssignmentInput } from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Automation and threshold profiles of customers, folders and devices [DVB-03 ... DVB-05, DVB-08 ... DVB-10]. */
export const profileAssignments = (client: Client) => ({
  /** Which profiles apply to what; the nearest wins: that of the device, then of its folder, then of its customer. */
  list: (query?: Query<'listProfileAssignments'>, options?: RequestOptions): ListRequest<ProfileAssignment> =>
    client.list('listProfileAssignments', path`/profile-assignments`, options, query),
  /** One result per id. */
  create: (input: ProfileAssignmentInput, options?: RequestOptions): Promise<BulkResults> =>
    client.post('createProfileAssignment', path`/profile-assignments`, options, input),
  /** Takes the profile off again. Sends the etag of `assignment`. */
  delete: (assignment: Versioned, options?: RequestOptions): Promise<void> =>
    client.remove(
      'deleteProfileAssignment',
      path`/profile-assignments/${assignment.id}`,
      options,
      assignment,
    ),
});
