import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createEventParser, type ParsedEvent } from './event-parser.ts';

const parse = (...pieces: string[]): ParsedEvent[] => {
  const parser = createEventParser();
  return pieces.flatMap(piece => parser.push(piece));
};

/** As the stream does it: bytes in, cut anywhere. */
function parseBytes(bytes: Uint8Array, cuts: number[]): ParsedEvent[] {
  const parser = createEventParser();
  const decoder = new TextDecoder();
  const edges = [0, ...cuts.map(cut => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return edges
    .slice(1)
    .flatMap((end, index) => parser.push(decoder.decode(bytes.slice(edges[index], end), { stream: true })));
}

describe('event parser', () => {
  it('joins data lines, keeps one leading space less, ignores comments and unknown fields', () => {
    assert.deepEqual(parse(': hi\nid: 7\nevent: output\ndata: a\ndata:  b\nnonsense\nfoo: bar\n\n'), [
      { id: '7', event: 'output', data: 'a\n b' },
    ]);
  });

  it('takes LF, CR and CRLF, also mixed', () =>
    assert.deepEqual(
      parse('data: a\n\ndata: b\r\rdata: c\r\n\r\n').map(one => one.data),
      ['a', 'b', 'c'],
    ));

  it('does not wait for the next piece after a CR', () =>
    assert.deepEqual(
      parse('data: a\r\r').map(one => one.data),
      ['a'],
    ));

  it('does not take the halves of a cut CRLF for two line ends', () =>
    assert.deepEqual(
      parse('data: a\r', '\ndata: b\r', '\n\r', '\n').map(one => one.data),
      ['a\nb'],
    ));

  it('keeps the id until another comes, and ignores one with a NUL', () => {
    assert.deepEqual(
      parse('id: 1\ndata: a\n\ndata: b\n\nid: x\0y\ndata: c\n\nid\ndata: d\n\n').map(one => one.id),
      ['1', '1', '1', ''],
    );
  });

  it('drops an event without data, and one that was cut off', () =>
    assert.deepEqual(parse('event: x\n\ndata: a'), []));

  it('reads retry only when it is a number', () => {
    const parser = createEventParser();
    parser.push('retry: soon\n');
    assert.equal(parser.retryMs, undefined);
    parser.push('retry: 250\n');
    assert.equal(parser.retryMs, 250);
  });

  it('refuses an event that never ends, and not a long stream', () => {
    assert.throws(() => {
      const parser = createEventParser();
      for (let n = 0; n < 20; n += 1) parser.push(`data: ${'x'.repeat(100_000)}\n`);
    }, RangeError);
    const parser = createEventParser();
    for (let n = 0; n < 40; n += 1) parser.push(`data: ${'x'.repeat(100_000)}\n\n`);
  });

  it('gives the same events however the bytes are cut', () => {
    const end = fc.constantFrom('\n', '\r', '\r\n');
    const text = fc.string({ unit: 'grapheme' }).map(value => value.replace(/[\r\n\0]/g, ''));
    const line = fc.oneof(
      text.map(value => `data: ${value}`),
      text.map(value => `id:${value}`),
      text.map(value => `event: ${value}`),
      text.map(value => `:${value}`),
      fc.constant(''),
      fc.constant('data'),
    );
    const stream = fc
      .array(fc.tuple(line, end), { maxLength: 40 })
      .map(lines => `\uFEFF${lines.map(([words, stop]) => words + stop).join('')}`);
    fc.assert(
      fc.property(stream, fc.array(fc.nat(), { maxLength: 30 }), (source, cuts) => {
        const bytes = new TextEncoder().encode(source);
        assert.deepEqual(parseBytes(bytes, cuts), parse(source.slice(1)));
      }),
      { numRuns: 500 },
    );
  });
});
