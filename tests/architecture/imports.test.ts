import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

interface Report {
  summary: { violations: { rule: { name: string }; from: string; to: string }[]; totalCruised: number };
}

it('no folder imports what the layout forbids', async () => {
  const run = promisify(execFile);
  const args = ['app', 'components', 'lib', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const { stdout } = await run('node_modules/.bin/depcruise', args, { maxBuffer: 64 << 20 }).catch(
    (error: { stdout: string }) => error,
  );
  const { summary } = JSON.parse(stdout) as Report;
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  // A compiler the tool cannot talk to makes it read nothing and find nothing.
  expect(summary.totalCruised).toBeGreaterThan(100);
});
