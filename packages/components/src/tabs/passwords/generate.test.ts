import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { bitsOf, defaultOptions, generate, limits, type GeneratorOptions } from './generate.ts';
import { below, type RandomWords } from './random.ts';
import { levelOf, strengthOf } from './strength.ts';

const options = fc.record<GeneratorOptions>({
  kind: fc.constantFrom('characters', 'readable'),
  length: fc.integer({ min: -5, max: 200 }),
  upper: fc.boolean(),
  lower: fc.boolean(),
  digits: fc.boolean(),
  symbols: fc.boolean(),
  clear: fc.boolean(),
});

describe('random numbers', () => {
  it('throws away what would make small numbers likelier', () => {
    const drawn = [0xffff_ffff, 0xffff_fffe, 7];
    const asked: number[] = [];
    const random: RandomWords = into => {
      into[0] = drawn.shift()!;
      asked.push(into[0]);
      return into;
    };
    // 2^32 is 4 modulo 6: the last four values have no whole round of six.
    assert.equal(below(6, random), 1);
    assert.deepEqual(asked, [0xffff_ffff, 0xffff_fffe, 7]);
  });

  it('keeps the last value that still belongs to a whole round', () => {
    assert.equal(
      below(6, into => into.fill(0xffff_fffb)),
      5,
    );
    assert.equal(
      below(1, into => into.fill(0xffff_ffff)),
      0,
    );
  });

  it('gives each number as often as any other', () => {
    const bound = 7;
    const counts = Array.from({ length: bound }, () => 0);
    for (let n = 0; n < 14_000; n += 1) counts[below(bound)]! += 1;
    for (const count of counts) assert.ok(Math.abs(count - 2000) < 300, counts.join(' '));
  });
});

describe('generated passwords [PWD-12]', () => {
  it('have the length that was asked for, within limits, and one of every chosen set', () => {
    fc.assert(
      fc.property(options, wanted => {
        const made = generate(wanted);
        const { least, most } = limits[wanted.kind];
        if (wanted.kind === 'readable') {
          const groups = made.split('-');
          assert.ok(groups.length >= least && groups.length <= most);
          for (const group of groups) assert.match(group, /^(?:[bdfghjkmnprstvwz][aeiou]){2}[2-9]?$/);
          return;
        }
        assert.ok(made.length >= least && made.length <= most);
        if (wanted.length >= least && wanted.length <= most) assert.equal(made.length, wanted.length);
        if (wanted.upper) assert.match(made, /[A-Z]/);
        if (wanted.digits) assert.match(made, /\d/);
        if (wanted.symbols) assert.match(made, /[^A-Za-z0-9]/);
        if (!wanted.upper) assert.doesNotMatch(made, /[A-Z]/);
        if (!wanted.digits) assert.doesNotMatch(made, /\d/);
        if (!wanted.symbols) assert.doesNotMatch(made, /[^A-Za-z0-9]/);
        if (wanted.clear) assert.doesNotMatch(made, /[0O1lI|]/);
      }),
    );
  });

  it('are never the same twice', () => {
    const many = new Set(Array.from({ length: 500 }, () => generate(defaultOptions)));
    assert.equal(many.size, 500);
  });

  it('say how much chance is in them: never more than their characters could hold', () => {
    fc.assert(
      fc.property(options, wanted => {
        const bits = bitsOf(wanted);
        assert.ok(
          bits > 0 &&
            bits <= generate({ ...wanted, length: limits[wanted.kind].most }).length * Math.log2(95),
        );
        assert.ok(bitsOf({ ...wanted, length: limits[wanted.kind].most }) >= bits);
      }),
    );
    assert.equal(levelOf(bitsOf(defaultOptions)), 4);
  });

  it('look as strong to the estimate as they are, or a little less', () => {
    for (let n = 0; n < 200; n += 1) assert.ok(strengthOf(generate(defaultOptions)).level >= 3);
  });
});
