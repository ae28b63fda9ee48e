import type { ProfileAssignment, Webhook } from '../../contract/types.ts';
import type { CollectionDefinition } from '../store.ts';

export type WebhookRow = Omit<Webhook, 'allowedActions'> & { secret: string };
export const webhooks: CollectionDefinition<WebhookRow> = {
  prefix: 'whk',
  resource: 'webhook',
  sortable: ['createdAt'],
  defaultSort: 'createdAt',
  hidden: ['secret'],
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
