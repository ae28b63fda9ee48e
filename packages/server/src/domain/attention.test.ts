import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { AttentionFact } from '../contract/types.ts';
import {
  ageUrgency,
  byUrgency,
  countFacts,
  dueUrgency,
  endUrgency,
  hoursUrgency,
  isAboutBackup,
  isSnoozed,
  isWorse,
} from './attention.ts';
import { addDays } from './days.ts';

const today = '2026-11-24';
const now = '2026-11-24T18:00:00.000Z';
const GROUPS = ['now', 'week', 'later'] as const;
const LEVELS = ['late', 'soon', 'note'] as const;
const anyUrgency = fc.record({ level: fc.constantFrom(...LEVELS), group: fc.constantFrom(...GROUPS) });
const later = (ms: number): string => new Date(Date.parse(now) + ms).toISOString();
const anyFact: fc.Arbitrary<AttentionFact> = fc
  .record({ urgency: anyUrgency, id: fc.nat(30), day: fc.option(fc.nat(60)), snoozed: fc.boolean() })
  .map(({ urgency, id, day, snoozed }) => ({
    ...urgency,
    key: `fact:${id}`,
    kind: 'warranty_ends',
    area: 'assets',
    record: null,
    records: [],
    count: 1,
    day: day === null ? null : addDays(today, day),
    dueAt: null,
    minutes: null,
    limit: null,
    person: null,
    balance: null,
    snooze: snoozed
      ? {
          id: 'ats_1',
          customerId: 'cus_1',
          factKey: `fact:${id}`,
          until: null,
          reason: 'x',
          by: null,
          createdAt: now,
          endedAt: null,
          etag: '"1"',
        }
      : null,
  }));

describe('urgency', () => {
  it('only grows as a deadline comes nearer', () => {
    const ms = fc.integer({ min: -20 * 86_400_000, max: 80 * 86_400_000 });
    fc.assert(
      fc.property(ms, ms, (a, b) => {
        const [near, far] = [dueUrgency(later(Math.min(a, b)), now), dueUrgency(later(Math.max(a, b)), now)];
        assert.equal(isWorse(far, near), false);
        assert.equal(near.level === 'late', Math.min(a, b) < 0);
      }),
    );
  });

  it('tells of an end from the level on until its day is over, never before or after', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 400 }), fc.integer({ min: 1, max: 365 }), (days, within) => {
        const found = endUrgency(addDays(today, days), today, within);
        assert.equal(found !== undefined, days >= 0 && days <= within);
        if (found) assert.equal(found.group, days === 0 ? 'now' : days <= 7 ? 'week' : 'later');
      }),
    );
  });

  it('tells of what is old from the level on, for good', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 4000 }), fc.integer({ min: 1, max: 3650 }), (age, every) => {
        assert.equal(ageUrgency(addDays(today, -age), today, every) !== undefined, age >= every);
      }),
    );
  });

  it('is late for hours that are over, and goes by the day on which they run out', () => {
    assert.deepEqual(hoursUrgency(1, null, today), { level: 'late', group: 'now' });
    assert.equal(hoursUrgency(0, null, today), undefined);
    assert.deepEqual(
      [1, 2, 7, 8].map(days => hoursUrgency(0, addDays(today, days), today)?.group),
      ['now', 'week', 'week', 'later'],
    );
  });
});

describe('a snooze', () => {
  it('holds until its time, and ends early exactly when the fact gets worse', () => {
    fc.assert(
      fc.property(
        anyUrgency,
        anyUrgency,
        fc.option(fc.integer({ min: -5, max: 5 }).filter(days => days !== 0)),
        fc.boolean(),
        (then, fact, days, ended) => {
          const until = days === null ? null : later(days * 86_400_000);
          const snooze = { ...then, until, endedAt: ended ? now : null };
          const worse =
            LEVELS.indexOf(fact.level) < LEVELS.indexOf(then.level) ||
            GROUPS.indexOf(fact.group) < GROUPS.indexOf(then.group);
          assert.equal(isSnoozed(fact, snooze, now), !ended && (days === null || days > 0) && !worse);
          assert.equal(isWorse(fact, fact), false);
        },
      ),
    );
  });
});

describe('the list', () => {
  it('has one order, the most urgent first, and counts every fact once', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 30 }), facts => {
        const sorted = facts.toSorted(byUrgency);
        for (const [n, fact] of sorted.entries()) {
          const next = sorted[n + 1];
          if (next) assert.ok(GROUPS.indexOf(fact.group) <= GROUPS.indexOf(next.group));
        }
        assert.deepEqual(
          facts
            .toReversed()
            .toSorted(byUrgency)
            .map(({ key }) => key),
          sorted.map(({ key }) => key),
        );
        const counts = countFacts(facts);
        assert.equal(counts.now + counts.week + counts.later + counts.snoozed, facts.length);
        assert.equal(counts.snoozed, facts.filter(({ snooze }) => snooze !== null).length);
      }),
    );
  });

  it('knows an alert about a backup by its title', () => {
    assert.deepEqual(
      ['Backup finished with warnings', 'Datensicherung fehlgeschlagen', 'Disk almost full'].map(
        isAboutBackup,
      ),
      [true, true, false],
    );
  });
});
