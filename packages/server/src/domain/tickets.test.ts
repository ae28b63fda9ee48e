import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { NO_CLOCK, slaAt, startClock } from './sla.ts';
import { afterComment, clockInGroup, excerptOf, EXCERPT_LENGTH, sentimentOf } from './tickets.ts';

const now = '2026-11-22T16:00:00.000Z';
const clock = startClock(
  {
    id: 'sla_1',
    name: 'Gold',
    targets: [{ priority: 'high', firstResponseMinutes: 60, resolutionMinutes: 120 }],
  },
  'high',
  '2026-11-22T15:30:00.000Z',
);
const ticket = { clock, activity: 'unread' as const, sentiment: null };

describe('tickets', () => {
  it('ends the clock with resolved, closed and deleted, and starts it again with open and pending [TKT-27]', () => {
    for (const group of ['resolved', 'closed', 'deleted'] as const)
      assert.equal(slaAt(clockInGroup(clock, group, now), now).state, 'none', group);
    for (const group of ['open', 'pending', 'awaiting_security_review'] as const)
      assert.equal(
        slaAt(clockInGroup(clockInGroup(clock, 'closed', now), group, now), now).dueAt,
        clock.firstResponseDueAt,
        group,
      );
  });

  it('takes the sentiment from the contact only [TKT-12]', () => {
    const angry = afterComment(ticket, { visibility: 'public', text: 'It failed again!' }, 'contact', now);
    assert.deepEqual([angry.sentiment, angry.activity], ['negative', 'awaiting_technician']);
    const answered = afterComment(
      angry,
      { visibility: 'public', text: 'Thanks, perfect.' },
      'technician',
      now,
    );
    assert.deepEqual(
      [answered.sentiment, answered.activity, answered.clock.firstRespondedAt],
      ['negative', 'awaiting_requester', now],
    );
    assert.equal(
      afterComment(answered, { visibility: 'public', text: 'Danke, läuft.' }, 'contact', now).sentiment,
      'positive',
    );
  });
  it('does not count an internal note as an answer', () =>
    assert.deepEqual(
      afterComment(ticket, { visibility: 'internal', text: 'Thanks' }, 'technician', now),
      ticket,
    ));
  it('finds moods in several languages [TKT-11]', () => {
    assert.deepEqual(
      [
        'שוב אותה תקלה',
        'شكرا جزيلا',
        'Merci beaucoup',
        'عاجل من فضلك',
        'Bitte um Rückruf.',
        'Please call me.',
      ].map(sentimentOf),
      ['negative', 'positive', 'positive', 'negative', 'neutral', 'neutral'],
    );
  });

  it('cuts a preview between characters, never inside one [OTK-04]', () => {
    assert.equal(excerptOf(undefined), null);
    assert.equal(excerptOf('  \n '), null);
    // [I-16]
    assert.equal(excerptOf('<head><style>p{}</style><p>Gr&uuml;&szlig;e<br>5 &euro;'), 'Grüße 5 €');
    assert.equal(excerptOf('a < b and <0x61>'), 'a < b and <0x61>');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), text => {
        const excerpt = excerptOf(text);
        if (excerpt === null) return;
        assert.ok([...excerpt].length <= EXCERPT_LENGTH);
        assert.ok(excerpt.isWellFormed());
      }),
    );
  });
  it('leaves tickets without a clock without one', () =>
    assert.equal(slaAt(clockInGroup(NO_CLOCK, 'open', now), now).state, 'none'));
});
