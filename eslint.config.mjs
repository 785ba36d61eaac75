import tseslint from 'typescript-eslint';

/** Node's own modules, which neither the pure domain nor the workflow sandbox may touch. */
const nodeBuiltins = { group: ['node:*', 'fs', 'path', 'crypto', 'child_process', 'os'], message: 'Node builtins are not deterministic.' };

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'reports/**', 'coverage/**', '.stryker-tmp/**', '.data/**'] },
  ...tseslint.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.mjs', '*.cjs'] }, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'off',
    },
  },
  {
    // A forgotten await on an activity, an append or a signal is work silently lost.
    files: ['**/*.ts'],
    rules: { '@typescript-eslint/no-floating-promises': 'error', '@typescript-eslint/no-misused-promises': 'error' },
  },
  {
    // Rule 2 of the architecture: decide and evolve are pure, plain JSON in and out.
    files: ['libs/domain/**/*.ts', 'test/fixture-review/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [nodeBuiltins] }],
      'no-restricted-globals': ['error', 'Date', 'Map', 'Set', 'process', 'crypto', 'setTimeout', 'Intl', 'fetch'],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'decide and evolve are deterministic.' }],
    },
  },
  {
    files: ['workflows/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [nodeBuiltins, { group: ['#activities/*'], allowTypeImports: true, message: 'Activities enter a workflow as types only.' }] },
      ],
    },
  },
  { files: ['**/*.cjs', '**/*.mjs'], ...tseslint.configs.disableTypeChecked, rules: { ...tseslint.configs.disableTypeChecked.rules, '@typescript-eslint/no-require-imports': 'off', '@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/no-misused-promises': 'off' } },
);
