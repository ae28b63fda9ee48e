import { plural } from '../bundle.ts';

/** Notes about a customer, seen by staff only [NOT-02]. */
export const notes = {
  title: 'Notes',
  all: (n: string) => `All ${n}`,
  add: 'Add',
  newNote: 'New note',
  placeholder: 'What should every colleague know?',
  text: 'Text of the note',
  create: 'Create',
  save: 'Save',
  undo: 'Undo',
  edit: (author: string) => `Edit note by ${author}`,
  remove: (author: string) => `Delete note by ${author}`,
  removed: 'Note deleted',
  bin: 'Deleted in the last 24 hours',
  restore: 'Undo',
  restored: 'The note is back',
  notRemoved: 'The note could not be deleted',
  notRestored: 'The note could not be brought back',
  search: 'Search in notes',
  count: (count: number, n: string) => plural('en', count, { one: `${n} note`, other: `${n} notes` }),
  empty: 'No notes yet',
  emptyText:
    'Notes are for your team only: agreements, door codes of the day, what to look out for. Customers never see them.',
  noMatch: (q: string) => `No note contains "${q}"`,
  internal: 'Internal: only staff see notes',
  showMore: 'Show more',
  saveFailed: 'Not saved. Your text is still here.',
  changed: (who: string) => `${who} changed this note meanwhile.`,
  keepMine: 'Keep mine',
  useTheirs: 'Use theirs',
};
export type NotesMessages = typeof notes;
