import jsxA11y from 'eslint-plugin-jsx-a11y';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['**/.next/', '.data/', 'lib/db/generated/', 'node_modules/', 'next-env.d.ts', 'test-results/'] },
  ...tseslint.configs.strict,
  {
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    rules: {
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true, IIFEs: true }],
    },
  },
  {
    files: ['app/**', 'components/**', 'lib/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'next/link', message: 'A plain <a> costs less; see docs/decisions/0007-lean-pages.md.' },
            { name: 'next-intl/server', message: 'Words come from @/lib/words/reader, parsed once per process.' },
          ],
        },
      ],
    },
  },
  { files: ['**/*.tsx'], ...jsxA11y.flatConfigs.recommended },
  {
    // A describe block is one function; a page is one tree of elements, and lists of words and codes are data.
    files: [
      'tests/**',
      'lib/words/**',
      'lib/domain/rules/common-passwords.ts',
      '**/page.tsx',
      '**/*.config.*',
      'lib/db/stores/move-agreement.ts',
      'prisma/seed/**',
    ],
    rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' },
  },
);
