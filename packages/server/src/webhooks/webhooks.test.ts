import assert from 'node:assert/strict';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { createHub, type EventDelivery, type Hub } from '@customer-hub/sdk';
import { readWebhook } from '@customer-hub/sdk/webhooks';
import { contract } from '../generated/contract.ts';
import { createWebhookSender, isInside } from '../node/webhooks.ts';
import { createServer as createHubServer, type HubServer } from '../server.ts';
import { createClock, type Clock } from '../server/clock.ts';

const SCOPES = new Set(Object.values(contract.operations).flatMap(({ scopes }) => scopes)),
  PERSON = { id: 'tec_dana', name: 'Dana' },
  HOUR_MS = 3_600_000,
  RECEIVER = 'https://receiver.example';
const sender = createWebhookSender({ allowInside: true });

describe('webhooks', () => {
  const received: { headers: IncomingHttpHeaders; body: string }[] = [];
  let status = 204,
    heard: () => void = () => undefined,
    server: HubServer,
    clock: Clock,
    hub: Hub,
    url: string;
  const receiver = createServer((incoming, outgoing) => {
    let body = '';
    incoming.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    incoming.on('end', () => {
      received.push({ headers: incoming.headers, body });
      outgoing.writeHead(status, { location: `${url}/elsewhere` }).end('x'.repeat(100_000));
      heard();
    });
  });
  /** Resolves when so many have come; whatever else is due happens meanwhile. */
  const arrived = (count: number): Promise<void> =>
    new Promise(resolve => {
      heard = () => {
        if (received.length >= count) resolve();
      };
      heard();
    });
  before(async () => {
    await new Promise<void>(resolve => receiver.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
    clock = createClock({ startMs: Date.parse('2026-11-22T16:21:00Z'), paused: true });
    server = createHubServer({
      clock,
      strict: true,
      // The contract takes https alone; a certificate for this machine there is none.
      webhooks: { send: (to, body, headers) => sender.send(to.replace(RECEIVER, url), body, headers) },
      account: { name: 'Fieldhouse IT', timeZone: 'UTC', portalUrl: 'https://portal.example' },
      signIn: () => ({ ...PERSON, email: '', tenant: 'msp', person: PERSON, scopes: SCOPES }),
    });
    hub = createHub({
      baseUrl: 'http://hub.test/v1',
      auth: () => 'me',
      fetch: request => server.fetch(request),
      shareStreams: false,
    });
  });
  after(async () => {
    await server.close();
    receiver.close();
  });

  it('are sent what they asked for, signed so that the SDK reads it [S-14]', async () => {
    const { id, secret } = await hub.webhooks.create({ url: RECEIVER, types: ['note.*'] }),
      customer = await hub.customers.create({ name: 'Told' });
    await hub.notes.create(customer.id, { text: 'Hello' });
    // Sent by the clock, once the event has become a delivery.
    const came = arrived(1);
    for (let step = 0; step < 50 && received.length === 0; step++) await clock.advance(1);
    await came;
    const [{ headers, body } = { headers: {}, body: '' }] = received.splice(0);
    const event = await readWebhook({
      body,
      signature: String(headers['hub-signature']),
      secret: secret,
      nowMs: clock.nowMs(),
    });
    assert.equal(event.type, 'note.created');
    await assert.rejects(
      readWebhook({
        body: `${body} `,
        signature: String(headers['hub-signature']),
        secret: secret,
        nowMs: clock.nowMs(),
      }),
      { code: 'invalid_signature' },
    );
    const delivery = await hub.webhooks.test(id);
    assert.deepEqual([delivery.delivered, delivery.statusCode], [true, 204]);
    assert.match(received.splice(0)[0]?.body ?? '', /webhook\.test/);
  });

  it('are tried again with growing pauses, and switched off after three days of failing', async () => {
    status = 302;
    const customer = await hub.customers.create({ name: 'Failing' });
    await hub.notes.create(customer.id, { text: 'Nobody hears' });
    const one = async () => (await hub.webhooks.list()).items[0];
    for (let hour = 0; hour < 24 * 5 && (await one())?.status === 'active'; hour++) {
      await clock.advance(HOUR_MS);
      // What was sent is on its way over a real port.
      await hub.webhooks.list();
    }
    const webhook = await one();
    assert.equal(webhook?.status, 'disabled');
    assert.deepEqual([webhook?.lastDelivery?.delivered, webhook?.lastDelivery?.statusCode], [false, 302]);
    assert.ok(received.length >= 8 && received.length <= 20, `tried ${received.length} times`);
    received.length = 0;
    status = 204;
    await hub.notes.create(customer.id, { text: 'Nor this' });
    await clock.advance(24 * HOUR_MS);
    assert.equal(received.length, 0);
  });

  it('list their deliveries without what was sent, and repeat one', async () => {
    status = 503;
    const { id, secret } = await hub.webhooks.create({ url: RECEIVER, types: ['note.created'] }),
      customer = await hub.customers.create({ name: 'Listed' });
    const refused = arrived(1),
      { id: noteId } = await hub.notes.create(customer.id, { text: 'Nobody hears' });
    while (received.length === 0) await clock.advance(1);
    await refused;
    const only = async (): Promise<EventDelivery> => {
      const { items } = await hub.webhooks.deliveries(id);
      assert.equal(items.length, 1);
      return items[0] ?? assert.fail();
    };
    // What was answered is on its way back over a real port.
    while ((await only()).status === 'sending') await new Promise(setImmediate);
    const failed = await only();
    assert.deepEqual(
      [failed.status, failed.attempts, failed.lastAttempt?.statusCode, failed.event.resource?.id],
      ['waiting', 1, 503, noteId],
    );
    assert.equal(Date.parse(failed.nextAttemptAt ?? '') - Date.parse(failed.lastAttempt?.at ?? ''), 60_000);
    assert.deepEqual((await hub.webhooks.deliveries(id, { status: ['delivered'] })).items, []);
    assert.ok(!JSON.stringify(failed).includes(secret));

    status = 204;
    const again = arrived(2),
      { nextAttemptAt } = await hub.webhooks.repeat(failed);
    assert.ok(Date.parse(nextAttemptAt ?? '') <= clock.nowMs() + 1_000);
    await clock.advance(1_000);
    await again;
    while ((await only()).status !== 'delivered') await new Promise(setImmediate);
    const delivered = await only();
    assert.deepEqual(
      [delivered.attempts, delivered.lastAttempt?.statusCode, delivered.nextAttemptAt],
      [2, 204, null],
    );
    assert.deepEqual((await hub.webhooks.deliveries(id, { status: ['delivered'] })).items, [delivered]);
    assert.equal(received[0]?.body, received[1]?.body, 'the same event, to be told apart by nobody');
    received.length = 0;
    const { items: webhooks } = await hub.webhooks.list(),
      other = webhooks.find(({ status: state }) => state === 'disabled') ?? assert.fail(),
      off = (await hub.webhooks.deliveries(other.id)).items[0] ?? assert.fail();
    assert.deepEqual(
      off.allowedActions.map(({ action, reason }) => [action, reason]),
      [['repeat', 'webhook_disabled']],
    );
    await assert.rejects(Promise.resolve(hub.webhooks.repeat(off)), {
      status: 409,
      code: 'webhook_disabled',
    });
    await assert.rejects(Promise.resolve(hub.webhooks.repeat({ ...delivered, webhookId: other.id })), {
      status: 404,
    });
    await hub.webhooks.delete(webhooks.find(one => one.id === id) ?? assert.fail());
  });

  it('sign with a new secret and, for a day, with the one before it', async () => {
    const made = await hub.webhooks.create({ url: RECEIVER, types: ['note.created'] }),
      rotated = await hub.webhooks.rotateSecret(made);
    assert.notEqual(rotated.secret, made.secret);
    assert.equal(Date.parse(rotated.formerSecretUntil ?? '') - clock.nowMs(), 24 * HOUR_MS);
    await assert.rejects(Promise.resolve(hub.webhooks.rotateSecret(made)), { status: 412 });
    /** Which of the secrets the next delivery is signed with. */
    const signers = async (): Promise<string[]> => {
      await hub.webhooks.test(made.id);
      const { body, headers } = received.splice(0)[0] ?? assert.fail(),
        fits: string[] = [];
      for (const secret of [made.secret, rotated.secret])
        await readWebhook({
          body,
          signature: String(headers['hub-signature']),
          secret,
          nowMs: clock.nowMs(),
        }).then(
          () => fits.push(secret),
          () => undefined,
        );
      return fits;
    };
    assert.deepEqual(await signers(), [made.secret, rotated.secret]);
    await clock.advance(24 * HOUR_MS);
    assert.deepEqual(await signers(), [rotated.secret]);
    const { items } = await hub.webhooks.list(),
      shown = items.find(({ id }) => id === made.id);
    assert.equal(shown?.formerSecretUntil, null);
    assert.ok(!/whsec_|former"/.test(JSON.stringify(items)));
    const { items: audited } = await hub.auditEvents.list({ action: ['webhook.secret_rotated'] });
    assert.deepEqual(
      audited.map(({ resource }) => resource.id),
      [made.id],
    );
  });

  it('are sent again once they are switched on again', async () => {
    const { items } = await hub.webhooks.list(),
      off = items.find(one => one.status === 'disabled') ?? assert.fail();
    assert.equal(off.allowedActions.find(({ action }) => action === 'enable')?.allowed, true);
    await assert.rejects(Promise.resolve(hub.webhooks.enable({ id: off.id, etag: '"0"' })), { status: 412 });
    const on = await hub.webhooks.enable(off);
    assert.deepEqual([on.status, on.failingSince], ['active', null]);
    await assert.rejects(Promise.resolve(hub.webhooks.enable(on)), { status: 409, code: 'not_disabled' });
    status = 204;
    const came = arrived(1),
      customer = await hub.customers.create({ name: 'Told again' });
    await hub.notes.create(customer.id, { text: 'Hello again' });
    for (let step = 0; step < 50 && received.length === 0; step++) await clock.advance(1);
    await came;
    assert.match(received.splice(0)[0]?.body ?? '', /note\.created/);
    const { items: audited } = await hub.auditEvents.list({ action: ['webhook.enabled'] });
    assert.deepEqual(
      audited.map(({ resource }) => resource.id),
      [on.id],
    );
  });

  it('never lead into the own network', async () => {
    const send = createWebhookSender().send;
    for (const inside of [
      url,
      'http://example.com/',
      'https://127.0.0.1/',
      'https://[::1]/',
      'https://localhost/',
      'https://10.0.0.7/',
    ])
      assert.deepEqual(await send(inside, '{}', {}), { statusCode: null }, inside);
    assert.equal(received.length, 0);
    for (const address of [
      '169.254.169.254',
      '192.168.1.1',
      '172.20.0.1',
      '::ffff:10.0.0.1',
      'fd00::1',
      'fe80::1',
    ])
      assert.ok(isInside(address), address);
    for (const address of ['93.184.216.34', '2606:2800:220:1::1']) assert.ok(!isInside(address), address);
  });
});
