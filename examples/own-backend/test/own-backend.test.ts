import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createHub, PreconditionFailedError } from '@customer-hub/sdk';
import { erp, server } from '../server.ts';

describe('a tab on a table of its own', () => {
  const hub = createHub({
    baseUrl: 'http://erp.test/v1',
    auth: () => 'erp-token',
    fetch: request => server.fetch(request),
    shareStreams: false,
    validate: { schemas: () => import('@customer-hub/sdk/checks'), mode: 'strict' },
  });

  it('reads, writes, removes and restores, by the contract', async () => {
    const [first] = (await hub.notes.list('cus_7')).items;
    assert.equal(first?.text, 'Closes at 5:30 PM.');
    const note = await hub.notes.create('cus_7', { text: 'Parking behind the house.' });
    assert.deepEqual(
      (await hub.notes.list('cus_7', { q: 'parking' })).items.map(({ id }) => id),
      [note.id],
    );
    const changed = await hub.notes.update(note, { text: 'Parking in front.' });
    await assert.rejects(Promise.resolve(hub.notes.update(note, { text: 'Lost' })), PreconditionFailedError);
    await hub.notes.delete(changed);
    assert.equal((await hub.notes.list('cus_7')).items.length, 1);
    assert.equal((await hub.notes.restore(note.id)).text, 'Parking in front.');
    assert.equal(erp.prepare('select count(*) as n from remarks').get()?.n, 2);
  });

  it('knows which customers there are, and who may', async () => {
    await assert.rejects(Promise.resolve(hub.notes.list('cus_9')), { status: 404 });
    await assert.rejects(Promise.resolve(hub.notes.list('cus_7', { limit: 0 } as never)), { status: 400 });
    const stranger = createHub({
      baseUrl: 'http://erp.test/v1',
      auth: () => 'nobody',
      fetch: request => server.fetch(request),
      shareStreams: false,
    });
    await assert.rejects(Promise.resolve(stranger.notes.list('cus_7')), { status: 401 });
  });

  it('serves nothing else, and says so', async () => {
    await assert.rejects(Promise.resolve(hub.contacts.list('cus_7')), {
      status: 501,
      code: 'not_implemented',
    });
  });
});
