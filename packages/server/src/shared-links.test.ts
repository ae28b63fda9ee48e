import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ApiError, createHub, type Hub, type NewSharedLink } from '@customer-hub/sdk';
import { pino } from 'pino';
import { contract } from './generated/contract.ts';
import { startServer, type StartedServer } from './node/start.ts';
import { createClock } from './server/clock.ts';
import { unauthorized } from './server/problems.ts';
import { databases } from './sql/testing/databases.ts';

const SCOPES = new Set(
    Object.values(contract.operations).flatMap(({ scopes, moreScopes = [] }) => [...scopes, ...moreScopes]),
  ),
  SECRET = 'correct horse battery staple',
  PHRASE = 'maple-orbit-lantern-reef',
  HOUR_MS = 3_600_000;

/** What a promise was refused with: `404 link_ended`. */
const refusal = async (work: PromiseLike<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof ApiError) return `${error.status} ${error.code}`;
    throw error;
  }
  return 'done';
};
const visit = (): { visit: string } => ({ visit: crypto.randomUUID() });

for (const database of databases)
  describe(`shared links on ${database.name}, over HTTP`, () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'hub-shared-')),
      lines: string[] = [],
      clock = createClock();
    let server: StartedServer, running: Awaited<ReturnType<typeof database.start>>;
    let hub: Hub, other: Hub, visitor: Hub, customerId: string;
    const hubOf = (who: string): Hub =>
      createHub({ baseUrl: server.url, auth: () => who, shareStreams: false, retry: { limit: 0 } });
    before(async () => {
      running = await database.start();
      server = await startServer({
        database: await running.create(),
        filesFolder: path.join(folder, 'files'),
        keys: new Map([['k1', Buffer.alloc(32, 7)]]),
        account: { name: 'Fieldhouse IT', timeZone: 'UTC', portalUrl: 'https://portal.example' },
        strict: true,
        clock,
        visitorLimit: { perMinute: 100_000 },
        log: pino({}, { write: (line: string) => void lines.push(line) }),
        signIn(authorization) {
          const [, tenant, scopes] = /^Bearer (\w+)(?:\/(.+))?$/.exec(authorization ?? '') ?? [];
          if (!tenant) throw unauthorized('token_missing');
          const person = { id: 'tec_dana', name: 'Dana' };
          return {
            ...person,
            email: 'd@msp.example',
            tenant,
            person,
            scopes: scopes ? new Set(scopes.split(',')) : SCOPES,
          };
        },
      });
      [hub, other] = [hubOf('fieldhouse'), hubOf('elsewhere')];
      visitor = createHub({ baseUrl: server.url, retry: { limit: 0 } });
      customerId = (await hub.customers.create({ name: 'Ash Grove Dental' })).id;
      await other.customers.create({ name: 'Of somebody else' });
    });
    after(async () => {
      await server.stop(0);
      await running.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const entry = (more: object = {}) =>
      hub.passwords.create(customerId, { name: 'Firewall', username: 'admin', secret: SECRET, ...more });
    const share = async (input: object = {}): Promise<NewSharedLink & { passwordId: string }> => {
      const { id: passwordId } = await entry();
      return { ...(await hub.sharedLinks.sharePassword(passwordId, input)), passwordId };
    };
    const stateOf = async ({ link }: NewSharedLink) => (await hub.sharedLinks.get(link.id)).state;

    it('shows a password to who has the link, once, and tells everything of it', async () => {
      const { link, token, passwordId } = await share({ note: 'Helen' });
      assert.deepEqual(
        [link.state, link.views, link.maxViews, link.createdBy.name],
        ['active', 0, 1, 'Dana'],
      );
      assert.equal(Date.parse(link.expiresAt) - Date.parse(link.createdAt), 168 * HOUR_MS);
      const waiting = await visitor.sharedLinks.look(token);
      assert.deepEqual([waiting.kind, waiting.needsPassPhrase, waiting.views], ['password', false, 0]);
      const thing = await visitor.sharedLinks.open(token, visit());
      assert.deepEqual(
        [thing.password?.secret.value(), thing.password?.username, thing.view],
        [SECRET, 'admin', 1],
      );
      assert.equal(await refusal(visitor.sharedLinks.open(token, visit())), '404 link_ended');
      assert.equal(await refusal(visitor.sharedLinks.look(token)), '404 link_ended');
      const after = await hub.sharedLinks.get(link.id);
      assert.deepEqual([after.state, after.views, after.lastOpenedAt !== null], ['used_up', 1, true]);
      const { items } = await hub.activity.list(customerId, { subject: passwordId });
      const [opened, shared] = items;
      assert.deepEqual(
        [
          opened?.action,
          opened?.actor.kind,
          opened?.amount,
          opened?.amountOf,
          opened?.kind,
          opened?.address !== null,
        ],
        ['password.opened_by_link', 'link', 1, 1, 'secret_shown', true],
      );
      assert.deepEqual([shared?.action, shared?.actor.name], ['password.shared', 'Dana']);
      assert.ok((await hub.passwords.get(passwordId)).lastRevealedAt);
    });

    it('gives the last view to exactly one of those who press at once', async () => {
      const { token, link } = await share({ maxViews: 3 });
      const ends = await Promise.all(
        Array.from({ length: 12 }, () => refusal(visitor.sharedLinks.open(token, visit()))),
      );
      assert.equal(ends.filter(end => end === 'done').length, 3);
      assert.deepEqual([...new Set(ends)].sort(), ['404 link_ended', 'done']);
      assert.equal((await hub.sharedLinks.get(link.id)).views, 3);
    });

    it('counts a press once, also when its answer was lost and it is sent again', async () => {
      const { token, link } = await share({ maxViews: 2 }),
        same = visit();
      const things = await Promise.all(
        Array.from({ length: 5 }, () => visitor.sharedLinks.open(token, same)),
      );
      assert.deepEqual(
        things.map(({ view }) => view),
        [1, 1, 1, 1, 1],
      );
      assert.equal((await hub.sharedLinks.get(link.id)).views, 1);
    });

    it('answers alike what never was, was withdrawn, is over or lost its record', async () => {
      const unknown = `${'0'.repeat(64)}.`;
      const withdrawn = await share(),
        rotated = await share(),
        deleted = await share(),
        over = await share({ expiresInHours: 1 });
      await hub.sharedLinks.withdraw(withdrawn.link.id);
      await hub.passwords.update(await hub.passwords.get(rotated.passwordId), { secret: 'another one' });
      await hub.passwords.delete(await hub.passwords.get(deleted.passwordId));
      await hub.passwords.restore(deleted.passwordId);
      const asked = [
        `${unknown}ZmllbGRob3VzZQ`,
        `${unknown}bm9ib2R5`,
        'x',
        ...[withdrawn, rotated, deleted].map(({ token }) => token.value()),
      ];
      const ask = async (token: string, what: string): Promise<string> => {
        const answer = await fetch(`${server.url}/shared-item/${what}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ token, ...(what === 'look' ? {} : visit()) }),
        });
        const { traceId: _, instance: __, ...told } = (await answer.json()) as Record<string, unknown>;
        return `${answer.status} ${JSON.stringify(told)}`;
      };
      for (const what of ['look', 'open', 'content'])
        assert.equal(new Set(await Promise.all(asked.map(token => ask(token, what)))).size, 1, what);
      await clock.advance(HOUR_MS);
      assert.equal(await ask(over.token.value(), 'open'), await ask('x', 'open'));
      assert.deepEqual(
        await Promise.all([withdrawn, rotated, deleted, over].map(stateOf)),
        ['withdrawn', 'ended', 'ended', 'expired'],
        'those who made them are told',
      );
      const { items } = await hub.activity.list(customerId, { subject: over.passwordId });
      assert.equal(items[0]?.action, 'password.link_expired');
    });

    it('shows nothing more once it is withdrawn, not even to who has just taken its last view', async () => {
      const file = await hub.attachments.upload(customerId, new File(['bytes'], 'plan.txt')),
        { token, link } = await hub.sharedLinks.shareAttachment(file.id),
        press = visit();
      await visitor.sharedLinks.open(token, press);
      const used = await hub.sharedLinks.get(link.id);
      assert.deepEqual(
        [used.state, used.allowedActions],
        ['used_up', [{ action: 'withdraw', allowed: true }]],
      );
      assert.equal((await hub.sharedLinks.withdraw(link.id)).state, 'withdrawn');
      assert.equal(await refusal(visitor.sharedLinks.open(token, press)), '404 link_ended');
      assert.equal(await refusal(visitor.sharedLinks.download(token, press.visit)), '404 link_ended');
    });

    it('locks after five wrong pass phrases, whoever sends how many at once', async () => {
      const { token, link, passwordId } = await share({ passPhrase: PHRASE, maxViews: 2 });
      assert.equal(await refusal(visitor.sharedLinks.open(token, visit())), '422 pass_phrase_needed');
      const spelled = { ...visit(), passPhrase: `  ${PHRASE.normalize('NFD')} ` };
      assert.equal((await visitor.sharedLinks.open(token, spelled)).view, 1);
      const wrong = await Promise.all(
        Array.from({ length: 9 }, () =>
          refusal(visitor.sharedLinks.open(token, { ...visit(), passPhrase: 'maple-orbit-lantern-leaf' })),
        ),
      );
      assert.equal(wrong.filter(end => end === '422 wrong_pass_phrase').length, 4);
      assert.equal(wrong.filter(end => end === '423 link_locked').length, 5);
      assert.equal(
        await refusal(visitor.sharedLinks.open(token, { ...visit(), passPhrase: PHRASE })),
        '423 link_locked',
      );
      const { state, wrongTries } = await hub.sharedLinks.get(link.id);
      assert.deepEqual([state, wrongTries], ['locked', 5]);
      const { items } = await hub.activity.list(customerId, { subject: passwordId });
      assert.equal(items.filter(({ action }) => action === 'password.link_refused').length, 5);
      assert.equal(items.filter(({ action }) => action === 'password.link_locked').length, 1);
    });

    it('hands out a file as a download that runs nothing, again for the same press and for no other', async () => {
      const bytes = '<script>alert(1)</script>',
        file = await hub.attachments.upload(
          customerId,
          new File([bytes], 'plan.html', { type: 'text/html' }),
        );
      const { token } = await hub.sharedLinks.shareAttachment(file.id),
        press = visit();
      assert.equal(await refusal(visitor.sharedLinks.download(token, press.visit)), '404 link_ended');
      const thing = await visitor.sharedLinks.open(token, press);
      assert.deepEqual([thing.file?.fileName, thing.file?.size], ['plan.html', bytes.length]);
      for (let times = 0; times < 2; times++)
        assert.equal(
          await (await (await visitor.sharedLinks.download(token, press.visit)).blob()).text(),
          bytes,
        );
      assert.equal(await refusal(visitor.sharedLinks.download(token, visit().visit)), '404 link_ended');
      const answer = await fetch(`${server.url}/shared-item/content`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token: token.value(), visit: press.visit }),
      });
      assert.deepEqual(
        ['content-disposition', 'x-content-type-options', 'content-security-policy', 'cache-control'].map(
          name => answer.headers.get(name)?.split(';')[0],
        ),
        ['attachment', 'nosniff', "default-src 'none'", 'no-store'],
      );
      await hub.attachments.delete(await hub.attachments.get(file.id));
      assert.equal(await refusal(visitor.sharedLinks.download(token, press.visit)), '404 link_ended');
    });

    it('is opened by no GET, so that no preview of a chat takes a view', async () => {
      const { token, link } = await share();
      for (const method of ['GET', 'HEAD'])
        for (const what of ['look', 'open', 'content']) {
          const { status } = await fetch(`${server.url}/shared-item/${what}?token=${token.value()}`, {
            method,
          });
          assert.ok(status === 405 || status === 404, `${method} ${what}: ${status}`);
        }
      await visitor.sharedLinks.look(token);
      assert.equal((await hub.sharedLinks.get(link.id)).views, 0);
    });

    it('makes one link of a request that is sent again, and only the newest token opens it', async () => {
      const { id } = await entry(),
        idempotencyKey = crypto.randomUUID();
      const first = await hub.sharedLinks.sharePassword(id, {}, { idempotencyKey }),
        again = await hub.sharedLinks.sharePassword(id, {}, { idempotencyKey });
      assert.equal(again.link.id, first.link.id);
      assert.equal(await refusal(visitor.sharedLinks.look(first.token)), '404 link_ended');
      assert.equal(await refusal(visitor.sharedLinks.look(again.token)), 'done');
      assert.equal((await hub.sharedLinks.list(customerId, { targetId: id })).items.length, 1);
    });

    it('lets only those share, see and withdraw who may see what is shared', async () => {
      const { link, passwordId } = await share();
      const reader = hubOf('fieldhouse/customer:read,password:read'),
        stranger = hubOf('fieldhouse/customer:read,attachment:read');
      assert.equal(await refusal(reader.sharedLinks.sharePassword(passwordId)), '403 missing_scope');
      assert.equal(await refusal(reader.sharedLinks.withdraw(link.id)), '403 missing_scope');
      assert.equal((await reader.sharedLinks.get(link.id)).allowedActions[0]?.allowed, false);
      assert.equal(await refusal(stranger.sharedLinks.get(link.id)), '404 not_found');
      const { items } = await stranger.sharedLinks.list(customerId, { limit: 200 });
      assert.ok(items.every(({ target }) => target.kind === 'attachment'));
      assert.equal(await refusal(other.sharedLinks.get(link.id)), '404 not_found', 'another account');
      assert.equal(await refusal(other.sharedLinks.withdraw(link.id)), '404 not_found', 'another account');
      assert.equal(await stateOf({ link } as NewSharedLink), 'active');
    });

    it('opens no record of another account, whatever is written behind the token', async () => {
      const { token } = await share(),
        [bits] = token.value().split('.');
      for (const tenant of ['elsewhere', 'nobody'])
        assert.equal(
          await refusal(visitor.sharedLinks.look(`${bits}.${Buffer.from(tenant).toString('base64url')}`)),
          '404 link_ended',
        );
    });

    it('takes a reason where the entry wants one, and no more than the account allows', async () => {
      const { id } = await entry({ reasonRequired: true });
      assert.equal(await refusal(hub.sharedLinks.sharePassword(id)), '422 reason_required');
      assert.equal(await refusal(hub.sharedLinks.sharePassword(id, { reason: 'Ticket 7' })), 'done');
      for (const input of [
        { expiresInHours: 721 },
        { maxViews: 21 },
        { maxViews: 0 },
        { passPhrase: 'short' },
      ])
        assert.match(await refusal(hub.sharedLinks.sharePassword(id, { reason: 'x', ...input })), /^422 /);
      assert.match(
        await refusal(hub.sharedLinks.sharePassword(id, { reason: 'x', passPhrase: ' '.repeat(9) })),
        /^422 /,
      );
    });

    it('ends with its customer', async () => {
      const gone = await hub.customers.create({ name: 'Gone' }),
        { id } = await hub.passwords.create(gone.id, { name: 'Router', secret: SECRET }),
        { token, link } = await hub.sharedLinks.sharePassword(id);
      await hub.customers.delete(await hub.customers.get(gone.id));
      assert.equal(await refusal(visitor.sharedLinks.open(token, visit())), '404 link_ended');
      await hub.customers.restore(gone.id);
      assert.equal((await hub.sharedLinks.get(link.id)).state, 'ended', 'for good');
    });

    it('keeps no token and no pass phrase, in no file and no line of the log', async () => {
      const { token } = await share({ passPhrase: PHRASE });
      await visitor.sharedLinks.open(token, { ...visit(), passPhrase: PHRASE });
      const [bits = ''] = token.value().split('.');
      const log = lines.join('\n');
      for (const secret of [bits, PHRASE, SECRET]) assert.ok(!log.includes(secret));
      const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(file =>
        file.isFile(),
      );
      for (const file of files)
        for (const secret of [bits, PHRASE])
          assert.ok(!readFileSync(path.join(file.parentPath, file.name)).includes(secret), file.name);
    });
  });
