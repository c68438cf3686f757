// Migrations by Prisma's schema engine compiled to WebAssembly: the native one
// is a download at install time, which a closed network does not allow.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FILTERS = { externalTables: [], externalEnums: [] };
const TEXT_TYPE = 25;
const CHAR_TYPE = 18;

export const schemaFolder = (root = ROOT) => path.join(root, 'prisma/schema');
export const migrationsFolder = (root = ROOT) => path.join(root, 'prisma/migrations');

/** All *.prisma files below the folder, as the engine wants them. */
export function readSchema(folder = schemaFolder()) {
  return fs
    .readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => path.join(folder, name))
    .map((file) => ({ path: file, content: fs.readFileSync(file, 'utf8') }));
}

/** Every migration of the folder in its order; an absent folder has none. */
export function readMigrations(folder = migrationsFolder()) {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder).sort() : [];
  const migrationDirectories = names
    .filter((name) => fs.existsSync(path.join(folder, name, 'migration.sql')))
    .map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok',
          value: fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8'),
        },
      },
    }));
  const lockfile = { path: './migration_lock.toml', content: 'provider = "postgresql"\n' };
  return { baseDir: folder, lockfile, shadowDbInitScript: '', migrationDirectories };
}

let loading;

function loadEngine() {
  return (loading ??= (async () => {
    globalThis.PRISMA_WASM_PANIC_REGISTRY = {
      set_message: (message) => console.error(`The schema engine failed: ${message}`),
    };
    const module = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
    const bytes = fs.readFileSync(path.join(path.dirname(module), 'schema_engine_bg.wasm'));
    const { instance } = await WebAssembly.instantiate(bytes, {
      './schema_engine_bg.js': engineModule,
    });
    engineModule.__wbg_set_wasm(instance.exports);
    instance.exports.__wbindgen_start();
    return engineModule.SchemaEngine;
  })());
}

function lineOf(script, position) {
  return position ? script.slice(0, Number(position)).split('\n').length : undefined;
}

/** The one-byte type "char" of the catalogues is unknown to adapter-pg: read it as text. */
function readCharColumns(adapter) {
  const pool = adapter.underlyingDriver();
  const query = pool.query.bind(pool);
  let charColumns = [];
  pool.query = async (...args) => {
    const result = await query(...args);
    charColumns = [];
    result?.fields?.forEach((field, index) => {
      if (field.dataTypeID !== CHAR_TYPE) return;
      field.dataTypeID = TEXT_TYPE;
      charColumns.push(index);
    });
    return result;
  };
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (statement) => {
    const result = await queryRaw(statement);
    for (const index of charColumns) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  // adapter-pg cuts a script at every ";" and so breaks $$ bodies. Sent whole it
  // is one simple query, hence one transaction: it applies entirely or not at all.
  adapter.executeScript = async (script) => {
    await query(script);
  };
  return pool;
}

class WholeScriptAdapter extends PrismaPg {
  opened = [];

  #prepare(adapter) {
    const pool = readCharColumns(adapter);
    const release = adapter.dispose.bind(adapter);
    // Without ending the pool its advisory lock would stay for ten seconds.
    adapter.dispose = async () => {
      if (!pool.ended) await pool.end();
      await release().catch(() => {});
    };
    const executeScript = adapter.executeScript;
    adapter.executeScript = async (script) => {
      try {
        await executeScript(script);
      } catch (error) {
        // The engine itself would only say "external error".
        this.scriptError = Object.assign(error, { line: lineOf(script, error.position) });
        throw error;
      }
    };
    this.opened.push(adapter);
    return adapter;
  }

  async connect() {
    return this.#prepare(await super.connect());
  }

  async connectToShadowDb() {
    return this.#prepare(await super.connectToShadowDb());
  }
}

function explained(scriptError, engineError) {
  const name = /migration_name="([^"]+)"/.exec(engineError.message)?.[1];
  const line = scriptError.line ? `, line ${scriptError.line}` : '';
  const where = name ? `prisma/migrations/${name}/migration.sql${line}` : 'A script';
  return new Error(`${where}: ${scriptError.message}. Nothing of it was applied.`, {
    cause: engineError,
  });
}

async function withEngine(url, schema, work) {
  const SchemaEngine = await loadEngine();
  const setTimeoutOfNode = globalThis.setTimeout;
  // The engine leaves a long timer behind that would keep the process alive.
  globalThis.setTimeout = Object.assign((...args) => {
    const timer = setTimeoutOfNode(...args);
    timer.unref?.();
    return timer;
  }, setTimeoutOfNode);
  const adapter = new WholeScriptAdapter({ connectionString: url });
  let engine;
  try {
    engine = await SchemaEngine.new(
      { datamodels: schema.map((file) => [file.path, file.content]) },
      () => {},
      bindMigrationAwareSqlAdapterFactory(adapter),
    );
    return await work(engine);
  } catch (error) {
    throw adapter.scriptError ? explained(adapter.scriptError, error) : error;
  } finally {
    globalThis.setTimeout = setTimeoutOfNode;
    engine?.free();
    for (const opened of adapter.opened) await opened.dispose().catch(() => {});
  }
}

/**
 * Applies the missing migrations to the database of `url` and returns their
 * names. One that fails is rolled back whole, and nothing after it is applied.
 */
export async function deploy(url, { schema, migrations } = {}) {
  const migrationsList = readMigrations(migrations);
  return withEngine(url, readSchema(schema), async (engine) => {
    const diagnosis = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: FILTERS,
    });
    await setAsideFailed(engine, diagnosis);
    refuseEdited(diagnosis);
    const applied = await engine.applyMigrations({ migrationsList, filters: FILTERS });
    return applied.appliedMigrationNames;
  });
}

/** A failed migration left nothing behind (one transaction each), so it may be tried again. */
async function setAsideFailed(engine, diagnosis) {
  for (const name of diagnosis.failedMigrationNames) {
    await engine.markMigrationRolledBack({ migrationName: name });
  }
}

function refuseEdited(diagnosis) {
  // One that failed may be mended in place: nothing of it was kept.
  const failed = new Set(diagnosis.failedMigrationNames);
  const edited = diagnosis.editedMigrationNames.filter((name) => !failed.has(name));
  if (edited.length === 0) return;
  throw new Error(
    `Migrations were changed after this database applied them: ${edited.join(', ')}. ` +
      'Restore those files and put the change into a new migration (npm run migration -- <name>).',
  );
}

/**
 * What the database of `url` says about its history: lists of edited and
 * failed migrations and `history` (null when in step).
 */
export async function diagnose(url, { schema, migrations } = {}) {
  return withEngine(url, readSchema(schema), (engine) =>
    engine.diagnoseMigrationHistory({
      migrationsList: readMigrations(migrations),
      optInToShadowDatabase: false,
      filters: FILTERS,
    }),
  );
}

/**
 * The SQL that leads from the migrations folder to the schema folder, or
 * undefined when they agree. The migrations are replayed in the database of
 * `url`, which must be a scratch one.
 */
export async function pendingSql(url, { schema, migrations } = {}) {
  const files = readSchema(schema);
  const { exitCode, stdout } = await withEngine(url, files, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...readMigrations(migrations) },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: FILTERS,
    }),
  );
  return exitCode === 0 ? undefined : stdout;
}
