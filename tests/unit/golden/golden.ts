import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/**
 * Compares a text with tests/golden/<name>. Written anew only with UPDATE_GOLDEN=1, and then read by a person in the
 * difference of the commit; a golden that is not there is a failure, not a first run.
 */
export function expectGolden(name: string, text: string): void {
  const file = `tests/golden/${name}`;
  const actual = `${text.trimEnd()}\n`;
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync('tests/golden', { recursive: true });
    writeFileSync(file, actual);
  }
  expect(existsSync(file), `${file} is missing; UPDATE_GOLDEN=1 writes it`).toBe(true);
  expect(actual, `${file} differs; if that is meant, UPDATE_GOLDEN=1 writes it anew`).toBe(readFileSync(file, 'utf8'));
}
