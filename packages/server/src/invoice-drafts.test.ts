import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  ConflictError,
  createHub,
  NotFoundError,
  PreconditionFailedError,
  type Hub,
} from '@customer-hub/sdk';
import { pino } from 'pino';
import { contract } from './generated/contract.ts';
import { startServer, type StartedServer } from './node/start.ts';

const scopes = new Set(Object.values(contract.operations).flatMap(operation => operation.scopes));
const unitPrice = { amount: '9.99', currency: 'EUR' };

describe('drafts of invoices on SQLite, over HTTP', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hub-drafts-'));
  let started: StartedServer, hub: Hub;
  before(async () => {
    started = await startServer({
      signIn: () => ({
        id: 'tec_dana',
        name: 'Dana',
        email: 'dana@msp.example',
        tenant: 'fieldhouse',
        person: { id: 'tec_dana', name: 'Dana' },
        scopes,
      }),
      database: { file: path.join(folder, 'hub.db') },
      filesFolder: path.join(folder, 'files'),
      keys: new Map([['k1', Buffer.alloc(32, 7)]]),
      account: { name: 'Fieldhouse IT', timeZone: 'Europe/Berlin', portalUrl: 'https://portal.example' },
      strict: true,
      log: pino({ level: 'silent' }),
    });
    hub = createHub({ baseUrl: started.url, auth: () => 'dana', shareStreams: false, retry: { limit: 0 } });
  });
  after(async () => {
    await started.stop(0);
    rmSync(folder, { recursive: true });
  });

  it('are changed, deleted, brought back and sent once [W-04]', async () => {
    const { id: customerId } = await hub.customers.create({ name: 'Ashgrove' });
    const made = await hub.invoices.create(customerId, {
      date: '2026-11-22',
      lines: [{ description: 'Cable', quantity: 2.5, unitPrice }],
    });
    const changed = await hub.invoices.update(made, { date: '2026-12-01' });
    assert.deepEqual([changed.date, changed.total, changed.lines], ['2026-12-01', made.total, made.lines]);
    await assert.rejects(hub.invoices.update(made, { date: '2026-12-02' }), PreconditionFailedError);

    await hub.invoices.delete(changed);
    await assert.rejects(hub.invoices.get(made.id), NotFoundError);
    const { items } = await hub.deletedRecords.list({ type: 'invoice' });
    assert.deepEqual(
      items.map(({ name }) => name),
      [made.number],
    );
    const other = await hub.invoices.create(customerId, {
      date: '2026-11-22',
      lines: [{ description: 'Another', quantity: 1, unitPrice }],
    });
    assert.notEqual(other.number, made.number);
    const back = await hub.invoices.restore(made.id);
    assert.deepEqual([back.number, back.date], [made.number, '2026-12-01']);

    const idempotencyKey = '00000000-0000-4000-8000-000000000007';
    const sent = await hub.invoices.send(back, { idempotencyKey });
    assert.equal(sent.state, 'sent');
    assert.deepEqual(await hub.invoices.send(back, { idempotencyKey }), sent);
    await assert.rejects(
      hub.invoices.delete(sent),
      (error: unknown) => error instanceof ConflictError && error.code === 'not_draft',
    );
  });
});
