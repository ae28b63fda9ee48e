import type { AuditActor, AuditChange, AuditRecord, AuditRun } from '../../contract/types.ts';
import { areaOf, kindOf } from '../../domain/activity.ts';
import type { CollectionDefinition } from '../store.ts';
import { ACCOUNT_ZONE } from './account.ts';

/** A change as it is kept: with the kind of record that its values name, so that not everybody is told them. */
export interface KeptChange extends AuditChange {
  of?: string;
}
/** Who did what, when, why and from where. Written once, never changed. */
export interface AuditEventRow {
  id: string;
  /** When it happened. */
  createdAt: string;
  etag: string;
  action: string;
  outcome: 'done' | 'refused';
  operationId: string;
  actor: Omit<AuditActor, 'kind'> & { kind?: AuditActor['kind'] };
  actorId: string;
  customerId: string | null;
  resourceType: string | null;
  resourceId: string | null;
  resourceName: string | null;
  reason: string | null;
  /** Of the network; null when it is unknown. */
  address: string | null;
  // What follows was not kept by earlier versions.
  /** The list that an export or an import is of. */
  list?: string | null;
  related?: AuditRecord[];
  changes?: KeptChange[];
  purpose?: 'show' | 'copy' | null;
  amount?: number | null;
  /** How many views a shared link has. */
  amountOf?: number | null;
  run?: AuditRun | null;
  /** Another entry stands for the whole run. */
  isFollower?: boolean;
}
export type NewAuditEvent = Omit<AuditEventRow, 'id' | 'createdAt' | 'etag'>;

export const auditEvents: CollectionDefinition<AuditEventRow> = {
  prefix: 'aud',
  resource: 'audit_event',
  search: ['resourceName', 'actor.name', 'reason'],
  sortable: ['createdAt'],
  defaultSort: '-createdAt',
  filters: [
    'customerId',
    'action',
    'outcome',
    'actorId',
    'resourceType',
    'resourceId',
    'area',
    'kind',
    'person',
    'day',
    'place',
    'subjectId',
    'runId',
  ],
  zone: ACCOUNT_ZONE,
  computed: {
    area: ({ resourceType, list }) => areaOf(resourceType, list ?? null),
    kind: ({ action }) => kindOf(action),
    person: ({ actorId }) => actorId,
    /** As the people of the account count days. */
    day: ({ createdAt }, dayOf) => dayOf(createdAt),
    place: ({ isFollower }) => (isFollower ? 'follows' : 'leads'),
    /** The record and those it is tied to. */
    subjectId: ({ resourceId, related = [] }) => [
      ...(resourceId === null ? [] : [resourceId]),
      ...related.flatMap(({ id }) => id ?? []),
    ],
    runId: ({ run }) => run?.id ?? null,
  },
};
