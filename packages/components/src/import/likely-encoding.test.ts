import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decode, decodeAs } from './decode.ts';
import { encodings, type Encoding } from './encodings.ts';

const labels: Partial<Record<Encoding, string>> = { 'Mac OS Roman': 'macintosh', 'Shift-JIS': 'shift_jis' };

/** Text as bytes of an encoding with one byte, or two, a letter: found by reading all of them. */
const encode = (text: string, encoding: Encoding): Uint8Array => {
  const decoder = new TextDecoder(labels[encoding] ?? encoding);
  const bytes = new Map<string, number[]>();
  for (let high = 0; high < 256; high += 1) {
    const single = decoder.decode(Uint8Array.of(high));
    if (!bytes.has(single)) bytes.set(single, [high]);
  }
  if (encoding === 'Shift-JIS')
    for (let high = 0x81; high < 0xa0; high += 1)
      for (let low = 0x40; low < 0xfd; low += 1) {
        const pair = decoder.decode(Uint8Array.of(high, low));
        if (!bytes.has(pair)) bytes.set(pair, [high, low]);
      }
  return Uint8Array.from([...text].flatMap(letter => bytes.get(letter) ?? assert.fail(letter)));
};

describe('encodings by content [I-03]', () => {
  const texts: readonly (readonly [Encoding, string])[] = [
    [
      'Windows-1252',
      'Email;Name\nj@b.de;Jürgen Größe\nt@b.fr;Thérèse Lefèvre\nb@b.no;Bjørn Åse\np@b.es;Peña\n',
    ],
    ['Windows-1250', 'Email;Name\nl@b.pl;Łukasz Żółć\n'],
    ['Windows-1250', 'Email;Name\nj@b.cz;Jiří Dvořák\nc@b.cz;Jan Černý\nm@b.de;Müller\n'],
    ['Windows-1250', 'Email;Name\nk@b.hu;Kovács Győző\n'],
    ['Windows-1251', 'Email;Name\ni@b.bg;Иван Петров\n'],
    ['Windows-1253', 'Email;Name\ng@b.gr;Γιώργος Παπαδόπουλος\n'],
    ['Windows-1254', 'Email;Name\na@b.tr;Ayşe Yılmaz\nd@b.tr;Doğan Işık\n'],
    ['Windows-1255', 'Email;Name\nm@b.il;משה כהן\n'],
    ['Windows-1256', 'Email;Name\nm@b.sa;محمد علي\n'],
    ['Mac OS Roman', 'Email;Name\nj@b.de;Jürgen Größe\n'],
    ['Shift-JIS', 'Email,Name\ny@b.jp,山田太郎\n'],
  ];
  for (const [encoding, text] of texts)
    it(`reads ${encoding}: ${text.split(/[;,\n]/)[3]}`, () =>
      assert.deepEqual(decode(encode(text, encoding)), { text, encoding }));

  it('takes another one where a person says so', () => {
    const bytes = encode('Łukasz', 'Windows-1250');
    assert.equal(decodeAs(bytes, 'Windows-1250').text, 'Łukasz');
    assert.equal(decodeAs(bytes, 'Windows-1252').text, '£ukasz');
    for (const encoding of encodings) assert.equal(typeof decodeAs(bytes, encoding).text, 'string');
  });
});
