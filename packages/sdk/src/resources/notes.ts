import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { HubPromise } from '../core/reply.ts';
import type { Versioned } from '../core/types.ts';
import type { Note, NoteInput, NoteListParams, NotePatch } from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Internal notes about a customer, seen by staff only. */
export const notes = (client: Client) => ({
  /**
   * List a customer's notes, newest first. Texts come whole. `q` finds words inside of them, in any case.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `q`
   * @throws NotFoundError
   */
  list: (customerId: string, query?: NoteListParams, options?: RequestOptions): ListRequest<Note> =>
    client.list('listNotes', path`/customers/${customerId}/notes`, options, query),
  /**
   * Write a note. 1 to 10,000 characters.
   * @throws NotFoundError
   * @throws ValidationError
   */
  create: (customerId: string, input: NoteInput, options?: RequestOptions): HubPromise<Note> =>
    client.post('createNote', path`/customers/${customerId}/notes`, options, input),
  /**
   * Read one note. With who wrote it and what the user may do with it.
   * @throws NotFoundError
   */
  get: (noteId: string, options?: RequestOptions): HubPromise<Note> =>
    client.get('getNote', path`/notes/${noteId}`, options),
  /**
   * Change a note. With an `etag` that is no longer the newest it is refused by PreconditionFailedError: read
   * it again, so that nothing of the other person's text is lost.
   * @throws NotFoundError
   * @throws PreconditionFailedError with `current` when somebody else was faster
   * @throws ValidationError
   */
  update: (note: Versioned, changes: NotePatch, options?: RequestOptions): HubPromise<Note> =>
    client.patch('updateNote', path`/notes/${note.id}`, options, changes, note),
  /**
   * Delete a note. The note can be brought back with `restore` for 24 hours.
   * @throws NotFoundError
   * @throws PreconditionFailedError with `current` when somebody else was faster
   */
  delete: (note: Versioned, options?: RequestOptions): HubPromise<void> =>
    client.remove('deleteNote', path`/notes/${note.id}`, options, note),
  /**
   * Bring a deleted note back. Within 24 hours of the deletion; NotFoundError after that.
   * @throws NotFoundError
   */
  restore: (noteId: string, options?: RequestOptions): HubPromise<Note> =>
    client.post('restoreNote', path`/notes/${noteId}/restore`, options),
});
