import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { report as en } from '../messages/en/report.ts';
import { Format } from '../messages/format.ts';
import { reportCsv } from './report-csv.ts';
import { pageOf } from './report-page.ts';
import { blankReport, fullReport } from './testing/reports.ts';

const w = { t: en, format: new Format('en', 'us', 'America/Los_Angeles') };

describe('the page of a report', () => {
  const page = pageOf(fullReport, w);

  it('begins with what was done, and has five figures with what they mean', () => {
    assert.equal(page.heading, 'Your IT, July – September 2026'.replaceAll(' – ', '\u2009–\u2009'));
    assert.equal(
      page.greeting,
      'In this period we solved 143 requests. We answered 99% in the agreed time. 2 things need a decision from you.',
    );
    assert.deepEqual(
      page.figures.map(({ value, note }) => [value, note]),
      [
        ['143', '12 fewer than before'],
        // 199 of 200 are not all.
        ['99%', '199 of 200'],
        ['41 min', 'nine in ten: 3.2 h'],
        ['77%', 'devices: 60 of 77'],
        ['142.5', 'of 180 prepaid'],
      ],
    );
  });

  it('draws four pictures, each with its values in words', () => {
    assert.deepEqual(
      page.pictures.map(({ as, marks }) => [as, marks.map(({ label, value }) => `${label} ${value}`)]),
      [
        ['bars', ['Faults 101', 'Wishes 47']],
        ['bars', ['High 99% (199 of 200)']],
        ['columns', ['Jul 46.5 of 60', 'Aug 38 of 60', 'Sep 58 of 60']],
        ['strip', ['under 2 34', '2 to 4 30', '4 to 5 19', 'over 5 3', 'unknown 4']],
      ],
    );
    const [asked, , time, ages] = page.pictures;
    assert.deepEqual(
      asked?.marks.map(({ share }) => share),
      [1, 47 / 101],
    );
    assert.deepEqual(
      time?.marks.map(({ share, limit }) => [share, limit]),
      [
        [2_790 / 3_600, 1],
        [2_280 / 3_600, 1],
        [3_480 / 3_600, 1],
      ],
    );
    assert.ok(Math.abs((ages?.marks.reduce((sum, { share }) => sum + share, 0) ?? 0) - 1) < 1e-9);
  });

  it('lists what ends and suggests what to decide, in words of the customer', () => {
    assert.deepEqual(page.ends, [
      { label: 'Warranty of SRV-SQL01', value: '11/28/2026' },
      { label: 'Contract Care Plan', value: '12/31/2026' },
      { label: 'Warranty of 11 × Workstation', value: '01/31/2027' },
    ]);
    assert.deepEqual(
      page.suggestions.map(({ text }) => text),
      [
        '7 devices run a system without security updates, such as Windows 10 Pro, whose support ended on 10/14/2025.',
        'The hours of Care Plan did not last in 3 billing periods: 2.5 h more were needed in each, on average.',
      ],
    );
  });

  it('says no data where there is none, and never 0 in its place', () => {
    const blank = pageOf(blankReport('counted'), w);
    assert.equal(blank.greeting, 'There were no requests in this period.');
    assert.deepEqual(
      blank.figures.map(({ value, note }) => [value, note]),
      [
        ['0', 'as many as before'],
        ['–', 'No data'],
        ['–', 'No data'],
        ['–', 'No data'],
        ['–', 'No data'],
      ],
    );
    assert.ok(blank.pictures.every(({ empty, marks }) => empty === 'No data' && marks.length === 0));
    assert.ok(blank.safety.every(({ value }) => value === 'No data'));
    assert.equal(blank.missing, '');
  });

  it('says what it was not allowed to tell, and what could not be counted', () => {
    const hidden = pageOf(blankReport('forbidden'), w);
    assert.ok(hidden.figures.every(({ value, note }) => value === '–' && note === 'Not shown'));
    assert.ok(hidden.pictures.every(({ empty }) => empty === 'Not shown'));
    assert.deepEqual(Object.values(hidden.none), ['Not shown', 'Not shown', 'Not shown']);
    assert.equal(hidden.greeting, 'Here is what we looked after for you.');
    assert.match(hidden.missing, /requests, hours, devices, inventory, and alerts\.$/);
    assert.match(pageOf(blankReport('failed'), w).missing, /^Couldn't be counted: requests/);
    const { parts } = fullReport;
    const partly = {
      ...blankReport('counted'),
      parts: parts.map(one => (one.part === 'assets' ? { ...one, state: 'failed' as const } : one)),
    };
    // Of what was not looked at, nobody can say that nothing ends.
    assert.deepEqual(Object.values(pageOf(partly, w).none), [
      'No data',
      'Nothing that is shown here ends in the next 90 days.',
      'Nothing that is shown here needs a decision now.',
    ]);
  });

  it('draws what is used by month where no contract has time to compare it with', () => {
    const { hours } = fullReport;
    const plain = { ...fullReport, hours: { ...hours!, prepaid: null, contracts: [] } };
    const { pictures, figures } = pageOf(plain, w);
    assert.deepEqual(
      pictures[2]?.marks.map(({ label, value, limit }) => [label, value, limit]),
      [
        ['Jul', '50', undefined],
        ['Aug', '38', undefined],
        ['Sep', '62', undefined],
      ],
    );
    assert.deepEqual([figures[4]?.value, figures[4]?.note], ['150', '151 in the period before']);
  });
});

describe('a report as CSV', () => {
  const texts = {
    customer: 'Ann, Inc.',
    greeting: '=1+1',
    suggestions: [{ title: '@SUM(A1)', text: 'Say "yes"' }],
  };
  const csv = reportCsv(fullReport, pageOf(fullReport, w), texts, w);
  const lines = csv.split('\r\n');

  it('has a mark of its encoding, a table under each name, and plain numbers', () => {
    assert.ok(csv.startsWith('\ufeff"Your IT'));
    const at = lines.indexOf('How fast we answered');
    assert.deepEqual(lines.slice(at, at + 3), [
      'How fast we answered',
      'Name,Number,Due,In time',
      'High,148,200,199',
    ]);
    assert.ok(lines.includes('Hours used,150,151'));
    assert.ok(lines.includes('2026-07-01,46.5,60'));
    assert.ok(lines.includes('Requests solved,143,155'));
  });

  it('runs no formula, whoever wrote it', () => {
    assert.ok(lines.includes("'=1+1"));
    assert.ok(lines.includes(`'@SUM(A1),"Say ""yes"""`));
    assert.match(lines[0] ?? '', /,"Ann, Inc\.",2026-07-01,2026-09-30$/);
    assert.ok(lines.every(line => !/^[=@+]/.test(line)));
  });

  it('leaves out what there is nothing of, and leaves empty what is not known', () => {
    const blank = blankReport('counted');
    const text = reportCsv(blank, pageOf(blank, w), { ...texts, suggestions: [] }, w);
    assert.ok(text.includes('"First answer, median (minutes)",,'));
    assert.ok(!text.includes('Ends soon') && !text.includes('What we suggest'));
  });
});
