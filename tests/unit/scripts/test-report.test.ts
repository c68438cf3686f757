import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { countPlaywright, countVitest, readReport, totalLine } from '../../../scripts/lib/test-report.mjs';

function written(report: unknown): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'report-'));
  const file = path.join(folder, 'report.json');
  fs.writeFileSync(file, typeof report === 'string' ? report : JSON.stringify(report));
  return file;
}

describe('the result of a suite', () => {
  test('a missing report is one failure', () => {
    expect(readReport('/nowhere/report.json', countVitest, 0)).toMatchObject({
      passed: 0,
      failed: 1,
    });
  });

  test('an unreadable report is one failure', () => {
    expect(readReport(written('{'), countVitest, 0)).toMatchObject({ passed: 0, failed: 1 });
  });

  test('no executed test is one failure, even when some were skipped', () => {
    const file = written({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 4 });
    expect(readReport(file, countVitest, 0)).toMatchObject({ passed: 0, failed: 1, skipped: 4 });
  });

  test('a bad exit code without a failed test is one failure', () => {
    const file = written({ numPassedTests: 3 });
    expect(readReport(file, countVitest, 1)).toMatchObject({ passed: 3, failed: 1 });
  });

  test('a file that could not be loaded is one failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
    ];
    expect(countVitest({ numPassedTests: 1, numFailedTests: 1, testResults })).toEqual({
      passed: 1,
      failed: 2,
      skipped: 0,
    });
  });

  test('a flaky browser test and an error outside tests have failed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 2 });
  });

  test('the closing line names skipped tests only when there are any', () => {
    expect(totalLine({ passed: 2, failed: 0, skipped: 0 })).toBe('2 passed, 0 failed');
    expect(totalLine({ passed: 2, failed: 1, skipped: 3 })).toBe('2 passed, 1 failed, 3 skipped');
  });
});
