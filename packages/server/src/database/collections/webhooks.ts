import type {
  HubEvent,
  ProfileAssignment,
  Webhook,
  WebhookDelivery,
  WebhookDeliveryStatus,
} from '../../contract/types.ts';
import type { CollectionDefinition } from '../store.ts';

export type WebhookRow = Omit<Webhook, 'allowedActions' | 'formerSecretUntil'> & {
  secret: string;
  /** The secret before it, which signs as well until a time. */
  former?: { secret: string; until: string } | null;
};
export const webhooks: CollectionDefinition<WebhookRow> = {
  prefix: 'whk',
  resource: 'webhook',
  sortable: ['createdAt'],
  defaultSort: 'createdAt',
  hidden: ['secret', 'former'],
};

/** An event on its way to one webhook. The id is made of both, so that servers side by side make one of it. */
export interface WebhookDeliveryRow {
  id: string;
  webhookId: string;
  event: HubEvent;
  status: WebhookDeliveryStatus;
  /** How often it was sent. */
  attempts: number;
  /** How it went the last time. */
  lastAttempt?: WebhookDelivery | null;
  /** Milliseconds since 1970: when it is due, or until when whoever sends it has to be done. */
  dueAtMs: number;
  createdAt?: string;
  updatedAt?: string;
  etag: string;
  deletedAt?: string;
}
export const webhookDeliveries: CollectionDefinition<WebhookDeliveryRow> = {
  prefix: 'whd',
  resource: 'webhook_delivery',
  sortable: ['createdAt'],
  defaultSort: '-createdAt',
  filters: ['status'],
  indexes: ['status', 'webhookId'],
};

/** How far events have become deliveries: row `whp_1`. */
export interface WebhookPositionRow {
  id: string;
  sequence: number;
  etag?: string;
  deletedAt?: string;
}
export const webhookPositions: CollectionDefinition<WebhookPositionRow> = {
  prefix: 'whp',
  resource: 'webhook_position',
};

export type ProfileAssignmentRow = Omit<
  ProfileAssignment,
  'allowedActions' | 'profileName' | 'targetName'
> & { customerId: string };
export const profileAssignments: CollectionDefinition<ProfileAssignmentRow> = {
  prefix: 'pas',
  resource: 'profile_assignment',
  sortable: ['createdAt'],
  defaultSort: '-createdAt',
  indexes: ['targetId', 'profileId'],
  filters: ['profileId', 'scope', 'targetId'],
};
