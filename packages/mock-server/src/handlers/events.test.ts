import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { HubEvent } from '@customer-hub/server/parts/contract/types';
import { createTestMock } from '../testing.ts';

describe('events', () => {
  const mock = createTestMock();
  after(() => mock.stop());

  async function open(query: { customerId?: string; type?: string[] } = {}, lastEventId?: string) {
    const { response } = await mock.call('streamEvents', {
      query,
      ...(lastEventId === undefined ? {} : { headers: { 'last-event-id': lastEventId } }),
    });
    const reader = (response.body ?? assert.fail()).pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    return {
      async next(): Promise<{ id: string; event: string; data: HubEvent }> {
        for (;;) {
          const end = text.indexOf('\n\n');
          if (end < 0) {
            const { value, done } = await reader.read();
            if (done) throw new Error('The stream ended');
            text += value;
            continue;
          }
          const block = text.slice(0, end),
            line = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
          text = text.slice(end + 2);
          if (line('event') !== '')
            return { id: line('id'), event: line('event'), data: JSON.parse(line('data')) as HubEvent };
        }
      },
      close: () => reader.cancel(),
    };
  }
  const star = async (deviceId: string): Promise<void> => {
    const { favorite } = await mock.db.devices.need(deviceId);
    await mock.db.devices.update(deviceId, { favorite: !favorite });
  };

  it('tells changes of one customer, with the version', async () => {
    const stream = await open({ customerId: 'cus_1' });
    await star('dev_215');
    await star('dev_1');
    const { event, data } = await stream.next();
    assert.deepEqual(
      [event, data.customerId, data.resource],
      [
        'device.updated',
        'cus_1',
        { type: 'device', id: 'dev_1', etag: (await mock.db.devices.need('dev_1')).etag },
      ],
    );
    await stream.close();
  });

  it('tells only the types asked for', async () => {
    const stream = await open({ type: ['alert.resolved'] });
    await star('dev_1');
    await mock.call('resolveAlert', { path: { alertId: 'alr_1' }, body: {} });
    assert.equal((await stream.next()).event, 'alert.resolved');
    await stream.close();
  });

  it('goes on after the last one seen, and says reset beyond what is kept', async () => {
    const first = await open();
    await star('dev_1');
    const { id } = await first.next();
    await first.close();
    await star('dev_2');
    const second = await open({}, id);
    assert.equal((await second.next()).data.resource?.id, 'dev_2');
    await second.close();
    for (const unknown of ['999999', 'not-a-number']) {
      const lost = await open({}, unknown);
      assert.equal((await lost.next()).data.type, 'reset');
      await lost.close();
    }
  });

  it('beats every 15 seconds', async () => {
    const stream = await open();
    await mock.clock.advance(15_000);
    assert.equal((await stream.next()).event, 'heartbeat');
    await stream.close();
  });

  it('says job.completed and never holds a secret', async () => {
    const stream = await open({ type: ['job.completed'] });
    await mock.call('createJob', {
      body: {
        type: 'run_command',
        targets: { deviceIds: ['dev_1'] },
        params: { shell: 'cmd', command: 'echo hunter2' },
      },
    });
    await mock.clock.advance(5_000);
    const { data } = await stream.next();
    assert.equal(data.data?.status, 'succeeded');
    assert.ok(!JSON.stringify(data).includes('hunter2'));
    await stream.close();
  });

  it('knows no customer that does not exist', async () =>
    assert.equal((await mock.refused('streamEvents', { query: { customerId: 'cus_999999' } })).status, 404));
});

describe('webhooks', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const body = {
    url: 'https://portal.example/hooks/hub',
    types: ['alert.opened', 'alert.opened'],
    customerId: null,
  };

  it('shows the secret once, in the answer that makes it', async () => {
    const { body: made, status } = await mock.call('createWebhook', { body });
    assert.equal(status, 201);
    assert.match(made.secret, /^whsec_[0-9a-f]{32}$/);
    assert.deepEqual(made.types, ['alert.opened']);
    const listed = await mock.call('listWebhooks');
    assert.equal(listed.body.items.length, 1);
    assert.ok(!JSON.stringify(listed.body).includes(made.secret));
    assert.ok(!JSON.stringify(mock.journal()).includes(made.secret));
  });
  it('tries, and remembers how it went', async () => {
    const { body: bad } = await mock.call('createWebhook', {
      body: { ...body, url: 'https://fails.example/' },
    });
    const { body: delivery } = await mock.call('testWebhook', { path: { webhookId: bad.id } });
    assert.deepEqual([delivery.delivered, delivery.statusCode], [false, null]);
    assert.deepEqual(
      (await mock.call('listWebhooks')).body.items.find(({ id }) => id === bad.id)?.lastDelivery,
      delivery,
    );
    await mock.call('deleteWebhook', { path: { webhookId: bad.id }, ifMatch: bad.etag });
    assert.equal((await mock.refused('testWebhook', { path: { webhookId: bad.id } })).status, 404);
  });
  it('shows a new secret once, too, and refuses who has not seen the one before', async () => {
    const { body: made } = await mock.call('createWebhook', { body }),
      path = { webhookId: made.id };
    const { body: rotated } = await mock.call('rotateWebhookSecret', { path, ifMatch: made.etag });
    assert.match(rotated.secret, /^whsec_[0-9a-f]{32}$/);
    assert.notEqual(rotated.secret, made.secret);
    assert.equal((await mock.refused('rotateWebhookSecret', { path, ifMatch: made.etag })).status, 412);
    assert.equal((await mock.refused('rotateWebhookSecret', { path })).status, 428);
    const shown = JSON.stringify([(await mock.call('listWebhooks')).body, mock.journal()]);
    for (const { secret } of [made, rotated]) assert.ok(!shown.includes(secret));
  });
  it('takes https without a password in the address', async () => {
    for (const url of [
      'http://portal.example/',
      'https://user:secret@portal.example/',
      'javascript:alert(1)',
    ])
      assert.equal((await mock.refused('createWebhook', { body: { ...body, url } })).status, 422, url);
  });
});
