/** The import rules of docs/design: what a folder may touch. `to` lists what each layer must not reach. */
const only = (from, allowed, comment) => ({
  name: `${from.replace(/[^a-z]/g, '-')}-reaches-only-its-own`,
  comment,
  severity: 'error',
  from: { path: `^${from}` },
  to: { path: '^(app|components|lib|prisma|scripts|tests)/', pathNot: allowed.map((path) => `^${path}`) },
});
const everywhere = ['lib/env\\.ts', 'lib/clock\\.ts', 'lib/ids\\.ts', 'lib/log\\.ts'];

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: { pathNot: '^lib/db/generated' }, to: { circular: true } },
    only('lib/domain/', ['lib/domain/', 'prisma/seed/reference/'], 'pure: no I/O, no clock, no framework'),
    only(
      'components/',
      ['components/', 'lib/domain/', 'lib/words/', 'lib/server/action-state'],
      'pages hand in the rest',
    ),
    only(
      'lib/commands/',
      [
        'lib/commands/',
        'lib/db/',
        'lib/domain/',
        'lib/audit/',
        'lib/jobs/',
        'lib/crypto/',
        'lib/institution/',
        ...everywhere,
      ],
      'commands know no request',
    ),
    only(
      'lib/queries/',
      ['lib/queries/', 'lib/db/', 'lib/domain/', 'lib/crypto/', ...everywhere],
      'reads know no request',
    ),
    only(
      'lib/(documents|spreadsheets|notices|storage)/',
      ['lib/(documents|spreadsheets|notices|storage)/', 'lib/domain/', 'lib/words/', ...everywhere],
      'never the database',
    ),
    only(
      'lib/(auth|audit)/',
      ['lib/(auth|audit)/', 'lib/db/', 'lib/domain/', 'lib/crypto/', 'lib/institution/', ...everywhere],
      'sessions and the record know no deed',
    ),
    only(
      'lib/jobs/',
      ['lib/(jobs|commands|notices|documents|db|domain|crypto|audit)/', ...everywhere],
      'background work calls commands like a page does',
    ),
    only(
      'lib/institution/',
      ['lib/institution/', 'lib/domain/', ...everywhere],
      "other organisations' servers, no database",
    ),
    only('lib/db/', ['lib/db/', 'lib/domain/', 'lib/crypto/', ...everywhere], 'the only door to Prisma'),
    {
      name: 'only-db-sees-prisma',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: '^lib/db/' },
      to: { path: '(^lib/db/generated|node_modules/@prisma/)' },
    },
    {
      name: 'only-actions-and-routes-call-commands',
      severity: 'error',
      from: { path: '^app/', pathNot: '(actions|route)\\.ts$' },
      to: { path: '^lib/commands/' },
    },
    {
      name: 'no-request-in-commands-and-queries',
      severity: 'error',
      from: { path: '^lib/(commands|queries|db|domain)/' },
      to: { path: 'node_modules/next' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    exclude: { path: '^lib/db/generated/' },
  },
};
