/**
 * Writes what a run of the browser tests counted to a file, as JSON: one entry for each test file; people get the
 * failures as text.
 */
import { writeFileSync } from 'node:fs';

/** @param {string} file where the counts go. */
export function countingReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      writeFileSync(file, JSON.stringify([...sessions].map(countSession)));
    },
  };
}

function countSession(session) {
  const counts = { file: session.testFile, passed: 0, failed: 0, failures: [] };
  const errors = session.errors.map(error => error.stack ?? error.message);
  const logged = session.request404s.map(request => `404: ${request.url}`);
  if (session.testResults) countSuite(session.testResults, session.testFile, [], counts);
  // A file that could not be loaded, or whose page never answered, has no tests to fail.
  if (errors.length > 0 || (!session.passed && counts.failed === 0)) {
    counts.failed++;
    counts.failures.push([session.testFile, ...errors, ...logged].join('\n'));
  }
  return counts;
}

function countSuite(suite, file, titles, counts) {
  for (const test of suite.tests) {
    if (test.passed) counts.passed++;
    else if (!test.skipped) {
      counts.failed++;
      counts.failures.push(
        `${file}\n${[...titles, test.name].join(' > ')}\n${test.error?.message ?? ''}\n${test.error?.stack ?? ''}`,
      );
    }
  }
  for (const inner of suite.suites) countSuite(inner, file, [...titles, inner.name], counts);
}
