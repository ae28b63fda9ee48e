import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { AnsiText } from './ansi.ts';
import { MAX_COLUMNS, MAX_LINES, textOf, type OutputLine } from './line-writer.ts';

const ESC = '\u001b';

const read = (...pieces: readonly string[]): readonly OutputLine[] => {
  const text = new AnsiText();
  for (const piece of pieces) text.add(piece);
  text.end();
  return text.lines;
};
/** Lines as text, marks in angle brackets. */
const shown = (...pieces: readonly string[]): string[] =>
  read(...pieces).map(({ runs }) => runs.map(run => (run.mark ? `<${run.text}>` : run.text)).join(''));
const looks = (text: string): unknown[] =>
  (read(text)[0]?.runs ?? []).map(({ text: part, look: { key: _, ...look } }) => [part, look]);

const token = fc.oneof(
  fc.constantFrom(
    ...[
      '\r',
      '\n',
      '\b',
      '\t',
      '\0',
      '\u0007',
      ESC,
      `${ESC}[`,
      `${ESC}]0;`,
      `${ESC}P`,
      `${ESC}\\`,
      '\u009b',
      '\u009d',
    ],
    ...['\u202e', '\u200b', '\ufeff', '\ud83d', '\ude00', '😀', '\u{e0041}', 'ä', 'e\u0301', 'م', '漢'],
    ...[
      '31m',
      '38;5;200m',
      '38;2;1;2;3m',
      '48;5;1m',
      '0m',
      '8m',
      '7m',
      '1;4m',
      '2K',
      'K',
      '1K',
      '5C',
      '3D',
      '1G',
      'H',
    ],
    ...['6n', '2J', '?1049h', '20X', ';', '?', '52;c;aGk=', '8;;https://evil.example/'],
  ),
  fc.string({ maxLength: 6 }),
  fc.constant('x'.repeat(700)),
);

