import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { readWorkbook } from './spreadsheet.ts';
import { isDayFormat } from './spreadsheet-values.ts';
import { readSource } from './source.ts';
import { people } from './people.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook as spreadsheet programs write it; sheets by name, as the XML of their rows. */
const workbook = (
  sheets: Record<string, string>,
  { strings = '', formats = '', styles = '', pr = '', hidden = '' } = {},
): Uint8Array<ArrayBuffer> => {
  const names = Object.keys(sheets);
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}">${pr}<sheets>${names.map((name, n) => `<sheet name="${name}" sheetId="${n + 1}" ${name === hidden ? 'state="hidden"' : ''} r:id="rId${n + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, n) => `<Relationship Id="rId${n + 1}" Target="worksheets/sheet${n + 1}.xml"/>`).join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${formats}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      names.map((name, n) => [
        `xl/worksheets/sheet${n + 1}.xml`,
        `<worksheet xmlns="${main}"><sheetData>${sheets[name]}</sheetData></worksheet>`,
      ]),
    ),
  };
  return new Uint8Array(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))),
  );
};

describe('workbooks (.xlsx)', () => {
  it('reads texts, numbers whole, days, gaps and the line of each row', () => {
    const bytes = workbook(
      {
        People: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>Na</t></r><r><t>me</t></r></is></c><c r="D1" t="s"><v>1</v></c></row><row r="2"/><row r="4"><c r="A4" t="str"><f>B1</f><v>a&amp;b@c.de</v></c><c r="B4"><v>4.41632E+11</v></c><c r="C4" s="1"><v>45291</v></c><c r="D4" s="2"><v>45291.5</v></c><c r="E4" t="b"><v>1</v></c><c r="F4"><v>0.1</v></c></row>`,
      },
      {
        strings:
          '<si><t>Email</t></si><si><r><t>Day</t></r><r><t xml:space="preserve"> due</t></r><rPh><t>x</t></rPh></si>',
        formats: '<numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/>',
        styles: '<xf numFmtId="14"/><xf numFmtId="164"/>',
      },
    );
    assert.deepEqual(readWorkbook(bytes), [
      {
        name: 'People',
        rows: [
          { line: 1, cells: ['Email', 'Name', '', 'Day due'] },
          { line: 4, cells: ['a&b@c.de', '441632000000', '2023-12-31', '2023-12-31 12:00', 'true', '0.1'] },
        ],
      },
    ]);
  });
  it('counts days from 1904 where the workbook says so', () => {
    const [sheet] = readWorkbook(
      workbook(
        { A: '<row r="1"><c r="A1" s="1"><v>43829</v></c></row>' },
        { styles: '<xf numFmtId="14"/>', pr: '<workbookPr date1904="1"/>' },
      ),
    );
    assert.equal(sheet?.rows[0]?.cells[0], '2023-12-31');
  });
  it('offers the visible sheets that have rows', async () => {
    const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>Email</t></is></c></row>';
    const person = '<row r="2"><c r="A2" t="inlineStr"><is><t>a@b.de</t></is></c></row>';
    const bytes = workbook({ Empty: '', Secret: row, One: row + person, Two: row }, { hidden: 'Secret' });
    const source = await readSource(new File([bytes], 'x.xlsx'), { remembered: [], subject: people });
    assert.deepEqual(
      [source.sheets, source.format, source.csv.rows, source.columns[0]?.field],
      [['One', 'Two'], 'workbook', [{ line: 2, cells: ['a@b.de'] }], 'email'],
    );
  });
  it('says that another zip is no workbook, and unpacks nothing that claims to be huge', async () => {
    const other = new Uint8Array(zipSync({ 'word/document.xml': strToU8('<w/>') }));
    await assert.rejects(
      readSource(new File([other], 'x.xlsx'), { remembered: [], subject: people }),
      (error: { code?: string }) => error.code === 'notText',
    );
    const bomb = workbook({ A: '' });
    // The size that the directory at the end of a zip tells of its first part.
    const view = new DataView(bomb.buffer);
    for (let at = 0; at < bomb.length - 4; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 400_000_000, true);
    await assert.rejects(
      readSource(new File([bomb], 'x.xlsx'), { remembered: [], subject: people }),
      (error: { code?: string }) => error.code === 'tooLarge',
    );
  });
  it('knows formats that show a day', () => {
    for (const code of ['m/d/yyyy', 'dd.mm.yy', '[$-407]d. mmmm yyyy;@', 'yyyy"年"m"月"'])
      assert.ok(isDayFormat(code), code);
    for (const code of ['General', '0.00', '[Red]0', '"day" 0', 'hh:mm', ''])
      assert.ok(!isDayFormat(code), code);
  });
});
