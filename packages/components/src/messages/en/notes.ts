import { plural } from '../bundle.ts';

/** Notes about a customer, seen by staff only [NOT-02]. */
export const notes = {
  title: 'Notes',
  all: (n: string) => `All ${n}`,
  add: 'Add',
  newNote: 'New note',
  placeholder: 'What should every technician know?',
  text: 'Text of the note',
  create: 'Create',
  save: 'Save',
  undo: 'Undo',
  edit: (author: string) => `Edit note by ${author}`,
  remove: (author: string) => `Delete note by ${author}`,
  removed: 'Note deleted',
  bin: 'Deleted in the last 24 hours',
  restore: 'Undo',
  restored: 'Note restored',
  notRemoved: "Couldn't delete the note",
  notRestored: "Couldn't restore the note",
  search: 'Search in notes',
  count: (count: number, n: string) => plural('en', count, { one: `${n} note`, other: `${n} notes` }),
  empty: 'No notes yet',
  emptyText: 'Agreements and what to look out for. Only technicians see notes, customers never do.',
  noMatch: (q: string) => `No note contains “${q}”`,
  internal: 'Internal: only technicians see notes',
  showMore: 'Show more',
  saveFailed: 'Not saved. Your text is still here.',
  changed: (who: string) => `${who} changed this note while you were editing.`,
  keepMine: 'Keep your version',
  useTheirs: 'Use their version',
};
export type NotesMessages = typeof notes;
