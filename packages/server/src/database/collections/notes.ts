import type { Note } from '../../contract/types.ts';
import type { CollectionDefinition } from '../store.ts';

export type NoteRow = Omit<Note, 'allowedActions'>;

export const notes: CollectionDefinition<NoteRow> = {
  prefix: 'not',
  resource: 'note',
  search: ['text'],
  sortable: ['createdAt', 'updatedAt'],
  defaultSort: '-createdAt',
};
