import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fileKind, freeName, nameProblem, parentOf, shownPath, stepsOf, typedPath } from './paths.ts';

describe('paths of a device', () => {
  it('show every mark that would turn or hide text by its number', () => {
    assert.equal(shownPath('invoice\u202Egpj.exe'), 'invoice[U+202E]gpj.exe');
    assert.equal(shownPath('a\u0000b\nc'), 'a[U+0000]b[U+000A]c');
    assert.equal(shownPath('Öffnungszeiten.docx'), 'Öffnungszeiten.docx');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        assert.doesNotMatch(shownPath(text), /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b-\u200f]/u);
      }),
    );
  });

  it('are taken apart and put together again', () => {
    assert.deepEqual(
      stepsOf('C:\\Users\\Public').map(({ path }) => path),
      ['C:', 'C:\\Users', 'C:\\Users\\Public'],
    );
    assert.equal(parentOf('C:'), '');
    const name = fc.stringMatching(/^[\w .-]{1,12}$/).filter(one => one.trim() !== '');
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), names => {
        const path = names.join('\\');
        assert.equal(stepsOf(path).at(-1)?.path, path);
        assert.equal(parentOf(path), names.slice(0, -1).join('\\'));
      }),
    );
  });

  it('are understood as people type them', () => {
    assert.equal(typedPath(' "C:/Users/Public/" '), 'C:\\Users\\Public');
    assert.equal(typedPath('\\\\C:\\\\Users'), 'C:\\Users');
    assert.equal(typedPath('  '), '');
  });

  it('take no name that Windows would not take, and none that leads elsewhere', () => {
    const cases: [string, ReturnType<typeof nameProblem>][] = [
      ['report.csv', undefined],
      ['', 'empty'],
      ['..\\..\\x', 'characters'],
      ['a/b', 'characters'],
      ['what?', 'characters'],
      ['CON', 'reserved'],
      ['com1.txt', 'reserved'],
      ['LPT¹', 'reserved'],
      ['console.txt', undefined],
      ['..', 'end'],
      ['name.', 'end'],
      ['x'.repeat(256), 'long'],
      ['x'.repeat(251), 'path'],
    ];
    for (const [name, problem] of cases) assert.equal(nameProblem(name, 'C:\\Users'), problem, name);
    fc.assert(
      fc.property(fc.string(), name => {
        if (nameProblem(name, 'C:') === undefined) assert.equal(stepsOf(`C:\\${name}`).at(-1)?.name, name);
      }),
    );
  });

  it('find a name that is free', () => {
    assert.equal(freeName('a.txt', ['A.TXT', 'a (2).txt']), 'a (3).txt');
    assert.equal(freeName('.hosts', []), '.hosts (2)');
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a.txt', 'a (2).txt', 'A (3).TXT')), taken => {
        const free = freeName('a.txt', taken).toLowerCase();
        assert.ok(!taken.some(one => one.toLowerCase() === free));
      }),
    );
  });

  it('say what a file is by the end of its name', () => {
    assert.equal(fileKind('invoice.pdf.exe'), 'program');
    assert.equal(fileKind('README'), 'file');
    assert.equal(fileKind('constructor.constructor'), 'file');
  });
});
