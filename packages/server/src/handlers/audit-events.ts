import type { AuditEvent } from '../contract/types.ts';
import type { AuditEventRow } from '../database/collections/audit-events.ts';
import { page } from '../server/answers.ts';
import type { Handlers } from '../server/handler.ts';
import { between } from './shared/between.ts';

const present = ({
  id,
  createdAt: at,
  action,
  outcome,
  operationId,
  actor,
  customerId,
  resourceType,
  resourceId,
  resourceName,
  reason,
  address,
}: AuditEventRow): AuditEvent => ({
  id,
  at,
  action,
  outcome,
  operationId,
  actor,
  customerId,
  resource: { type: resourceType, id: resourceId, name: resourceName },
  reason,
  address,
});

/** Who did what. It is written by the server itself, around the handlers: see `server/audit.ts`. */
export const auditEvents: Handlers<'listAuditEvents'> = {
  listAuditEvents: async ({ query }, context) =>
    page(await context.db.auditEvents.query({ query: between(query, 'createdAt') }), present),
};
