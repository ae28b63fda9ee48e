import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createHub } from '@customer-hub/sdk';
import { readWebhook, type WebhookEvent } from '@customer-hub/sdk/webhooks';
import { pino } from 'pino';
import { collections } from './database/collections/index.ts';
import { contract } from './generated/contract.ts';
import { startServer, type StartedServer, type StartOptions } from './node/start.ts';
import { createVault } from './node/vault.ts';
import type { RecordStore } from './served-store.ts';
import { createClock } from './server/clock.ts';
import { openSqlStore } from './sql/store.ts';

const SCOPES = new Set(Object.values(contract.operations).flatMap(({ scopes }) => scopes)),
  PERSON = { id: 'tec_dana', name: 'Dana' },
  KEYS = new Map([['k1', Buffer.alloc(32, 7)]]),
  SECRET = 'whsec_00',
  HOUR_MS = 3_600_000;

describe('a server that starts again, and nobody signs in', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hub-restart-')),
    file = path.join(folder, 'hub.db'),
    received: { status: number; event: WebhookEvent }[] = [];
  let status = 503,
    running: StartedServer | undefined,
    heard: () => void = () => undefined;
  const receiver = createServer((incoming, outgoing) => {
    let body = '';
    incoming.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    incoming.on('end', () => {
      void (async () => {
        // The servers of this test live at another time.
        const signature = String(incoming.headers['hub-signature']),
          nowMs = Number(/t=(\d+)/.exec(signature)?.[1]) * 1000;
        received.push({ status, event: await readWebhook({ body, signature, secret: SECRET, nowMs }) });
        outgoing.writeHead(status).end();
        heard();
      })();
    });
  });
  /** Resolves when such an event has come, and was answered so. */
  const arrived = (type: string, answered: number): Promise<void> =>
    new Promise(resolve => {
      heard = () => {
        if (received.some(({ event, status: with_ }) => event.type === type && with_ === answered)) resolve();
      };
      heard();
    });
  const start = async (more: Partial<StartOptions> = {}): Promise<StartedServer> =>
    (running = await startServer({
      signIn: () => ({ ...PERSON, email: '', tenant: 'msp', person: PERSON, scopes: SCOPES }),
      database: { file },
      filesFolder: path.join(folder, 'files'),
      keys: KEYS,
      account: { name: 'Fieldhouse IT', timeZone: 'UTC', portalUrl: 'https://portal.example' },
      strict: true,
      log: pino({ level: 'silent' }),
      webhooksInside: true,
      ...more,
    }));
  /** A customer with an alert, and a receiver on this machine, to which the contract would take no address. */
  const prepare = (records: RecordStore): Promise<void> =>
    records.of('msp').write(async db => {
      const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
      await db.customers.insert({ id: 'cus_1', name: 'Ash Grove Dental', counts: {} } as never);
      await db.alerts.insert({
        id: 'alr_1',
        customerId: 'cus_1',
        deviceId: null,
        severity: 'critical',
        category: 'disk',
        title: 'Disk full',
        message: 'C: is full.',
        details: [],
        scanAgentId: null,
        status: 'open',
        snoozedUntil: null,
        ticketId: null,
      } as never);
      await db.webhooks.insert({
        id: 'whk_1',
        url,
        types: ['note.*', 'alert.opened'],
        customerId: null,
        status: 'active',
        lastDelivery: null,
        failingSince: null,
        secret: createVault(KEYS).seal(SECRET, 'msp/whk_1'),
      });
    });
  before(() => new Promise<void>(resolve => receiver.listen(0, '127.0.0.1', resolve)));
  after(async () => {
    await running?.stop(0);
    receiver.close();
    receiver.closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
  });

  it('delivers what was outstanding, and wakes the alerts that are due', { timeout: 30_000 }, async () => {
    const first = await start({ prepare }),
      hub = createHub({ baseUrl: first.url, auth: () => 'me', shareStreams: false, retry: { limit: 0 } });
    const refused = arrived('note.created', 503);
    await hub.notes.create('cus_1', { text: 'Nobody hears' });
    await refused;
    await hub.alerts.snooze('alr_1', { until: new Date(Date.now() + HOUR_MS).toISOString() });
    await first.stop();

    status = 204;
    const clock = createClock({ startMs: Date.now() + 2 * HOUR_MS, onError: () => undefined }),
      second = await start({ clock });
    await arrived('note.created', 204);
    await arrived('alert.opened', 204);
    await second.stop();
    running = undefined;
    const store = await openSqlStore({ file, definitions: collections });
    const alert = await store.of('msp').db.alerts.need('alr_1');
    assert.deepEqual([alert.status, alert.snoozedUntil], ['open', null]);
    assert.equal(await store.of('msp').db.alertWakeUps.count(), 0);
    await store.close();
  });
});
