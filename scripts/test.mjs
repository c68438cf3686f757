// npm test [-- suite …]: every check there is, on a fresh clone as well. The last
// line is "N passed, N failed"; the exit code is 1 when anything failed.
import path from 'node:path';
import { generate, install, requireNode } from './lib/prepare.mjs';
import { fail, main, say, sayFailure } from './lib/report.mjs';
import { stopRunning } from './lib/run.mjs';
import { missingConfig, suites } from './lib/suites.mjs';
import { totalLine } from './lib/test-report.mjs';

const root = path.resolve(import.meta.dirname, '..');
let server;

function chosenSuites() {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
  const all = suites.map((suite) => suite.name).join(', ');
  if (unknown.length > 0) fail(`No suite ${unknown.join(', ')}.`, `There are ${all}.`);
  return names.length > 0 ? suites.filter((suite) => names.includes(suite.name)) : suites;
}

/** Tests must not see, and never touch, what the shell was set up for. */
function cleanEnvironment() {
  const given = process.env.TEST_DATABASE_URL;
  for (const name of ['DATABASE_URL', 'NODE_ENV', 'APP_URL', 'NEXTAUTH_URL', 'DEMO', 'PORT', 'HOST']) {
    Reflect.deleteProperty(process.env, name);
  }
  delete process.env.FORCE_COLOR;
  Object.assign(process.env, { CI: '1', NO_COLOR: '1' });
  return given;
}

async function testDatabase(given) {
  if (given) return given;
  const { startPostgres } = await import('./lib/postgres.mjs');
  server = await startPostgres({ root, log: say, port: 0, dataDir: 'pgtest', fsync: false });
  return server.url;
}

async function runSuite(suite, env) {
  const missing = missingConfig(root, suite);
  if (missing) return { passed: 0, failed: 1, skipped: 0, reason: missing };
  try {
    return await suite.run(root, env, { say });
  } catch (error) {
    sayFailure(error);
    return { passed: 0, failed: 1, skipped: 0, reason: 'it could not be run' };
  }
}

function sayResult(suite, result, seconds) {
  const reason = result.reason ? ` – ${result.reason}` : '';
  if (result.failed > 0 && result.output) say(result.output.trimEnd());
  say(`${suite.name.padEnd(13)}${totalLine(result)} (${seconds} s)${reason}`);
}

async function testAll(total) {
  const chosen = chosenSuites();
  const given = cleanEnvironment();
  requireNode();
  await install(root, { say });
  await generate(root, { say });
  const env = {};
  for (const suite of chosen) {
    const began = Date.now();
    if (suite.database) env.TEST_DATABASE_URL ??= await testDatabase(given);
    const result = await runSuite(suite, env);
    sayResult(suite, result, ((Date.now() - began) / 1000).toFixed(1));
    for (const key of Object.keys(total)) total[key] += result[key];
  }
}

async function interrupt(signal) {
  stopRunning();
  await server?.stop();
  console.error(`Interrupted (${signal}).`);
  process.exit(130);
}

await main(import.meta.url, async () => {
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  const total = { passed: 0, failed: 0, skipped: 0 };
  try {
    await testAll(total);
  } catch (error) {
    sayFailure(error);
    total.failed += 1;
  } finally {
    await server?.stop();
  }
  say(totalLine(total));
  process.exitCode = total.failed > 0 ? 1 : 0;
});
