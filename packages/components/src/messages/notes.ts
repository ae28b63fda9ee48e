import { defineMessages } from './bundle.ts';
import { notes } from './en/notes.ts';

export const notesMessages = defineMessages('notes', notes, {
  de: () => import('./de/notes.ts'),
  ar: () => import('./ar/notes.ts'),
});
