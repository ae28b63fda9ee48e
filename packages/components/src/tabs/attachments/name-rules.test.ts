import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { joinName, nameProblem, splitName } from './name-rules.ts';

describe('the name of a file', () => {
  for (const [fileName, name, ending] of [
    ['network-plan.pdf', 'network-plan', '.pdf'],
    ['backup.2026.tar.gz', 'backup.2026', '.tar.gz'],
    ['LICENSE', 'LICENSE', ''],
    ['.htaccess', '.htaccess', ''],
    ['خطة الطوارئ.txt', 'خطة الطوارئ', '.txt'],
    ['version 1. final draft', 'version 1. final draft', ''],
  ] as const)
    it(`splits ${fileName} before its ending, and joins it again`, () => {
      assert.deepEqual(splitName(fileName), { name, ending });
      assert.equal(joinName(name, ending), fileName);
    });
  it('takes an ending with and without its dot, and not twice', () => {
    assert.equal(joinName(' plan ', 'txt'), 'plan.txt');
    assert.equal(joinName('plan.PDF', '.pdf'), 'plan.PDF');
    assert.equal(joinName('pdf', '.pdf'), 'pdf.pdf');
    assert.equal(joinName('report.docx', '.pdf'), 'report.docx.pdf');
    assert.equal(joinName('plan', ''), 'plan');
  });
  for (const [name, code] of [
    ['../../etc/passwd', 'has_folder'],
    ['a\\b.txt', 'has_folder'],
    ['invoice\u202Egpj.exe', 'unsafe_character'],
    ['pay\u200Bpal.txt', 'unsafe_character'],
    ['what?.txt', 'unsafe_character'],
    ['.htaccess', 'hidden_or_trimmed'],
    ['dots..', 'hidden_or_trimmed'],
    ['con.txt', 'reserved_name'],
    ['  ', 'required'],
    ['constant.txt', undefined],
    ['Angebot für Zahnärzte 2026.txt', undefined],
  ] as const)
    it(`${code ? `refuses ${JSON.stringify(name)}: ${code}` : `takes ${name}`}`, () => {
      assert.equal(nameProblem(name), code);
    });
});
