import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { toCsv, undefused } from './csv.ts';
import { parseCsv, type CsvFile } from './parse.ts';
import { readRecord } from './records.ts';

const shown = ({ rows }: CsvFile): unknown[] =>
  rows.map(({ line, cells, damaged }) => [line, cells.join('|'), damaged === true]);

describe('lines of a file', () => {
  it('obeys `sep=`, and numbers lines as the file does [I-01]', async () => {
    for (const first of ['sep=;', '"sep=;"', 'SEP=;\r']) {
      const csv = await parseCsv(`${first}\nEmail;Name\na@b.de;Lopez, Tina\n`);
      assert.deepEqual(
        [csv.header, csv.delimiter, shown(csv)],
        [['Email', 'Name'], ';', [[3, 'a@b.de|Lopez, Tina', false]]],
      );
    }
    const tabs = await parseCsv('sep=\t\r\nName\tType\r\nA\tB\r\n');
    assert.deepEqual(shown(tabs), [[3, 'A|B', false]]);
  });

  it('names a line with a quotation mark out of place, and goes on with the next [I-02, I-17]', async () => {
    const assets = await parseCsv(
      'Name,Type,Serial\n"Monitor 24"",Monitor,SN1\nLaptop,Laptop,SN2\n"Desk, oak",Desk,SN3\n',
    );
    assert.deepEqual(shown(assets), [
      [2, 'Monitor 24"|Monitor|SN1', true],
      [3, 'Laptop|Laptop|SN2', false],
      [4, 'Desk, oak|Desk|SN3', false],
    ]);
    const people = await parseCsv(
      'Email,Name,Notes\nqa@b.de,Q A,"5" screen\nbo@b.de,Bo B,x\ncy@b.de,Cy C,"fine"\n',
    );
    assert.deepEqual(shown(people), [
      [2, 'qa@b.de|Q A|5" screen', true],
      [3, 'bo@b.de|Bo B|x', false],
      [4, 'cy@b.de|Cy C|fine', false],
    ]);
    const paired = await parseCsv('a,b,c\n"Monitor 24"",M,SN1\nLaptop 15"",L,SN2\nx,y,z\n');
    assert.deepEqual(
      paired.rows.map(({ line }) => line),
      [2, 3, 4],
    );
    const unclosed = await parseCsv('a,b\n"x,y\n1,2\n3,4');
    assert.deepEqual(shown(unclosed), [
      [2, 'x|y', true],
      [3, '1|2', false],
      [4, '3|4', false],
    ]);
  });

  it('names a line that has more cells than there are columns', async () => {
    const csv = await parseCsv('Name,Email\nLopez, Tina,t@b.de\nRolf,r@b.de,\n');
    assert.deepEqual(shown(csv), [
      [2, 'Lopez| Tina|t@b.de', true],
      [3, 'Rolf|r@b.de|', false],
    ]);
  });

  it('accounts for every line, whatever stands in it [I-17]', () => {
    const letter = fc.constantFrom('a', '"', '""', ',', ';', '\n', '\r\n', '\r', ' ', "'", '5');
    fc.assert(
      fc.property(fc.string({ unit: letter, minLength: 1, maxLength: 60 }), text => {
        let lines = 0;
        let at = 0;
        while (at < text.length) {
          const record = readRecord(text, at, ',', 3);
          assert.ok(record.end > at);
          // What the record does not hold is its line end and nothing else.
          const own = text.slice(at, record.end).match(/\r\n|\r|\n/g)?.length ?? 0;
          assert.equal(record.lines, record.end > text.length ? own + 1 : own);
          lines += record.lines;
          at = record.end;
        }
        const whole = text.match(/\r\n|\r|\n/g)?.length ?? 0;
        assert.equal(lines, /[\r\n]$/.test(text) ? whole : whole + 1);
      }),
      { numRuns: 300 },
    );
  });

  it('reads back what we write, cell by cell [I-11, I-19]', async () => {
    const sign = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      '\t',
      '\n',
      "'",
      '"',
      ',',
      ';',
      ' ',
      'a',
      '1',
      'é',
    );
    const cell = fc.string({ unit: sign, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), async table => {
        const csv = await parseCsv(toCsv(['x1', 'x2', 'x3'], table).slice(1), { headed: true });
        assert.deepEqual(
          csv.rows.map(({ cells }) => cells.map(undefused)),
          table,
        );
        assert.ok(csv.rows.every(({ damaged }) => !damaged));
      }),
      { numRuns: 200 },
    );
  });
});
