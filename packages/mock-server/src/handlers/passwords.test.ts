import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createTestMock } from '../testing.ts';

describe('passwords', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const path = { customerId: 'cus_1' };
  const list = async (query: Record<string, unknown> = {}) =>
    (await mock.call('listPasswords', { path, query: { limit: 200, ...query } as never })).body;
  const add = async (body: Record<string, unknown> = {}) =>
    (
      await mock.call('createPassword', {
        path,
        body: { name: 'Router', secret: 'tr0ub4dor-and-3', ...body },
      })
    ).body;
  const reveal = async (passwordId: string, reason?: string) =>
    mock.call('revealPassword', { path: { passwordId }, body: reason === undefined ? {} : { reason } });

  it('lists entries with their columns, without secrets [PWD-01..06]', async () => {
    const { items, page } = await list({ count: 'exact' });
    assert.equal(page.totalCount, 31);
    assert.ok(
      items.some(({ loginUrl }) => loginUrl === null) && items.some(({ username }) => username === null),
    );
    assert.ok(items.every(entry => !('secret' in entry)));
  });
  it('searches name, login address and username [PWD-09..11]', async () => {
    assert.ok((await list({ q: 'firewall' })).items.length > 0);
    assert.ok(
      (await list({ q: 'microsoftonline' })).items.every(({ loginUrl }) =>
        loginUrl?.includes('microsoftonline'),
      ),
    );
    assert.ok((await list({ q: 'svc-backup' })).items.every(({ username }) => username === 'svc-backup'));
  });
  it('finds what was not rotated for so many days', async () => {
    const { items } = await list({ notRotatedForDays: 365 });
    assert.ok(
      items.length > 0 &&
        items.every(
          ({ lastChangedAt }) => Date.parse(mock.clock.now()) - Date.parse(lastChangedAt) >= 365 * 86_400_000,
        ),
    );
  });
  it('counts how many were not rotated for how long, within all filters but that one', async () => {
    const { items, facets } = await list({ facets: 'notRotatedForDays,reasonRequired' });
    const old = (days: number) =>
      items.filter(
        ({ lastChangedAt }) => Date.parse(mock.clock.now()) - Date.parse(lastChangedAt) >= days * 86_400_000,
      ).length;
    assert.deepEqual(facets?.notRotatedForDays, { 30: old(30), 90: old(90), 180: old(180), 365: old(365) });
    const narrowed = await list({ facets: 'notRotatedForDays,reasonRequired', notRotatedForDays: 365 });
    assert.deepEqual(narrowed.facets?.notRotatedForDays, facets?.notRotatedForDays);
    assert.equal(
      Object.values(narrowed.facets?.reasonRequired ?? {}).reduce((sum, count) => sum + count, 0),
      old(365),
    );
  });

  it('reveals only when asked, without a trace in caches, audited [PWD-07, PWD-08]', async () => {
    const entry = await add(),
      before = mock.events.last,
      { body, headers } = await reveal(entry.id);
    assert.deepEqual([body.secret, headers.get('cache-control')], ['tr0ub4dor-and-3', 'no-store']);
    assert.equal(Date.parse(body.expiresAt) - Date.parse(mock.clock.now()), 30_000);
    const events = mock.events.since(before);
    assert.ok(events !== 'gap');
    assert.deepEqual(
      events.map(({ event }) => [event.type, event.resource.id, event.data]),
      [['password.revealed', entry.id, { auditId: body.auditId, by: 'tec_1', reason: null }]],
    );
    const shown = (await mock.call('getPassword', { path: { passwordId: entry.id } })).body;
    assert.equal(shown.lastRevealedAt, mock.clock.now());
    assert.equal(shown.etag, entry.etag, 'a reveal is no edit');
  });
  it('demands a reason where the entry says so', async () => {
    const entry = await add({ reasonRequired: true });
    for (const body of [{}, { reason: '   ' }]) {
      const { status, problem } = await mock.refused('revealPassword', {
        path: { passwordId: entry.id },
        body,
      });
      assert.deepEqual(
        [status, problem.code, problem.errors?.[0]?.pointer],
        [422, 'reason_required', '/reason'],
      );
    }
    assert.equal((await reveal(entry.id, 'INC-42')).body.secret, 'tr0ub4dor-and-3');
  });
  it('says why a reveal is denied', async () => {
    const { status, problem } = await mock.refused('revealPassword', {
      path: { passwordId: (await add()).id },
      body: {},
      token: 'scopes=password:read',
    });
    assert.deepEqual([status, problem.code, problem.requiredScope], [403, 'missing_scope', 'secret:reveal']);
    const { items } = (await mock.call('listPasswords', { path, token: 'scopes=password:read' })).body;
    assert.deepEqual(
      items[0]?.allowedActions.find(({ action }) => action === 'reveal'),
      { action: 'reveal', allowed: false, reason: 'no_permission' },
    );
  });
  it('never answers a reveal again from memory', async () => {
    const entry = await add(),
      idempotencyKey = 'b1a7f6ce-6a4e-4d6a-9d1c-0f3f1f2f9a10',
      request = { path: { passwordId: entry.id }, body: {}, idempotencyKey };
    const first = await mock.call('revealPassword', request),
      second = await mock.call('revealPassword', request);
    assert.notEqual(first.body.auditId, second.body.auditId);
    assert.equal(second.headers.get('idempotent-replayed'), null);
  });

  it('changes the secret by itself, and remembers when [PWD-13]', async () => {
    const entry = await add();
    await mock.clock.advance(60_000);
    const renamed = (
      await mock.call('updatePassword', {
        path: { passwordId: entry.id },
        ifMatch: entry.etag,
        body: { username: 'root' },
      })
    ).body;
    assert.equal(renamed.lastChangedAt, entry.lastChangedAt);
    const changed = (
      await mock.call('updatePassword', {
        path: { passwordId: entry.id },
        ifMatch: renamed.etag,
        body: { secret: 'new-one' },
      })
    ).body;
    assert.ok(changed.lastChangedAt > entry.lastChangedAt);
    assert.equal((await reveal(entry.id)).body.secret, 'new-one');
  });
  it('takes http and https addresses only [PWD-04]', async () => {
    for (const loginUrl of [
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://host/',
      ' https://x',
      'https://a:b@evil.example',
    ])
      assert.equal(
        (await mock.refused('createPassword', { path, body: { name: 'x', secret: 'y', loginUrl } })).problem
          .errors?.[0]?.pointer,
        '/loginUrl',
        loginUrl,
      );
    assert.equal((await add({ loginUrl: 'https://router.example/' })).loginUrl, 'https://router.example/');
  });
  it('removes with undo, the secret included [PWD-14]', async () => {
    const entry = await add(),
      path = { passwordId: entry.id };
    await mock.call('deletePassword', { path, ifMatch: entry.etag });
    assert.equal((await mock.refused('revealPassword', { path, body: {} })).status, 404);
    await mock.call('restorePassword', { path });
    assert.equal((await reveal(entry.id)).body.secret, 'tr0ub4dor-and-3');
  });

  it('lets no secret into lists, events, exports of state or problems', async () => {
    const secrets = ['tr0ub4dor-and-3', 'new-one'],
      seeded = await list(),
      known = seeded.items.find(
        ({ reasonRequired, createdAt }) => !reasonRequired && createdAt < '2026-11-01',
      );
    secrets.push((await reveal(known?.id ?? '')).body.secret);
    const events = mock.events.since(0);
    const everything = [
      JSON.stringify(await list()),
      JSON.stringify(events),
      JSON.stringify(mock.journal()),
      JSON.stringify(
        (await mock.refused('createPassword', { path, body: { name: '', secret: 'new-one' } })).problem,
      ),
      JSON.stringify((await mock.refused('listPasswords', { path, query: { sort: 'secret' } })).problem),
    ];
    for (const secret of secrets)
      for (const text of everything) assert.ok(!text.includes(secret), text.slice(0, 200));
    for (const query of [
      { filter: '{"all":[{"field":"secret","op":"startsWith","value":"t"}]}' },
      { facets: 'secret' },
    ])
      assert.equal((await mock.refused('listPasswords', { path, query })).status, 400);
  });
  it('does not take the old secret for the new one after a restored session', async () => {
    const other = createTestMock(),
      entry = (await other.call('getPassword', { path: { passwordId: 'pwd_1' } })).body;
    await other.call('updatePassword', {
      path: { passwordId: 'pwd_1' },
      ifMatch: entry.etag,
      body: { secret: 'changed' },
    });
    other.restore(JSON.parse(JSON.stringify(other.journal())) as ReturnType<typeof other.journal>);
    assert.equal(
      (await other.refused('revealPassword', { path: { passwordId: 'pwd_1' }, body: {} })).status,
      404,
    );
    other.stop();
  });
});
