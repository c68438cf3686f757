// The suites of `npm test` in their order: what each needs, runs and counts.
import fs from 'node:fs';
import path from 'node:path';
import { build } from './prepare.mjs';
import { installed, run } from './run.mjs';
import { embeddedKeys } from './settings.mjs';
import { countPlaywright, countVitest, readReport } from './test-report.mjs';

const NEEDS_ESLINT = ['eslint.config.mjs', 'eslint.config.js', 'eslint.config.ts'];
const NEEDS_PRETTIER = ['.prettierrc', '.prettierrc.json', 'prettier.config.mjs', 'prettier.config.js'];
const NEEDS_VITEST = ['vitest.config.ts', 'vitest.config.mts', 'vitest.config.mjs'];
const NEEDS_PLAYWRIGHT = ['playwright.config.ts', 'playwright.config.mjs'];
const NEEDS_KNIP = ['knip.json', 'knip.jsonc', 'knip.ts', 'knip.config.ts'];

/** A check without a runner counts as one test. */
function checked({ code, output }) {
  const isGood = code === 0;
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0, output };
}

const check = (name, needs, program, args, env) => ({
  name,
  needs,
  run: async (root) => checked(await run(installed(root, program), args, { cwd: root, env })),
});

const types = {
  name: 'types',
  needs: ['tsconfig.json'],
  async run(root) {
    if (fs.existsSync(path.join(root, 'app'))) {
      // The types of routes and pages are generated; a fresh clone has none.
      const typegen = await run(installed(root, 'next'), ['typegen'], { cwd: root });
      if (typegen.code !== 0) return checked(typegen);
    }
    return checked(await run(installed(root, 'tsc'), ['--noEmit'], { cwd: root }));
  },
};

/** An old report must never stand for a run that wrote none. */
function freshReport(root, name) {
  const file = path.join(root, 'test-results', `${name}.json`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.rmSync(file, { force: true });
  return file;
}

const vitest = (name, { database = false } = {}) => ({
  name,
  needs: NEEDS_VITEST,
  database,
  async run(root, env) {
    const report = freshReport(root, name);
    const args = ['run', '--project', name, '--reporter=default', '--reporter=json'];
    args.push(`--outputFile.json=${report}`);
    const { code, output } = await run(installed(root, 'vitest'), args, { cwd: root, env });
    return { ...readReport(report, countVitest, code), output };
  },
});

const e2e = {
  name: 'e2e',
  needs: NEEDS_PLAYWRIGHT,
  async run(root, env, { say }) {
    await build(root, { say, env: embeddedKeys(root) });
    const report = freshReport(root, 'e2e');
    const { code, output } = await run(
      installed(root, 'playwright'),
      ['test', '--reporter=list,json'],
      // Playwright empties its own output folder: the report must not lie in it alone.
      { cwd: root, env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report } },
    );
    return { ...readReport(report, countPlaywright, code), output };
  },
};

export const suites = [
  types,
  check('lint', NEEDS_ESLINT, 'eslint', ['.', '--max-warnings', '0']),
  check('format', NEEDS_PRETTIER, 'prettier', ['--check', '.']),
  vitest('architecture'),
  check('dead-code', NEEDS_KNIP, 'knip', ['--no-progress']),
  vitest('unit'),
  vitest('integration', { database: true }),
  e2e,
  // After e2e, which builds: it starts copies of what was built.
  vitest('start'),
];

/** The first of the files a suite needs is missing: say so instead of running it. */
export function missingConfig(root, suite) {
  if (suite.needs.some((name) => fs.existsSync(path.join(root, name)))) return undefined;
  return `its settings file is missing (${suite.needs[0]})`;
}
