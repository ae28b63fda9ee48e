import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { after, describe, it } from 'node:test';
import { ConflictError, createHub, PreconditionFailedError, ValidationError } from '@customer-hub/sdk';
import { createTestMock } from '../testing.ts';

/** The same rules as a user of the SDK meets them. */
describe('a working day through the SDK', () => {
  const mock = createTestMock(),
    hub = createHub({
      baseUrl: 'http://mock.test/v1',
      auth: () => 'staff',
      fetch: request => mock.fetch(request),
    });
  after(() => mock.stop());

  it('walks through tickets, and meets a faster colleague', async () => {
    let count = 0;
    for await (const ticket of hub.tickets.list('cus_1', {
      limit: 5,
      spam: false,
      statusGroup: ['open', 'pending'],
    })) {
      assert.equal(ticket.customerId, 'cus_1');
      count++;
    }
    assert.equal(count, 17);
    const ticket = await hub.tickets.get('tkt_1');
    await hub.tickets.update(ticket, { activity: 'read' });
    await assert.rejects(
      hub.tickets.update(ticket, { priority: 'low' }),
      error =>
        error instanceof PreconditionFailedError &&
        (error.current as { activity?: string }).activity === 'read',
    );
  });
  it('keeps a revealed secret out of everything that prints', async () => {
    const secret = await hub.passwords.reveal('pwd_1');
    const plain = secret.value();
    assert.ok(plain.length > 10 && secret.auditId.startsWith('aud_'));
    for (const text of [
      JSON.stringify({ secret }),
      `${secret}`,
      inspect(secret, { depth: 9, showHidden: true }),
      inspect({ secret }),
    ])
      assert.ok(!text.includes(plain), text);
    await assert.rejects(
      hub.passwords.reveal('pwd_2'),
      error => error instanceof ValidationError && error.code === 'reason_required',
    );
  });
  it('sends a file, gets it back, and brings it back after a deletion', async () => {
    const file = await hub.attachments.upload(
      'cus_1',
      new File(['Größe;1'], 'maße.csv', { type: 'text/csv' }),
    );
    const { name, type, blob } = await hub.attachments.download(file.id);
    assert.deepEqual([name, type, await (await blob()).text()], ['maße.csv', 'text/csv', 'Größe;1']);
    await hub.attachments.delete(file);
    assert.equal((await hub.attachments.restore(file.id)).fileName, 'maße.csv');
  });
  it('gets groups and totals beside the rows', async () => {
    const { items, groups = [] } = await hub.assets.list('cus_1', { groupBy: 'assetType', limit: 1 });
    assert.deepEqual([items.length, groups.reduce((sum, group) => sum + group.count, 0)], [1, 96]);
    assert.ok(((await hub.invoices.list('cus_1')).totals?.length ?? 0) >= 1);
  });
  it('reads the hours left, and why remote access cannot be enabled [WFH-11]', async () => {
    assert.equal((await hub.contracts.usage('ctr_1')).total.remainingMinutes, 1290);
    const [access] = (await hub.remoteAccess.list('cus_1', { status: ['not_set'] })).items;
    assert.ok(access);
    await assert.rejects(
      hub.remoteAccess.update(access, { status: 'enabled' }),
      error => error instanceof ConflictError && error.code === 'contact_required',
    );
  });
});
