import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createHub, type Hub } from '@customer-hub/sdk';
import { pino } from 'pino';
import { contract } from './generated/contract.ts';
import { startServer, type StartedServer } from './node/start.ts';
import { unauthorized } from './server/problems.ts';
import { databases, type TestDatabase } from './sql/testing/databases.ts';

const SCOPES = new Set(Object.values(contract.operations).flatMap(({ scopes }) => scopes)),
  PERSON = { id: 'tec_dana', name: 'Dana' };

const postgres = databases.find(({ name }) => name === 'PostgreSQL');

describe('two servers on one PostgreSQL', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hub-two-'));
  let database: TestDatabase, servers: StartedServer[], hubs: [Hub, Hub];
  before(async () => {
    assert.ok(postgres);
    database = await postgres.start();
    const where = await database.create();
    const start = (): Promise<StartedServer> =>
      startServer({
        database: where,
        filesFolder: folder,
        keys: new Map([['k1', Buffer.alloc(32, 7)]]),
        account: { name: 'Fieldhouse IT', timeZone: 'UTC', portalUrl: 'https://portal.example' },
        strict: true,
        log: pino({ level: 'silent' }),
        signIn(authorization) {
          if (!authorization) throw unauthorized('token_missing');
          return { ...PERSON, email: 'dana@msp.example', tenant: 'msp', person: PERSON, scopes: SCOPES };
        },
      });
    // Both at once: one of them makes the tables.
    servers = await Promise.all([start(), start()]);
    hubs = servers.map(({ url }) =>
      createHub({ baseUrl: url, auth: () => 'me', shareStreams: false, retry: { limit: 0 } }),
    ) as [Hub, Hub];
  });
  after(async () => {
    for (const server of servers) await server.stop(0);
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('lets one of fifty win, of those who saw the same version [R-19]', async () => {
    const [one] = hubs,
      customer = await one.customers.create({ name: 'Raced' }),
      note = await one.notes.create(customer.id, { text: 'Start' });
    const ends = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) =>
        Promise.resolve(hubs[index % 2]!.notes.update(note, { text: `by ${index}` })),
      ),
    );
    const won = ends.flatMap((end, index) => (end.status === 'fulfilled' ? [index] : [])),
      codes = ends.flatMap(end =>
        end.status === 'rejected' ? [(end.reason as { status: number }).status] : [],
      );
    assert.equal(won.length, 1);
    assert.deepEqual([...new Set(codes)], [412]);
    for (const hub of hubs) assert.equal((await hub.notes.get(note.id)).text, `by ${won[0]}`);
  });

  it('does once what is sent to both with the same idempotency key', async () => {
    const send = ({ url }: StartedServer): Promise<Response> =>
      fetch(`${url}/customers`, {
        method: 'POST',
        headers: {
          authorization: 'Bearer me',
          'content-type': 'application/json',
          'idempotency-key': '6d0b2a52-8f0b-4a57-9c1e-2b7a55d0c9e1',
        },
        body: '{"name":"Once"}',
      });
    const first = await Promise.all(servers.map(send)),
      again = await Promise.all(servers.map(send));
    for (const { status } of first) assert.ok([201, 409].includes(status), String(status));
    assert.deepEqual(
      again.map(({ status }) => status),
      [201, 201],
    );
    const ids = await Promise.all(again.map(async answer => ((await answer.json()) as { id: string }).id));
    assert.equal(ids[0], ids[1]);
    assert.equal((await hubs[0].customers.list({ q: 'Once' })).items.length, 1);
  });

  it('tells its listeners what the other wrote', async () => {
    const [one, two] = hubs,
      customer = await one.customers.create({ name: 'Heard' }),
      ended = new AbortController();
    const response = await fetch(`${servers[0]?.url}/events?customerId=${customer.id}`, {
      signal: ended.signal,
      headers: { authorization: 'Bearer me', accept: 'text/event-stream' },
    });
    const note = await two.notes.create(customer.id, { text: 'Over there' });
    let text = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      if (text.includes(note.id)) break;
    }
    ended.abort();
    assert.match(text, /event: note\.created/);
  });

  it('gives each record an id of its own, whoever makes it', async () => {
    const customer = await hubs[0].customers.create({ name: 'Numbered' });
    const notes = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        Promise.resolve(hubs[index % 2]!.notes.create(customer.id, { text: `${index}` })),
      ),
    );
    assert.equal(new Set(notes.map(({ id }) => id)).size, 40);
    assert.equal((await hubs[1].notes.list(customer.id, { limit: 100 })).items.length, 40);
  });
});
