import type { CannedAnswer, ChatMessage } from '../../contract/types.ts';
import type { CollectionDefinition } from '../store.ts';

export interface ChatMessageRow extends ChatMessage {
  createdAt?: string;
  etag?: string;
  deletedAt?: string;
}
export const chatMessages: CollectionDefinition<ChatMessageRow> = {
  prefix: 'msg',
  resource: 'chat_message',
  search: ['text'],
  sortable: ['at'],
  defaultSort: '-at',
  indexes: ['deviceId', 'author.id'],
};
export const cannedAnswers: CollectionDefinition<CannedAnswer> = {
  prefix: 'can',
  resource: 'canned_answer',
  search: ['title', 'text'],
  sortable: ['title'],
  defaultSort: 'title',
};
