import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isCut, safeFileName, shownName } from './file-name.ts';
import { contractBytes, extensionsOf, refusalOf } from './file-rules.ts';

describe('file names [ATT-02, ATT-07]', () => {
  it('keep what people call their files', () => {
    for (const name of [
      'network-plan.pdf',
      'خطة الطوارئ.txt',
      'Änderung (final), 2026.docx',
      'archive.tar.gz',
      'a b.c',
    ]) {
      assert.equal(safeFileName(name), name);
      assert.equal(shownName(name), name);
    }
  });

  it('say what they are: marks that turn text around are gone', () => {
    assert.equal(shownName('invoice\u202egpj.exe'), 'invoicegpj.exe');
    assert.equal(shownName('a\u2066b\u2069\u200b.txt'), 'ab.txt');
    assert.equal(shownName('\u202e\u0000'), 'file');
  });

  it('lead to no other folder and to no device', () => {
    for (const [name, safe] of [
      ['../../etc/passwd', 'passwd'],
      ['..\\..\\boot.ini', 'boot.ini'],
      ['/etc/shadow', 'shadow'],
      ['C:\\x\\y.txt', 'y.txt'],
      ['.bashrc', 'bashrc'],
      ['...', 'file'],
      ['', 'file'],
      ['con', '_con'],
      ['NUL.txt', '_NUL.txt'],
      ['com1.log', '_com1.log'],
      ['a:b*c?.txt', 'a_b_c_.txt'],
      ['x.txt. . ', 'x.txt'],
      ['desktop.ini\u0000.png', 'desktop.ini.png'],
      ['console.txt', 'console.txt'],
    ] as const)
      assert.equal(safeFileName(name), safe, name);
  });

  it('are one name of one file, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => {
        const name = safeFileName(text);
        assert.ok(name.length > 0 && [...name].length <= 200);
        assert.doesNotMatch(name, /[\u0000-\u001f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]/); // eslint-disable-line no-control-regex -- must not be there
        assert.doesNotMatch(name, /^[.\s]|[.\s]$/);
        assert.equal(safeFileName(name), name);
      }),
    );
  });

  it('keep their extension when they are cut, and it is known that they were [I-21]', () => {
    const long = `${'very long '.repeat(40)}.pdf`;
    const name = safeFileName(long);
    assert.deepEqual([isCut(long), isCut(name), isCut('x'.repeat(200))], [true, false, false]);
    assert.match(name, /\.pdf$/);
    assert.ok(name.length <= 200);
  });
});

describe('rules for files [ATT-05]', () => {
  it("take any file of the contract's size, or what the host allows", () => {
    const any = { maxBytes: contractBytes, extensions: [] };
    assert.equal(refusalOf({ name: 'a.exe', size: 1 }, any), undefined);
    assert.equal(refusalOf({ name: 'a', size: contractBytes }, any), undefined);
    assert.equal(
      refusalOf({ name: 'a', size: contractBytes + 1 }, { ...any, maxBytes: Infinity }),
      'tooLarge',
    );
    assert.equal(refusalOf({ name: 'a', size: 0 }, any), 'empty');
    const strict = { maxBytes: 10, extensions: extensionsOf('.pdf, PNG jpg') };
    assert.deepEqual(strict.extensions, ['.pdf', '.png', '.jpg']);
    assert.equal(refusalOf({ name: 'A.PDF', size: 10 }, strict), undefined);
    assert.equal(refusalOf({ name: 'a.pdf', size: 11 }, strict), 'tooLarge');
    assert.equal(refusalOf({ name: 'a.pdf.exe', size: 1 }, strict), 'wrongType');
    assert.deepEqual(extensionsOf(undefined), []);
  });
});
