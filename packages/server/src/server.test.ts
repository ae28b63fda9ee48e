import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { createHub, PreconditionFailedError, type Hub } from '@customer-hub/sdk';
import { pino } from 'pino';
import { contract } from './generated/contract.ts';
import { startServer, type StartedServer, type StartOptions } from './node/start.ts';
import { unauthorized } from './server/problems.ts';
import type { User } from './server/user.ts';

const SCOPES = new Set(Object.values(contract.operations).flatMap(({ scopes }) => scopes));
/** `tenant/name`, with a `!` behind it for somebody who may only read. */
function signIn(authorization: string | null): User {
  const [, tenant, name, reads] = /^Bearer (\w+)\/(\w+)(!?)$/.exec(authorization ?? '') ?? [];
  if (!tenant || !name) throw unauthorized('token_invalid');
  const id = `tec_${name}`;
  return {
    id,
    name,
    email: `${name}@msp.example`,
    tenant,
    person: { id, name },
    scopes: reads ? new Set([...SCOPES].filter(scope => scope.endsWith(':read'))) : SCOPES,
  };
}
const SECRET = 'correct horse battery staple';

describe('server on SQLite, over HTTP', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hub-server-')),
    lines: string[] = [];
  let started: StartedServer;
  const start = async (more: Partial<StartOptions> = {}): Promise<StartedServer> =>
    (started = await startServer({
      signIn,
      database: { file: path.join(folder, 'hub.db') },
      filesFolder: path.join(folder, 'files'),
      keys: new Map([['k1', Buffer.alloc(32, 7)]]),
      account: { name: 'Fieldhouse IT', timeZone: 'Europe/Berlin', portalUrl: 'https://portal.example' },
      strict: true,
      log: pino({}, { write: (line: string) => void lines.push(line) }),
      ...more,
    }));
  const hubOf = (who: string): Hub =>
    createHub({ baseUrl: started.url, auth: () => who, shareStreams: false, retry: { limit: 0 } });
  let hub: Hub;
  before(async () => {
    await start();
    hub = hubOf('fieldhouse/dana');
  });
  afterEach(() => {
    assert.deepEqual(
      lines.filter(line => (JSON.parse(line) as { level: number }).level >= 50),
      [],
      'nothing unexpected in the log',
    );
  });
  after(async () => {
    await started.stop(0);
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps what was acknowledged over a restart, with its version', async () => {
    const customer = await hub.customers.create({ name: 'Ash Grove Dental', domains: ['ashgrove.example'] }),
      note = await hub.notes.create(customer.id, { text: 'First' });
    await hub.notes.update(note, { text: 'Second' });
    await started.stop(0);
    await start();
    const kept = await hubOf('fieldhouse/dana').notes.get(note.id);
    assert.deepEqual([kept.text, kept.author.name, kept.etag === note.etag], ['Second', 'dana', false]);
    hub = hubOf('fieldhouse/dana');
  });

  it('answers a lost race with 412 and what stands there now, and writes one of fifty', async () => {
    const customer = await hub.customers.create({ name: 'Raced' }),
      note = await hub.notes.create(customer.id, { text: 'Start' });
    const ends = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) => hub.notes.update(note, { text: `by ${index}` })),
    );
    const lost = ends.filter(end => end.status === 'rejected');
    assert.equal(lost.length, 49);
    for (const { reason } of lost as PromiseRejectedResult[])
      assert.ok(reason instanceof PreconditionFailedError);
    const winner = ends.findIndex(({ status }) => status === 'fulfilled');
    assert.equal((await hub.notes.get(note.id)).text, `by ${winner}`);
  });

  it('takes an address for one contact only, whoever comes at the same time', async () => {
    const customer = await hub.customers.create({ name: 'Unique' });
    const ends = await Promise.allSettled(
      Array.from({ length: 8 }, () =>
        hub.contacts.create(customer.id, { email: 'helen@unique.example', displayName: 'Helen' }),
      ),
    );
    assert.equal(ends.filter(({ status }) => status === 'fulfilled').length, 1);
  });

  it('seals passwords: no file of the server holds one, and a reveal gives it back', async () => {
    const customer = await hub.customers.create({ name: 'Sealed' });
    const entry = await hub.passwords.create(customer.id, {
      name: 'Firewall',
      username: 'admin',
      secret: SECRET,
    } as never);
    const shown = await hub.passwords.reveal(entry.id, { reason: 'Outage' });
    assert.equal(shown.value(), SECRET);
    for (const file of readdirSync(folder).filter(name => name.startsWith('hub.db')))
      assert.ok(!readFileSync(path.join(folder, file)).includes(SECRET), file);
    assert.ok(!lines.some(line => line.includes(SECRET) || line.includes('Firewall')), 'nor does the log');
  });

  it('shows a tenant nothing of another', async () => {
    const customer = await hub.customers.create({ name: 'Ours' }),
      other = hubOf('rival/eve');
    await assert.rejects(Promise.resolve(other.customers.get(customer.id)), { status: 404 });
    const list = await other.customers.list();
    assert.deepEqual(list.items, []);
    const theirs = await other.customers.create({ name: 'Theirs' });
    assert.equal((await other.account.get()).name, 'Fieldhouse IT');
    assert.equal((await other.customers.get(theirs.id)).name, 'Theirs');
    assert.notEqual((await hub.customers.list({ q: 'Theirs' })).items.length, 1);
  });

  it('finds contracts, invoices and passwords by what stands in them, for their own tenant alone', async () => {
    const { id } = await hub.customers.create({ name: 'Searched' });
    const kind = 'retainer_flat_fee',
      fee = { amount: '10.00', currency: 'USD' };
    await hub.contracts.create(id, { name: 'Ocelot care', kind, startDate: '2026-01-01', fee } as never);
    await hub.passwords.create(id, { name: 'Ocelot NAS', username: 'root', secret: SECRET } as never);
    const titles = async (who: string, q: string): Promise<string[]> =>
      (await hubOf(who).records.search({ q })).groups.flatMap(({ items }) => items.map(({ title }) => title));
    assert.deepEqual(await titles('fieldhouse/dana', 'OCELOT'), ['Ocelot care', 'Ocelot NAS']);
    assert.deepEqual(await titles('rival/eve', 'ocelot'), []);
    assert.deepEqual(await titles('fieldhouse/dana', 'correct horse'), []);
  });

  it('refuses what a scope does not allow, and says which', async () => {
    await assert.rejects(Promise.resolve(hubOf('fieldhouse/max!').customers.create({ name: 'No' })), {
      status: 403,
      code: 'missing_scope',
    });
  });

  it('sends changes to who listens, and to who comes back what was missed', async () => {
    const customer = await hub.customers.create({ name: 'Heard' });
    const read = async (
      lastEventId: string | undefined,
      until: (text: string) => boolean,
    ): Promise<string> => {
      const ended = new AbortController(),
        response = await fetch(`${started.url}/events?customerId=${customer.id}`, {
          signal: ended.signal,
          headers: {
            authorization: 'Bearer fieldhouse/dana',
            accept: 'text/event-stream',
            ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
          },
        });
      let text = '';
      if (lastEventId === undefined) void hub.notes.create(customer.id, { text: 'Heard?' });
      for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
        text += chunk;
        if (until(text)) break;
      }
      ended.abort();
      return text;
    };
    const first = await read(undefined, text => text.includes('note.created')),
      id = /id: (\d+)\nevent: note\.created/.exec(first)?.[1];
    assert.ok(id, first);
    await hub.notes.create(customer.id, { text: 'Missed' });
    const second = await read(id, text => text.includes('note.created'));
    assert.equal(second.match(/event: note\.created/g)?.length, 1);
    const third = await read('999999999', text => text.includes('reset'));
    assert.match(third, /event: reset/);
  });

  it('repeats the first answer for the same idempotency key, also after a restart', async () => {
    const send = () =>
      fetch(`${started.url}/customers`, {
        method: 'POST',
        headers: {
          authorization: 'Bearer fieldhouse/dana',
          'content-type': 'application/json',
          'idempotency-key': '3f6c1a52-8f0b-4a57-9c1e-2b7a55d0c9e1',
        },
        body: '{"name":"Once"}',
      });
    const one = await send();
    await started.stop(0);
    await start();
    const two = await send();
    assert.deepEqual([one.status, two.status, two.headers.get('idempotent-replayed')], [201, 201, 'true']);
    hub = hubOf('fieldhouse/dana');
    assert.equal((await hub.customers.list({ q: 'Once' })).items.length, 1);
  });

  it('serves no tools of devices, and says so in words', async () => {
    const customer = await hub.customers.create({ name: 'Deviceless' }),
      device = await hub.devices.create(customer.id, {
        name: 'Door',
        kind: 'http',
        address: 'https://door.example',
      });
    await assert.rejects(Promise.resolve(hub.jobs.list()), { status: 501, code: 'not_implemented' });
    assert.equal((await hub.devices.get(device.id)).hardware, null);
  });

  it('keeps the bytes of files beside the database, and gives them back whole', async () => {
    const customer = await hub.customers.create({ name: 'Filed' }),
      bytes = crypto.getRandomValues(new Uint8Array(50_000));
    const { id } = await hub.attachments.upload(customer.id, new File([bytes], 'plan.bin'));
    const file = await fetch(`${started.url}/attachments/${id}/content`, {
      headers: { authorization: 'Bearer fieldhouse/dana' },
    });
    assert.deepEqual(new Uint8Array(await file.arrayBuffer()), bytes);
    assert.equal(file.headers.get('x-content-type-options'), 'nosniff');
  });

  it('goes on with an export after its answer, and gives the file', async () => {
    const headers = { authorization: 'Bearer fieldhouse/dana', 'content-type': 'application/json' };
    await hub.customers.create({ name: '=cmd()' });
    const columns = [{ key: 'name', header: 'Name' }],
      made = await fetch(`${started.url}/exports`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ kind: 'customers', columns }),
      });
    const { id } = (await made.json()) as { id: string };
    let file: Response;
    do file = await fetch(`${started.url}/exports/${id}/content`, { headers });
    while (file.status === 409);
    const text = await file.text();
    assert.equal(file.status, 200, text);
    assert.ok(text.includes("'=cmd()"), 'formulas are defused');
  });

  it('writes down who did what and from where, within the tenant, and nothing of what failed', async () => {
    const { id: customerId } = await hub.customers.create({ name: 'Audited' }),
      note = await hub.notes.create(customerId, { text: 'Soon gone' }),
      entry = await hub.passwords.create(customerId, { name: 'Router', secret: SECRET });
    await assert.rejects(hub.notes.delete({ ...note, etag: '"99"' }), PreconditionFailedError);
    await hub.notes.delete(note);
    await hub.notes.restore(note.id);
    const { auditId } = await hub.passwords.reveal(entry.id, { reason: 'It is down' });
    await assert.rejects(hubOf('fieldhouse/erin!').notes.delete(note));
    const { items } = await hub.auditEvents.list({ limit: 200 }),
      about = (id: string) => items.filter(({ resource }) => resource.id === id);
    assert.deepEqual(
      about(note.id)
        .map(({ action, actor }) => `${action} ${actor.name}`)
        .toSorted(),
      ['note.created dana', 'note.deleted dana', 'note.restored dana', 'permission.refused erin'],
    );
    assert.deepEqual(
      about(entry.id)
        .filter(({ kind }) => kind === 'secret_shown')
        .map(({ id, action, reason, customerId: of }) => [id, action, reason, of]),
      [[auditId, 'password.revealed', 'It is down', customerId]],
    );
    assert.ok(items.every(({ address }) => /127\.0\.0\.1|::1/.test(address ?? '')));
    assert.ok(!JSON.stringify(items).includes(SECRET));
    const own = await hub.auditEvents.list({ customerId, action: ['note.deleted'], from: note.createdAt });
    assert.equal(own.items.length, 1);
    assert.deepEqual((await hubOf('other/dana').auditEvents.list()).items, []);
  });

  it('is healthy, counts, and limits one user without touching another', async () => {
    const ready = await fetch(new URL('/health/ready', started.url));
    assert.equal(ready.status, 200);
    assert.match(
      await (await fetch(new URL('/metrics', started.url))).text(),
      /operation="createExport",status="201"\} \d/,
    );
    await started.stop(0);
    await start({ limit: { perMinute: 5 } });
    const ask = (who: string) =>
      fetch(`${started.url}/account`, { headers: { authorization: `Bearer fieldhouse/${who}` } });
    const statuses: number[] = [];
    for (let index = 0; index < 7; index++) statuses.push((await ask('dana')).status);
    assert.deepEqual(statuses, [200, 200, 200, 200, 200, 429, 429]);
    assert.ok(Number((await ask('dana')).headers.get('retry-after')) > 0);
    assert.equal((await ask('max')).status, 200);
  });

  it('ends streams when it stops, so that nobody waits for it', async () => {
    const response = await fetch(`${started.url}/events`, {
      headers: { authorization: 'Bearer fieldhouse/eva', accept: 'text/event-stream' },
    });
    const ended = response.text().catch(() => 'cut');
    await started.stop(60_000);
    await ended;
    await start();
  });
});
