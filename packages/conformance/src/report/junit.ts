import { asAnswer, asCurl } from '../client/exchange.ts';
import type { Report, Result } from '../run/run.ts';
import { countsOf, rowsOf } from './summary.ts';

/** Whether XML 1.0 can hold a character at all. */
const isHeld = (letter: string): boolean => {
  const code = letter.codePointAt(0) ?? 0;
  return code >= 0x20
    ? (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff
    : /[\t\n\r]/.test(letter);
};
const escape = (text: string): string =>
  Array.from(text, letter => (isHeld(letter) ? letter : '\ufffd'))
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

function testcase({ id, resource, status, detail = '', clause, exchange, ms }: Result): string {
  const open = `<testcase classname="${escape(resource)}" name="${escape(id)}" time="${(ms / 1000).toFixed(3)}"`;
  if (status === 'passed') return `    ${open}/>`;
  if (status !== 'failed')
    return `    ${open}><skipped message="${escape(`${status}: ${detail}`)}"/></testcase>`;
  const body = [`Contract: ${clause}`, ...(exchange ? [asCurl(exchange), asAnswer(exchange)] : [])].join(
    '\n\n',
  );
  return `    ${open}><failure message="${escape(detail)}">${escape(body)}</failure></testcase>`;
}

/** For build servers. */
export function asJunit(report: Report): string {
  const { failed } = countsOf(report.results);
  const suites = rowsOf(report).map(({ resource, counts }) => {
    const cases = report.results.filter(result => result.resource === resource);
    const skipped = counts['not served'] + counts['not applicable'] + counts['not run'];
    return [
      `  <testsuite name="${escape(resource)}" tests="${cases.length}" failures="${counts.failed}" errors="0"` +
        ` skipped="${skipped}" timestamp="${report.startedAt}">`,
      ...cases.map(testcase),
      '  </testsuite>',
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="Customer Hub conformance" tests="${report.results.length}"` +
      ` failures="${failed}" time="${(report.ms / 1000).toFixed(3)}">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}
