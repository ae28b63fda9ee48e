import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fold, spellings } from '../internal/fold.ts';
import { matchOf, ranked, RANKS } from './match.ts';

/** What is marked, letter by letter. */
const marked = (text: string, query: string): readonly string[] | undefined =>
  matchOf(text, query)?.marks.map(([start, end]) => text.slice(start, end));

const letters = [...'abcdeä öüßéñłøå', ...'абвйё', ...'سلامنُّور', '-', ' ', '7', '😀'];
const text = fc.string({ unit: fc.constantFrom(...letters), maxLength: 16 });
const word = fc.string({
  unit: fc.constantFrom(...letters.filter(one => one !== ' ')),
  minLength: 1,
  maxLength: 5,
});

describe('what is typed', () => {
  it('is found in three scripts, whatever the marks and the case, and marked where it stands', () => {
    for (const [shown, query, marks] of [
      ['Zoë Müller', 'MUELLER zoe', ['Zoë', 'Müller']],
      ['Zoë Müller', 'mul', ['Mül']],
      ['Weißenfels', 'weiss', ['Weiß']],
      ['Артём Щёголев', 'щегол', ['Щёгол']],
      ['شركة النُّور', 'النور', ['النُّور']],
      ['شركة النُّور', 'شَركة', ['شركة']],
      ['ΟΔΟΣ', 'οδος', ['ΟΔΟΣ']],
      ['WS-BILL-03', 'bill', ['BILL']],
      ['Rebill, bill', 'bill', ['bill']],
      ['New ticket', 'nt', ['N', 't']],
      ['Kenntnis nehmen, Text', 'nt', ['n', 'T']],
    ] as const)
      assert.deepEqual(marked(shown, query), marks, `${query} in ${shown}`);
    assert.equal(marked('New ticket', 'newt ticket'), undefined);
    assert.equal(marked('Muller', 'mueller'), undefined);
  });

  it('counts for more the more of a name it is', () => {
    const order = ['Note', 'Notes', 'New note', 'Footnote', 'Keys'].map(label => ({ label, also: 'note' }));
    fc.assert(
      fc.property(fc.shuffledSubarray(order, { minLength: order.length }), shuffled => {
        const found = ranked(shuffled, 'NÓTE');
        assert.deepEqual(
          found.map(({ label, rank }) => [label, rank]),
          [
            ['Note', 'exact'],
            ['Notes', 'start'],
            ['New note', 'words'],
            ['Footnote', 'inside'],
            ['Keys', 'elsewhere'],
          ],
        );
      }),
    );
  });

  it('marks letters of the text that are those that were typed, in their order', () => {
    fc.assert(
      fc.property(text, word, (shown, query) => {
        const match = matchOf(shown, query);
        const isThere = spellings(shown).some(one => spellings(query).some(part => one.includes(part)));
        if (!match) return assert.ok(!isThere);
        let before = 0;
        for (const [start, end] of match.marks) {
          assert.ok(start >= before && end > start && end <= shown.length, JSON.stringify(match.marks));
          before = end;
        }
        if (match.rank === 'initials' || fold(query) === '') return;
        const found = match.marks.map(([start, end]) => shown.slice(start, end)).join('');
        assert.ok(spellings(found).some(one => spellings(query).some(part => one.includes(part))));
      }),
      { numRuns: 500 },
    );
  });

  it('finds the same however it is written', () => {
    fc.assert(
      fc.property(text, word, (shown, query) => {
        const plain = matchOf(shown, query);
        for (const other of [query.toUpperCase(), query.normalize('NFC'), ` ${query} `])
          assert.deepEqual(matchOf(shown, other), plain);
      }),
      { numRuns: 500 },
    );
  });

  it('gives each of what is found once, the best first, then what was used last, then in its order', () => {
    const entries = fc.uniqueArray(fc.record({ label: text, used: fc.constantFrom(0, 1, Infinity) }), {
      selector: ({ label }) => label,
      maxLength: 8,
    });
    fc.assert(
      fc.property(entries, word, (given, query) => {
        const found = ranked(given, query, ({ used }) => used);
        const expected = given.filter(({ label }) => matchOf(label.normalize('NFC'), query));
        assert.deepEqual(
          found.map(({ label }) => label).sort(),
          expected.map(({ label }) => label.normalize('NFC')).sort(),
        );
        const at = ({ label }: { label: string }): number =>
          given.findIndex(one => one.label.normalize('NFC') === label);
        for (const [n, b] of found.entries()) {
          const a = found[n - 1];
          const byRank = a ? RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) : -1;
          assert.ok(
            byRank < 0 || (byRank === 0 && (a!.used < b.used || (a!.used === b.used && at(a!) < at(b)))),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is nothing: all of them, as they were', () => {
    const given = ['Zebra', 'Ape'].map(label => ({ label }));
    assert.deepEqual(
      ranked(given, ' ').map(({ label, marks }) => [label, marks]),
      [
        ['Zebra', []],
        ['Ape', []],
      ],
    );
  });
});
