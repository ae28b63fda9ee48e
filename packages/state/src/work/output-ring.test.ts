import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { byteLength, countLines, KEPT_CHARS, KEPT_LINES, OutputRing } from './output-ring.ts';

describe('the end of a long output', () => {
  it('counts bytes as an encoder does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.nat(0xffff)), (text, units) => {
        const all = text + String.fromCharCode(...units);
        assert.equal(byteLength(all), new TextEncoder().encode(all).byteLength);
      }),
    );
  });

  it('keeps the last lines whole and knows what it has left out', () => {
    const piece = fc.tuple(
      fc.constantFrom('stdout' as const, 'stderr' as const),
      fc.nat(9),
      fc.nat(4000),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), pieces => {
        const ring = new OutputRing();
        let all = '';
        for (const [stream, letter, length, isLine] of pieces) {
          const text = `${String(letter).repeat(length)}\n`.repeat(isLine ? 300 : 1);
          ring.push(stream, text);
          all += text;
        }
        const kept = ring
          .read(0)
          .map(({ text }) => text)
          .join('');
        assert.equal(kept, all.slice(ring.start));
        assert.equal(ring.end, all.length);
        assert.equal(ring.leftOutLines, countLines(all.slice(0, ring.start)));
        assert.equal(ring.leftOutBytes, ring.start);
        assert.ok(ring.start === 0 || all[ring.start - 1] === '\n', 'no torn line');
        assert.ok(kept.length <= KEPT_CHARS + 64_000);
        assert.ok(
          ring.start === 0 || countLines(kept) >= KEPT_LINES - 1 || kept.length > KEPT_CHARS - 64_000,
        );
        const middle = Math.floor((ring.start + ring.end) / 2);
        assert.equal(
          ring
            .read(middle)
            .map(({ text }) => text)
            .join(''),
          all.slice(middle),
        );
        assert.equal(
          ring
            .read(0, middle)
            .map(({ text }) => text)
            .join(''),
          all.slice(ring.start, middle),
        );
      }),
      { numRuns: 25 },
    );
  });
});
