/** The import rules (docs/decisions/0010-import-rules.md): for every folder, what it may touch. */
const only = (name, from, allowed, comment) => ({
  name: `${name}-reaches-only-its-own`,
  comment,
  severity: 'error',
  from: typeof from === 'string' ? { path: `^${from}` } : from,
  to: { path: '^(app|components|lib|prisma|scripts|tests)/', pathNot: allowed.map((path) => `^${path}`) },
});
const everywhere = ['lib/env\\.ts$', 'lib/clock\\.ts$', 'lib/ids\\.ts$', 'lib/log\\.ts$'];
/** A folder of lib: itself, the four files open to all, and what is named. */
const folder = (name, others, comment, open = everywhere) =>
  only(name, `lib/${name}/`, [`lib/${name}/`, ...others.map((other) => `lib/${other}`), ...open], comment);

const onApp = ['app/', 'components/', 'lib/auth/', 'lib/domain/', 'lib/server/', 'lib/words/', ...everywhere];

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: { pathNot: '^lib/db/generated' }, to: { circular: true } },
    only(
      'pages',
      { path: '^app/', pathNot: '(actions|route)\\.ts$' },
      [...onApp, 'lib/queries/'],
      'a page shows; it does nothing',
    ),
    only('actions', 'app/.*actions\\.ts$', [...onApp, 'lib/commands/'], 'an action names a command and where it leads'),
    only(
      'routes',
      'app/.*route\\.ts$',
      [...onApp, 'lib/queries/', 'lib/commands/', 'lib/documents/', 'lib/spreadsheets/'],
      'a route answers with files',
    ),
    {
      name: 'actions-execute-nothing-themselves',
      comment: 'the wrapper does, after origin, budget and session',
      severity: 'error',
      from: { path: '^app/.*actions\\.ts$' },
      to: { path: '^lib/commands/(execute|define-command)\\.ts$' },
    },
    only(
      'components',
      'components/',
      ['components/', 'lib/domain/', 'lib/words/', 'lib/server/action-state'],
      'pages hand in the rest',
    ),
    only(
      'domain',
      'lib/domain/',
      ['lib/domain/', 'prisma/seed/reference/'],
      'pure: no I/O, no clock, no framework; the data file of the regions belongs to it',
    ),
    folder('commands', ['db/', 'domain/', 'audit/', 'crypto/', 'institution/'], 'commands know no request'),
    folder('queries', ['db/', 'domain/', 'crypto/'], 'reads know no request'),
    folder('db', ['domain/', 'crypto/'], 'the only door to Prisma'),
    folder('auth', ['db/', 'domain/', 'crypto/', 'institution/'], 'sessions know no deed'),
    folder('institution', ['domain/'], 'servers of schools, never the database'),
    folder('audit', ['db/', 'domain/'], 'the record knows no deed'),
    folder('crypto', [], 'keys come from the environment, nothing else', ['lib/env\\.ts$']),
    folder(
      'server',
      [
        'audit/',
        'auth/',
        'commands/',
        'crypto/',
        'db/',
        'domain/',
        'jobs/wake',
        'pictures/',
        'spreadsheets/',
        'storage/',
        'words/',
      ],
      'between a request and a deed: it may execute, read no business and write no page',
    ),
    folder(
      'jobs',
      ['commands/', 'notices/', 'documents/', 'db/', 'domain/', 'crypto/', 'audit/', 'storage/'],
      'background work calls commands like a page does, and forgets the bytes of what it tidies away',
    ),
    folder('documents', ['domain/', 'words/'], 'never the database'),
    folder('spreadsheets', ['domain/', 'words/'], 'never the database'),
    folder('pictures', ['domain/'], 'bytes in, pictures out'),
    folder('notices', ['domain/', 'words/'], 'never the database'),
    folder('storage', [], 'bytes under a key, and no idea whose'),
    folder('words', ['domain/'], 'texts, and the types of what they speak of', []),
    only('foundation', 'lib/[^/]+\\.ts$', ['lib/env\\.ts$'], 'open to nearly all, so it may know nobody'),
    {
      name: 'only-db-sees-prisma',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: '^lib/db/' },
      to: { path: '(^lib/db/generated|node_modules/@prisma/)' },
    },
    {
      name: 'no-request-below-the-server',
      comment: 'commands and queries run in jobs, seeds and tests as well',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/(server|auth)/|^lib/words/reader\\.ts$' },
      to: { path: 'node_modules/next(-auth)?/' },
    },
  ],
  options: {
    // Not left out: what imports the generated client must be seen.
    doNotFollow: { path: '(node_modules|^lib/db/generated/)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
};
