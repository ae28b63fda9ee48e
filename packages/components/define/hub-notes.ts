import { defineElement } from '../src/internal/define.ts';
import { HubNoteList } from '../src/tabs/notes/note-list.ts';
import { HubNotes } from '../src/tabs/notes/hub-notes.ts';

defineElement('hub-note-list', HubNoteList);
defineElement('hub-notes', HubNotes);

declare global {
  interface HTMLElementTagNameMap {
    'hub-notes': HubNotes;
  }
}
