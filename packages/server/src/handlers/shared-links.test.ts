import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ApiError, createHub, type Hub, type MergeInput, type SharedLinkInput } from '@customer-hub/sdk';
import { contract } from '../generated/contract.ts';
import { createServer, type ServerOptions } from '../server.ts';
import { createClock } from '../server/clock.ts';

const PERSON = { id: 'tec_dana', name: 'Dana' },
  SCOPES = new Set(Object.values(contract.operations).flatMap(({ scopes }) => scopes));

/** A server in memory with one password, and who may do everything with it. */
async function started(options: Partial<ServerOptions> = {}) {
  const clock = createClock({ startMs: Date.parse('2026-11-22T16:21:00Z'), paused: true });
  const server = createServer({
    strict: true,
    clock,
    account: { name: 'Fieldhouse IT', timeZone: 'UTC', portalUrl: 'https://portal.example' },
    signIn: () => ({ ...PERSON, email: 'd@msp.example', tenant: 'msp', person: PERSON, scopes: SCOPES }),
    ...options,
  });
  const client = (auth?: () => string): Hub =>
    createHub({
      baseUrl: 'http://hub.test/v1',
      fetch: request => server.fetch(request),
      retry: { limit: 0 },
      ...(auth ? { auth } : {}),
    });
  const hub = client(() => 'me'),
    customer = await hub.customers.create({ name: 'Ash Grove Dental' }),
    { id } = await hub.passwords.create(customer.id, { name: 'Firewall', secret: 'correct horse' });
  return {
    clock,
    customer,
    hub,
    visitor: client(),
    share: (input: SharedLinkInput = {}) => hub.sharedLinks.sharePassword(id, input),
  };
}
const refusal = async (work: PromiseLike<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof ApiError) return `${error.status} ${error.code}`;
    throw error;
  }
  return 'done';
};

describe('what a server allows of shared links', () => {
  it('is told with the account, and kept by every link', async () => {
    const { hub, share } = await started({
      sharing: { maxHours: 24, maxViews: 2, pageUrl: 'https://x.example/s' },
    });
    assert.deepEqual((await hub.account.get()).sharing, {
      allowed: true,
      maxHours: 24,
      maxViews: 2,
      pageUrl: 'https://x.example/s',
    });
    assert.equal(await refusal(share({ expiresInHours: 25 })), '422 validation');
    assert.equal(await refusal(share({ expiresInHours: 24, maxViews: 3 })), '422 validation');
    assert.equal(await refusal(share({ expiresInHours: 24, maxViews: 2 })), 'done');
  });
  it('is nothing at all where it is switched off', async () => {
    const { share } = await started({ sharing: { allowed: false } });
    assert.equal(await refusal(share()), '409 sharing_off');
  });
});

describe('whoever guesses', () => {
  const visit = () => ({ visit: crypto.randomUUID() });

  it('is slowed down by the address, after a few guesses of tokens, and let in again a minute later', async () => {
    const { visitor, share, clock } = await started({ visitorLimit: { perMinute: 60 } });
    const { token } = await share();
    const guesses: string[] = [];
    for (let n = 0; n < 12; n++)
      guesses.push(await refusal(visitor.sharedLinks.look(`${'0'.repeat(64)}.bXNw`)));
    assert.equal(guesses.filter(end => end === '404 link_ended').length, 9);
    assert.equal(guesses.at(-1), '429 rate_limited');
    assert.equal(await refusal(visitor.sharedLinks.look(token)), '429 rate_limited');
    await clock.advance(61_000);
    assert.equal(await refusal(visitor.sharedLinks.look(token)), 'done');
  });

  it('has five tries of a pass phrase in all, whatever an address may send', async () => {
    const { visitor, share } = await started({ visitorLimit: { perMinute: 1_000 } });
    const { token } = await share({ passPhrase: 'maple-orbit-lantern', maxViews: 20 });
    const ends: string[] = [];
    for (let n = 0; n < 7; n++)
      ends.push(
        await refusal(visitor.sharedLinks.open(token, { ...visit(), passPhrase: `guess number ${n}` })),
      );
    assert.deepEqual(ends, [
      ...Array<string>(4).fill('422 wrong_pass_phrase'),
      ...Array<string>(3).fill('423 link_locked'),
    ]);
  });

  it('is told the same of a link whose time is over as of none, to the moment', async () => {
    const { visitor, share, clock, hub } = await started();
    const { token, link } = await share({ expiresInHours: 1 });
    await clock.advance(3_599_999);
    assert.equal(await refusal(visitor.sharedLinks.look(token)), 'done');
    await clock.advance(1);
    assert.equal(await refusal(visitor.sharedLinks.open(token, visit())), '404 link_ended');
    const { state, endedAt, endedBy } = await hub.sharedLinks.get(link.id);
    assert.deepEqual([state, endedAt, endedBy], ['expired', link.expiresAt, null]);
  });
});

describe('a link whose record moves to another customer', () => {
  it('opens as before, is listed there, and goes back with its record', async () => {
    const { hub, visitor, share, customer } = await started();
    const { token, link } = await share({ maxViews: 5 });
    const kept = await hub.customers.create({ name: 'Ash Grove' });
    const merge = await hub.merges.customers(kept.id, await inputOf(hub, kept.id, customer.id));
    const listed = async (id: string): Promise<string[]> =>
      (await hub.sharedLinks.list(id)).items.map(one => one.id);
    assert.deepEqual(await listed(kept.id), [link.id]);
    assert.equal((await visitor.sharedLinks.open(token, { visit: crypto.randomUUID() })).view, 1);
    await hub.merges.undo(merge.id);
    assert.deepEqual([await listed(kept.id), await listed(customer.id)], [[], [link.id]]);
    assert.equal((await visitor.sharedLinks.open(token, { visit: crypto.randomUUID() })).view, 2);
  });
});

/** What a person would send to merge one customer into another. */
async function inputOf({ merges }: Hub, keptId: string, mergedId: string): Promise<MergeInput> {
  const { kept, merged } = await merges.previewCustomers(keptId, { with: mergedId });
  return { with: mergedId, keptEtag: kept.etag, mergedEtag: merged.etag };
}
