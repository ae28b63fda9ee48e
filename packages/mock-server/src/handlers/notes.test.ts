import { after, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { createTestMock } from '../testing.ts';

describe('notes', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const path = { customerId: 'cus_1' };

  it('lists the newest first, with what the drawings show [NOT-01]', async () => {
    const { body } = await mock.call('listNotes', { path, query: { count: 'exact' } });
    assert.equal(body.page.totalCount, 6);
    assert.match(body.items[0]?.text ?? '', /^Surgery floor closes at 5:30 PM/);
    assert.equal(body.items[0]?.author.name, 'Priya Raman');
    const times = body.items.map(({ createdAt }) => createdAt);
    assert.deepEqual(times, times.toSorted().reverse());
  });

  it('creates, changes, deletes and restores [NOT-02]', async () => {
    const {
      status,
      headers,
      body: note,
    } = await mock.call('createNote', { path, body: { text: 'Call before you come.' } });
    assert.equal(status, 201);
    assert.equal(headers.get('location'), `/v1/notes/${note.id}`);
    assert.equal(headers.get('etag'), note.etag);
    assert.equal(note.author.name, 'Dana Whitfield');
    await mock.clock.advance(60_000);

    const { body: changed } = await mock.call('updateNote', {
      path: { noteId: note.id },
      ifMatch: note.etag,
      body: { text: 'Call twice.' },
    });
    assert.notEqual(changed.etag, note.etag);
    assert.ok(changed.updatedAt > note.updatedAt);
    await mock.call('deleteNote', { path: { noteId: note.id }, ifMatch: changed.etag });
    assert.equal((await mock.refused('getNote', { path: { noteId: note.id } })).status, 404);

    const { body: back } = await mock.call('restoreNote', { path: { noteId: note.id } });
    assert.equal(back.text, 'Call twice.');
    assert.equal((await mock.call('getNote', { path: { noteId: note.id } })).body.text, 'Call twice.');
  });

  it('brings a note back for 24 hours only', async () => {
    const { body: note } = await mock.call('createNote', { path, body: { text: 'Soon gone.' } });
    await mock.call('deleteNote', { path: { noteId: note.id }, ifMatch: note.etag });
    await mock.clock.advance(25 * 3_600_000);
    assert.equal((await mock.refused('restoreNote', { path: { noteId: note.id } })).status, 404);
  });

  it('refuses an unknown customer and an empty text', async () => {
    assert.equal((await mock.refused('listNotes', { path: { customerId: 'cus_999999' } })).status, 404);
    const { status, problem } = await mock.refused('createNote', { path, body: { text: '' } });
    assert.equal(status, 422);
    assert.deepEqual(problem.errors, [{ pointer: '/text', code: 'required', message: 'Must not be empty.' }]);
  });
});
