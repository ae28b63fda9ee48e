import type { Person } from '../../contract/types.ts';
import type { CollectionDefinition } from '../store.ts';

/** Who did what, when, why and from where. Written once, never changed. */
export interface AuditEventRow {
  id: string;
  /** When it happened. */
  createdAt: string;
  etag: string;
  action: string;
  outcome: 'done' | 'refused';
  operationId: string;
  actor: Person;
  actorId: string;
  customerId: string | null;
  resourceType: string | null;
  resourceId: string | null;
  resourceName: string | null;
  reason: string | null;
  /** Of the network; null when it is unknown. */
  address: string | null;
}
export type NewAuditEvent = Omit<AuditEventRow, 'id' | 'createdAt' | 'etag'>;

export const auditEvents: CollectionDefinition<AuditEventRow> = {
  prefix: 'aud',
  resource: 'audit_event',
  sortable: ['createdAt'],
  defaultSort: '-createdAt',
  filters: ['customerId', 'action', 'outcome', 'actorId', 'resourceType', 'resourceId'],
};
