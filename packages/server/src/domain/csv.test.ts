import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cellText, csvLine, csvStart, guardFormula } from './csv.ts';

/** A reader as plain as RFC 4180, to read back what was written. */
function read(text: string, delimiter: string): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; at < text.length; at++) {
        if (text[at] === '"') {
          if (text[at + 1] !== '"') break;
          at++;
        }
        cell += text[at];
      }
      at++;
    } else
      while (at < text.length && text[at] !== delimiter && !text.startsWith('\r\n', at)) cell += text[at++];
    cells.push(cell);
    if (text[at] !== delimiter) break;
    at++;
  }
  return cells;
}

describe('CSV for spreadsheets', () => {
  it('takes the force out of formulas, whatever stands before the sign [EXP-03, I-11, I-19]', () => {
    for (const evil of [
      '=1+1',
      '+1-1',
      '-1+1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\n=1',
      ' =1',
      '\u00a0=1',
      '\u200b=1',
      '＝1+1',
      '＋1',
      "=cmd|' /C calc'!A0",
      "'=1+1",
      '+49/30',
    ])
      assert.equal(guardFormula(evil), `'${evil}`);
  });
  it('leaves numbers, telephone numbers and texts whole [I-11]', () => {
    for (const good of [
      '',
      'Ashgrove',
      '1-2',
      'a=b',
      "'quoted",
      '-5',
      '-1,250.50',
      '+4915112345678',
      '+1 503 555 0167',
      '+1 (503) 555-0167',
      '+49 30/1234',
    ])
      assert.equal(guardFormula(good), good);
    assert.equal(csvLine([-5, '-5', '+1 503 555 0100']), '-5,-5,+1 503 555 0100\r\n');
  });
  it('no text cell it writes starts like a formula, and every cell is read back whole', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({
            unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', ' ', 'a', 'é', '֍'),
          }),
          { minLength: 1 },
        ),
        fc.constantFrom(',' as const, ';' as const, '\t' as const),
        (cells, delimiter) => {
          const line = csvLine(cells, { delimiter });
          assert.ok(line.endsWith('\r\n'));
          const back = read(line, delimiter);
          assert.deepEqual(
            back.map((cell, index) => (cell === `'${cells[index]}` ? cells[index] : cell)),
            cells,
          );
          for (const cell of back) assert.doesNotMatch(cell, /^\s*[=@\t\r]|^\s*[+-](?!\d)/);
        },
      ),
    );
  });
  it('flattens lists, addresses and empty values', () => {
    assert.equal(cellText(['a.com', 'b.com']), 'a.com; b.com');
    assert.equal(
      cellText({ line1: '1420 NW Ashgrove Ave', line2: null, city: 'Portland' }),
      '1420 NW Ashgrove Ave, Portland',
    );
    assert.equal(cellText(null), '');
    assert.equal(cellText(false), 'false');
  });
  it('starts with a byte order mark when asked', () => {
    assert.equal(csvStart({ byteOrderMark: true }), '\ufeff');
    assert.equal(csvStart(), '');
  });
});
