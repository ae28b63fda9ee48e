import type { RequestOptions } from '../core/options.ts';
import type { ListRequest } from '../core/page.ts';
import type { AuditEvent, AuditEventListParams } from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Who did what, when, why and from where. */
export const auditEvents = (client: Client) => ({
  /**
   * List who did what. Newest first. Written by the server, together with what it tells of, and never
   * changed: secrets that were shown, what was added, changed, deleted and brought back, exports, committed
   * imports, share links and other remote access, jobs, and whatever was refused with 403. Never holds a
   * secret. `auditId` of a revealed secret or of a job is the id of an entry.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`,
   *   `customerId`, `action`, `outcome`, `actorId`, `resourceType`, `resourceId`, `from`, `to`
   */
  list: (query?: AuditEventListParams, options?: RequestOptions): ListRequest<AuditEvent> =>
    client.list('listAuditEvents', path`/audit-events`, options, query),
});
