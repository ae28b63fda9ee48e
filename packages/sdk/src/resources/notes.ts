import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { Query, Versioned } from '../core/types.ts';
import type { Note, NoteInput, NotePatch } from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Internal notes about a customer, seen by staff only [NOT-01, NOT-02]. */
export const notes = (client: Client) => ({
  /** Newest first. */
  list: (customerId: string, query?: Query<'listNotes'>, options?: RequestOptions): ListRequest<Note> =>
    client.list('listNotes', path`/customers/${customerId}/notes`, options, query),
  /** 1 to 10,000 characters. @throws ValidationError */
  create: (customerId: string, input: NoteInput, options?: RequestOptions): Promise<Note> =>
    client.post('createNote', path`/customers/${customerId}/notes`, options, input),
  /** @throws NotFoundError */
  get: (noteId: string, options?: RequestOptions): Promise<Note> =>
    client.get('getNote', path`/notes/${noteId}`, options),
  /** Sends the etag of `note`. @throws PreconditionFailedError with `current` when somebody else was faster */
  update: (note: Versioned, changes: NotePatch, options?: RequestOptions): Promise<Note> =>
    client.patch('updateNote', path`/notes/${note.id}`, options, changes, note),
  /** The note can be brought back with `restore` for 24 hours. */
  delete: (note: Versioned, options?: RequestOptions): Promise<void> =>
    client.remove('deleteNote', path`/notes/${note.id}`, options, note),
  /** Within 24 hours of the deletion. @throws NotFoundError after that */
  restore: (noteId: string, options?: RequestOptions): Promise<Note> =>
    client.post('restoreNote', path`/notes/${noteId}/restore`, options),
});
