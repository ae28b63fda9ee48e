import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { secureRandom } from '../database/random.ts';
import {
  MOST_TRIES,
  open,
  stateOf,
  tenantOf,
  tokenFor,
  VISIT_MS,
  type LinkFacts,
  type Press,
} from './shared-links.ts';

const START = Date.parse('2026-11-22T16:21:00Z'),
  DAY_MS = 86_400_000;
const link = (facts: Partial<LinkFacts> = {}): LinkFacts => ({
  expiresAt: new Date(START + DAY_MS).toISOString(),
  maxViews: 2,
  views: 0,
  wrongTries: 0,
  hasPassPhrase: false,
  end: null,
  visits: [],
  ...facts,
});
const press = (visit: string, more: Partial<Press> = {}): Press => ({
  nowMs: START,
  visit,
  passPhrase: 'right',
  ...more,
});

/** Carries out a press as the server does, and says what came of it. */
function carryOut(facts: LinkFacts, given: Press): [LinkFacts, ReturnType<typeof open>] {
  const opening = open(facts, given);
  if (opening.is === 'opened')
    return [{ ...facts, ...opening.change, end: opening.isLast ? { state: 'used_up' } : null }, opening];
  if (opening.is === 'wrong')
    return [{ ...facts, ...opening.change, end: opening.locks ? { state: 'locked' } : null }, opening];
  return [facts, opening];
}

describe('a link that ends', () => {
  it('is over at its time, to the millisecond', () => {
    assert.equal(stateOf(link(), START + DAY_MS - 1), 'active');
    assert.equal(stateOf(link(), START + DAY_MS), 'expired');
    assert.equal(open(link(), press('a', { nowMs: START + DAY_MS })).is, 'ended');
  });

  it('shows the last view again while its answer may have been lost, and not a moment longer', () => {
    const [used] = carryOut(link({ maxViews: 1 }), press('a'));
    assert.deepEqual(open(used, press('a', { nowMs: START + VISIT_MS - 1 })), { is: 'repeated', view: 1 });
    assert.equal(open(used, press('a', { nowMs: START + VISIT_MS })).is, 'ended');
    assert.equal(open(used, press('b')).is, 'ended');
  });

  it('brings nothing back that was withdrawn, not even for a press that had opened it', () => {
    const [opened] = carryOut(link(), press('a'));
    for (const state of ['withdrawn', 'ended', 'expired'] as const)
      assert.equal(open({ ...opened, end: { state } }, press('a')).is, 'ended');
    assert.equal(open({ ...opened, end: { state: 'locked' } }, press('a')).is, 'locked');
  });

  it('asks for its pass phrase before anything else, and for a repeat as well', () => {
    const secret = link({ hasPassPhrase: true });
    assert.equal(open(secret, press('a', { passPhrase: 'missing' })).is, 'pass_phrase_needed');
    const [opened] = carryOut(secret, press('a'));
    assert.equal(open(opened, press('a', { passPhrase: 'wrong' })).is, 'wrong');
  });

  it('never shows more views than it has, locks after its tries, and counts each press once', () => {
    const step = fc.record({
      visit: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      passPhrase: fc.constantFrom<Press['passPhrase']>('right', 'right', 'wrong', 'missing'),
      waitMs: fc.constantFrom(0, 1_000, VISIT_MS / 2, VISIT_MS, DAY_MS / 3),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        fc.array(step, { maxLength: 40 }),
        (maxViews, hasPassPhrase, steps) => {
          let facts = link({ maxViews, hasPassPhrase }),
            nowMs = START,
            shown = 0,
            wrong = 0;
          for (const { visit, passPhrase, waitMs } of steps) {
            nowMs += waitMs;
            const before = facts;
            const [after, opening] = carryOut(facts, { visit, passPhrase, nowMs });
            facts = after;
            if (opening.is === 'opened') assert.equal(opening.view, ++shown);
            if (opening.is === 'wrong') wrong++;
            if (opening.is === 'opened' || opening.is === 'repeated') {
              assert.ok(!hasPassPhrase || passPhrase === 'right');
              assert.ok(nowMs < Date.parse(facts.expiresAt));
              assert.ok(opening.view <= maxViews);
            }
            if (opening.is === 'repeated') assert.equal(after, before, 'a repeat changes nothing');
            assert.ok(facts.views <= maxViews && facts.views === shown);
            assert.ok(wrong <= MOST_TRIES);
          }
        },
      ),
    );
  });
});

describe('the token of a link', () => {
  it('says whose records it opens, whatever the account is called, and is of 256 random bits', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }), tenant => {
        const token = tokenFor(secureRandom, tenant);
        assert.equal(tenantOf(token), tenant.isWellFormed() ? tenant : tenantOf(token));
        assert.match(token, /^[0-9a-f]{64}\.[\w-]+$/);
      }),
    );
    const tokens = new Set(Array.from({ length: 1_000 }, () => tokenFor(secureRandom, 'x')));
    assert.equal(tokens.size, 1_000);
  });
  it('is refused when it is none', () => {
    for (const token of [
      undefined,
      null,
      7,
      '',
      'x',
      `${'0'.repeat(63)}.eA`,
      `${'0'.repeat(64)}.`,
      `${'0'.repeat(64)}.%`,
    ])
      assert.equal(tenantOf(token), undefined, String(token));
    fc.assert(fc.property(fc.string(), text => void tenantOf(text)));
  });
});