describe('output of a device', () => {
  it('reads the same however the text is cut', () => {
    fc.assert(
      fc.property(
        fc.array(token, { maxLength: 40 }),
        fc.array(fc.nat(400), { maxLength: 12 }),
        (tokens, cuts) => {
          const text = tokens.join('');
          const at = [...new Set(cuts.map(cut => cut % (text.length + 1)))].sort((a, b) => a - b);
          const pieces = [...at, text.length].map((to, n) => text.slice(at[n - 1] ?? 0, to));
          assert.deepEqual(read(...pieces), read(text));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('shows no control character and nothing that turns or hides text, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(token, { maxLength: 40 }), tokens => {
        for (const { runs } of read(tokens.join('')))
          for (const { text } of runs)
            // eslint-disable-next-line no-control-regex
            assert.doesNotMatch(text, /[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\ufeff]|\p{Cs}/u);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps colours and weights, 16, 256 and all', () => {
    assert.deepEqual(looks(`a${ESC}[31mb${ESC}[1;4mc${ESC}[0md`), [
      ['a', {}],
      ['b', { fg: 1 }],
      ['c', { fg: 1, bold: true, underline: true }],
      ['d', {}],
    ]);
    assert.deepEqual(looks(`${ESC}[38;5;9ma${ESC}[38;5;196mb${ESC}[48;5;250mc`), [
      ['a', { fg: 9 }],
      ['b', { fg: '#ff0000' }],
      ['c', { fg: '#ff0000', bg: '#bcbcbc' }],
    ]);
    assert.deepEqual(looks(`${ESC}[38;2;1;200;3;3ma${ESC}[39;97mb${ESC}[38;2;1;999;3mc`), [
      ['a', { fg: '#01c803', italic: true }],
      ['bc', { fg: 15, italic: true }],
    ]);
  });

  it('writes over a line as a terminal does', () => {
    assert.deepEqual(shown('10 %\r20 %\r\ndone\r\n'), ['20 %', 'done']);
    assert.deepEqual(shown(`Loading${ESC}[2K\rOK`), ['OK     ']);
    assert.deepEqual(shown(`Loading\r${ESC}[KOK`), ['OK']);
    assert.deepEqual(shown('abc\b\bX'), ['aXc']);
    assert.deepEqual(shown('a\tb'), ['a       b']);
    assert.deepEqual(shown(`ab${ESC}[3Cc${ESC}[1GX`), ['Xb   c']);
    assert.deepEqual(shown('😀😀\rx'), ['x😀']);
  });

  it('says where something was left out that renames, links, asks, writes elsewhere or hides', () => {
    assert.deepEqual(shown(`a${ESC}]0;root@dc01\u0007b`), ['a<title>b']);
    assert.deepEqual(shown(`${ESC}]8;;https://evil.example\u0007here${ESC}]8;;\u0007`), ['<link>here<link>']);
    assert.deepEqual(shown(`${ESC}]52;c;Y3VybA==${ESC}\\b`), ['<clipboard>b']);
    assert.deepEqual(shown(`${ESC}Pq#0;2;0;0;0${ESC}\\b`), ['<data>b']);
    assert.deepEqual(shown(`${ESC}_Gf=32${ESC}\\${ESC}^x${ESC}\\`), ['<data><data>']);
    assert.deepEqual(shown(`${ESC}[6n${ESC}[c${ESC}[18t`), ['<query><query><query>']);
    assert.deepEqual(shown(`a${ESC}[?1049hb${ESC}[?1049l`), ['a<screen>b<screen>']);
    assert.deepEqual(shown(`a\n${ESC}[2J${ESC}[Hb`), ['a', '<clear>', 'b']);
    assert.deepEqual(shown(`a${ESC}[8mb${ESC}[28mc`), ['a<hidden>bc']);
    assert.deepEqual(shown('a\u009d2;x\u009cb\u009b31mc\u0080'), ['a<title>bc<U+0080>']);
    assert.deepEqual(shown('a\0b\u0007\u007f'), ['a<␀>b<␇><␡>']);
    assert.deepEqual(shown('exe\u202etxt.\u2066'), ['exe<U+202E>txt.<U+2066>']);
  });

  it('lets nothing swallow what comes after it', () => {
    assert.deepEqual(shown(`${ESC}]0;never closed\nnext`), ['<title>', 'next']);
    assert.match(shown(`${ESC}]0;${'x'.repeat(10_000)}seen`).join(''), /^<title>x+seen$/);
    assert.match(shown(`${ESC}[${'1;'.repeat(500)}seen`).join(''), /^<sequence>.*seen$/);
    assert.deepEqual(shown(`a${ESC}`), ['a<sequence>']);
    assert.deepEqual(shown(`a${ESC}[31`), ['a<sequence>']);
    assert.deepEqual(shown('a\ud83d'), ['a\ufffd']);
  });

  it('splits long lines, keeps the last ones, and knows their numbers', () => {
    const long = read(`${'x'.repeat(MAX_COLUMNS * 3)}\nnext`);
    assert.deepEqual(
      long.map(line => [textOf(line).length, line.isContinued, line.number]),
      [
        [MAX_COLUMNS, false, 0],
        [MAX_COLUMNS, true, 0],
        [MAX_COLUMNS, true, 0],
        [4, false, 1],
      ],
    );
    const text = new AnsiText();
    for (let n = 0; n < MAX_LINES * 3; n += 1) text.add(`${n}\n`);
    assert.ok(text.lines.length >= MAX_LINES && text.lines.length < MAX_LINES * 1.3);
    for (const line of [text.lines[0], text.lines.at(-1)])
      assert.equal(line && textOf(line), `${line?.number}`);
    text.skip(100_000);
    text.add('later');
    assert.equal(text.lines.at(-1)?.number, 100_000);
  });

  it('is not slowed down by text that goes back and forth', () => {
    // Of the processor: a machine that is busy with other things gives it in small pieces.
    const before = process.cpuUsage();
    const text = new AnsiText();
    text.add('y'.repeat(1900));
    text.add('x\r'.repeat(500_000));
    text.add(`${ESC}[31m\b`.repeat(200_000));
    assert.ok(process.cpuUsage(before).user < 5_000_000);
  });
});
