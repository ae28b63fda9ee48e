/** Writes what a run of the browser tests counted to a file, as JSON; people get the failures as text. */
import { writeFileSync } from 'node:fs';

/** @param {string} file where the counts go. */
export function countingReporter(file) {
  return {
    onTestRunFinished({ sessions, testRun }) {
      const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
      for (const session of sessions) countSession(session, counts);
      writeFileSync(file, JSON.stringify({ ...counts, testRun }));
    },
  };
}

function countSession(session, counts) {
  const errors = session.errors.map(error => error.stack ?? error.message);
  const logged = session.request404s.map(request => `404: ${request.url}`);
  const before = counts.failed;
  if (session.testResults) countSuite(session.testResults, session.testFile, [], counts);
  // A file that could not be loaded has no tests to fail.
  if (errors.length > 0 || (!session.passed && counts.failed === before)) {
    counts.failed++;
    counts.failures.push([session.testFile, ...errors, ...logged].join('\n'));
  }
}

function countSuite(suite, file, titles, counts) {
  for (const test of suite.tests) {
    if (test.skipped) counts.skipped++;
    else if (test.passed) counts.passed++;
    else {
      counts.failed++;
      counts.failures.push(`${file}\n${[...titles, test.name].join(' > ')}\n${test.error?.message ?? ''}\n${test.error?.stack ?? ''}`);
    }
  }
  for (const inner of suite.suites) countSuite(inner, file, [...titles, inner.name], counts);
}
