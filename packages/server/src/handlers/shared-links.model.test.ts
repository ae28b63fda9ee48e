import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { ApiError, createHub, type Hub } from '@customer-hub/sdk';
import fc from 'fast-check';
import { collections } from '../database/collections/index.ts';
import { MOST_TRIES } from '../domain/shared-links.ts';
import { contract } from '../generated/contract.ts';
import { createServer } from '../server.ts';
import { sqlRecords } from '../sql/records.ts';
import { openSqlStore } from '../sql/store.ts';

const PERSON = { id: 'tec_dana', name: 'Dana' },
  SCOPES = new Set(Object.values(contract.operations).flatMap(({ scopes }) => scopes)),
  PHRASE = 'maple-orbit-lantern';

/** What somebody does with a link; those of one round are sent at once. */
type Deed =
  | { readonly is: 'open'; readonly visit: number; readonly isRight: boolean }
  | { readonly is: 'look' | 'withdraw' | 'rotate' };
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      is: fc.constant('open' as const),
      visit: fc.nat({ max: 5 }),
      isRight: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('look' as const) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constantFrom('withdraw' as const, 'rotate' as const) }) },
);

const visits = Array.from({ length: 6 }, (_, n) => `00000000-0000-4000-8000-00000000000${n}`);
const codeOf = async (work: PromiseLike<unknown>): Promise<string> => {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof ApiError) return error.code;
    throw error;
  }
};

describe('a link that is opened, withdrawn and rotated at the same time', async () => {
  const store = await openSqlStore({ file: ':memory:', definitions: collections });
  const server = createServer({
    records: sqlRecords(store),
    strict: true,
    account: { name: 'Fieldhouse IT', timeZone: 'UTC', portalUrl: 'https://portal.example' },
    limit: { perMinute: 1_000_000 },
    visitorLimit: { perMinute: 1_000_000 },
    signIn: () => ({ ...PERSON, email: 'd@msp.example', tenant: 'msp', person: PERSON, scopes: SCOPES }),
  });
  after(() => server.close());
  const client = (auth?: () => string): Hub =>
    createHub({
      baseUrl: 'http://hub.test/v1',
      fetch: request => server.fetch(request),
      retry: { limit: 0 },
      ...(auth ? { auth } : {}),
    });
  const [hub, visitor] = [client(() => 'me'), client()];
  const customer = await hub.customers.create({ name: 'Ash Grove Dental' });

  it('never shows more than it may, nor anything once it has ended', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.array(deed, { minLength: 1, maxLength: 5 }), { maxLength: 6 }),
        async (maxViews, rounds) => {
          const entry = await hub.passwords.create(customer.id, { name: 'Firewall', secret: 'the first' });
          const { link, token } = await hub.sharedLinks.sharePassword(entry.id, {
            maxViews,
            passPhrase: PHRASE,
          });
          const views = new Map<number, number>();
          let wrong = 0,
            isOver = false;
          const act = async (one: Deed): Promise<string> => {
            switch (one.is) {
              case 'look':
                return codeOf(visitor.sharedLinks.look(token));
              case 'withdraw':
                return codeOf(hub.sharedLinks.withdraw(link.id));
              case 'rotate':
                return codeOf(hub.passwords.update(await hub.passwords.get(entry.id), { secret: 'another' }));
              case 'open':
                return codeOf(
                  visitor.sharedLinks
                    .open(token, {
                      visit: visits[one.visit]!,
                      passPhrase: one.isRight ? PHRASE : 'not this one',
                    })
                    .then(({ view, password }) => {
                      assert.equal(password?.secret.value(), 'the first');
                      assert.ok(one.isRight && view <= maxViews);
                      assert.equal(views.get(one.visit) ?? view, view, 'the same press, the same view');
                      views.set(one.visit, view);
                    }),
                );
            }
          };
          for (const round of rounds) {
            const ends = await Promise.all(round.map(act));
            wrong += ends.filter(end => end === 'wrong_pass_phrase').length;
            round.forEach((one, at) => {
              if (isOver && one.is === 'open') assert.notEqual(ends[at], 'done', 'it had ended before');
            });
            isOver ||= round.some(({ is }) => is === 'withdraw' || is === 'rotate');
          }
          const now = await hub.sharedLinks.get(link.id);
          assert.equal(new Set(views.values()).size, views.size, 'no view was shown to two');
          assert.deepEqual([now.views, views.size <= maxViews], [views.size, true]);
          assert.ok(wrong < MOST_TRIES && now.wrongTries <= MOST_TRIES);
          if (now.wrongTries === MOST_TRIES) assert.equal(now.state, 'locked');
        },
      ),
      { numRuns: 25 },
    );
  });
});
