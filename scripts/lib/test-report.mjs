// Counts out of what a test runner wrote down. What says nothing has not passed.
import fs from 'node:fs';

const nothing = (reason) => ({ passed: 0, failed: 1, skipped: 0, reason });

/** Counts of a vitest JSON report; a file that could not be loaded is one failure. */
export function countVitest(report) {
  const unloaded = (report.testResults ?? []).filter(
    (file) => file.status === 'failed' && !(file.assertionResults ?? []).some(isFailed),
  );
  return {
    passed: report.numPassedTests ?? 0,
    failed: (report.numFailedTests ?? 0) + unloaded.length,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  };
}

const isFailed = (test) => test.status === 'failed';

/**
 * Counts of a Playwright JSON report; a flaky test has failed once, so it failed.
 *
 * @param {{ stats?: Record<string, number>, errors?: unknown[] }} report
 */
export function countPlaywright({ stats = {}, errors = [] }) {
  return {
    passed: stats.expected ?? 0,
    failed: (stats.unexpected ?? 0) + (stats.flaky ?? 0) + errors.length,
    skipped: stats.skipped ?? 0,
  };
}

/**
 * The result of one suite from its report file and exit code. No report, no test
 * executed, or a bad exit code without a named failure: one failure, with the reason.
 */
export function readReport(file, count, exitCode) {
  if (!fs.existsSync(file)) return nothing('it wrote no report');
  let counts;
  try {
    counts = count(JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch (error) {
    return nothing(`its report cannot be read (${error.message})`);
  }
  if (counts.passed + counts.failed === 0) {
    return { ...nothing('it executed no test'), skipped: counts.skipped };
  }
  if (exitCode !== 0 && counts.failed === 0) {
    return { ...counts, failed: 1, reason: `it ended with code ${exitCode}` };
  }
  return counts;
}

/** The closing line of `npm test`. */
export function totalLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
