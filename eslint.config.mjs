import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** The layers of ARCHITECTURE.md: what the files of a folder of the core may not import. Everything that is not listed is open to them. */
const stages = ['model', 'yaml', 'text', 'catalog', 'recognize', 'review', 'record', 'insight', 'export', 'import'];
const mayImport = {
  model: [],
  yaml: ['model'],
  text: ['model'],
  catalog: ['model', 'yaml', 'text'],
  recognize: ['model', 'text', 'catalog'],
  review: ['model', 'text'],
  record: ['model', 'review', 'yaml'],
  insight: ['model', 'text', 'catalog', 'recognize', 'export'],
  export: ['model', 'text', 'catalog', 'recognize', 'review', 'record'],
  import: ['model', 'catalog', 'export', 'yaml'],
};
const outside = { group: ['vscode', 'node:*', '**/extension/**', '**/cli/**', '**/library/**'], message: 'The core knows neither VS Code nor Node nor its users.' };
const inner = { group: stages.map((stage) => `../${stage}/*`), message: 'A stage is entered by its index.ts.' };

const layers = stages.map((stage) => ({
  files: [`src/core/${stage}/**/*.ts`],
  rules: {
    'no-restricted-imports': ['error', { patterns: [outside, inner, {
      group: stages.filter((other) => other !== stage && !mayImport[stage].includes(other)).map((other) => `../${other}`),
      message: `"${stage}" may import only ${mayImport[stage].join(', ') || 'nothing'} (ARCHITECTURE.md).`,
    }] }],
  },
}));

/** Where files, functions and lines may only be so long. A sentence that people read stays in one string. */
const SIZED = ['src/cli/**/*.ts', 'src/library/**/*.ts', 'scripts/*', 'scripts/run/**/*.ts', 'test/bench/**/*.ts'];

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-test/', 'node_modules/', 'test/host/workspace/'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      'no-control-regex': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: ['src/core/*.ts'], rules: { 'no-restricted-imports': ['error', { patterns: [outside] }] } },
  ...layers,
  { files: ['src/cli/**/*.ts', 'src/library/**/*.ts'], rules: { 'no-restricted-imports': ['error', { patterns: [{ group: ['vscode', '**/extension/**', '**/core/*/**'], message: 'The core is entered by src/core/index.ts.' }] }] } },
  { files: ['src/extension/**/*.ts'], rules: { 'no-restricted-imports': ['error', { patterns: [{ group: ['node:*', '**/cli/**', '**/core/*/**'], message: 'The extension also runs in a browser, and enters the core by src/core/index.ts.' }] }] } },
  { files: ['**/*.mjs'], ...tseslint.configs.disableTypeChecked, languageOptions: { parserOptions: { projectService: false }, globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly', Buffer: 'readonly', fetch: 'readonly' } } },
  { files: ['test/**/*.ts', 'scripts/**/*.ts'], rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' } },
  {
    files: [...SIZED, 'src/core/**/*.ts', 'src/extension/**/*.ts', 'src/panel/**/*.ts'],
    ignores: ['src/extension/state/decisions.ts', 'src/extension/state/reportRecord.ts', 'src/extension/views/mentions/mentionsView.ts'],
    rules: { 'max-len': ['error', { code: 140, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true }] },
  },
  { files: ['src/core/**/*.ts'], rules: { 'max-lines': ['error', 260] } },
  { files: [...SIZED, 'src/extension/**/*.ts'], rules: { 'max-lines': ['error', 250], 'max-lines-per-function': ['error', 50] } },
  { files: ['test/bench/**/*.ts'], rules: { 'max-lines-per-function': 'off' } }, // tables of many columns
);
