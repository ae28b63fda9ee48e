import type { Note } from '../contract/types.ts';
import type { NoteRow } from '../database/collections/notes.ts';
import { actions, created, noContent, ok, page, visible } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';

const present = (row: NoteRow, context: Context): Note => ({
  ...visible(row),
  allowedActions: actions(context, { update: 'customer:write', delete: 'customer:write' }),
});

/** Internal notes about a customer [NOT-01, NOT-02]. */
export const notes: Handlers<
  'listNotes' | 'createNote' | 'getNote' | 'updateNote' | 'deleteNote' | 'restoreNote'
> = {
  listNotes: async ({ path, query }, context) =>
    page(await context.db.notes.query({ where: { customerId: path.customerId }, query }), row =>
      present(row, context),
    ),

  async createNote({ path, body }, context) {
    const note = await context.db.notes.insert({
      ...body,
      customerId: path.customerId,
      author: context.user.person,
    });
    return created(present(note, context), `/notes/${note.id}`);
  },

  getNote: async ({ path }, context) => ok(present(await context.db.notes.need(path.noteId), context)),

  updateNote: async ({ path, body }, context) =>
    ok(present(await context.db.notes.update(path.noteId, body), context)),

  async deleteNote({ path }, context) {
    await context.db.notes.remove(path.noteId);
    return noContent();
  },

  restoreNote: async ({ path }, context) => ok(present(await context.db.notes.restore(path.noteId), context)),
};
