import type { AttentionGroup, AttentionLevel, AttentionSnooze } from '../../contract/types.ts';
import type { Levels } from '../../domain/attention.ts';
import type { CollectionDefinition } from '../store.ts';

/** A snooze with how urgent the fact was when it was made. */
export interface AttentionSnoozeRow extends AttentionSnooze {
  level: AttentionLevel;
  group: AttentionGroup;
}
export const attentionSnoozes: CollectionDefinition<AttentionSnoozeRow> = {
  prefix: 'ats',
  resource: 'attention_snooze',
};

/** One row for the account, made when somebody asks for it. */
export interface AttentionLevelsRow extends Levels {
  id: string;
  etag: string;
}
export const attentionLevels: CollectionDefinition<AttentionLevelsRow> = {
  prefix: 'atl',
  resource: 'attention_levels',
};
