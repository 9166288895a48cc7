import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { architecturePlugin } from './tools/architecture/eslint-plugin.mjs';
import { conventions } from './tools/architecture/lint/conventions.mjs';

const ignored = ['**/dist/**', '**/out-tsc/**', '**/node_modules/**', '.nx/**', '.node/**', '.tradewind/**'];
const generated = ['**/apps/web/src/api/schema/**', '**/apps/web/src/routeTree.gen.ts'];

const startsPrograms = [
  'child_process',
  'node:child_process',
  'vm',
  'node:vm',
  'worker_threads',
  'node:worker_threads',
];
const noPrograms = 'No service starts a program or runs code that is not its own.';
const noHtml = 'Text is shown as text. What could be markup is never set as HTML.';

export default tseslint.config(
  { ignores: [...ignored, ...generated, 'tools/architecture/fixtures/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { architecture: architecturePlugin },
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300 }],
      eqeqeq: ['error', 'always'],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['**/apps/*/src/**/*.ts'],
    rules: {
      'architecture/only-the-application-library-imports-cqrs-module': 'error',
      'architecture/no-repository-outside-the-transaction': 'error',
      'architecture/null-is-not-an-omitted-property': 'error',
    },
  },
  {
    files: ['**/apps/*/src/**/*.ts'],
    ignores: ['**/apps/gateway/**', '**/apps/payment-provider/**', '**/apps/web/**'],
    rules: Object.fromEntries(Object.keys(conventions).map((rule) => [`architecture/${rule}`, 'error'])),
  },
  {
    files: ['**/apps/*/src/**/*.spec.ts', '**/apps/*/src/test-support/**/*.ts'],
    rules: {
      'architecture/settings-are-read-by-the-platform': 'off',
      'architecture/one-reaction-per-controller': 'off',
    },
  },
  {
    files: ['**/libs/*/src/**/*.ts'],
    ignores: ['**/libs/application/src/**', '**/*.spec.ts'],
    rules: {
      'architecture/only-the-application-library-imports-cqrs-module': 'error',
      'architecture/no-repository-outside-the-transaction': 'error',
      'architecture/null-is-not-an-omitted-property': 'error',
    },
  },
  {
    files: ['**/apps/*/src/**/*.ts', '**/libs/*/src/**/*.ts'],
    ignores: ['**/apps/web/**', '**/*.spec.ts', '**/src/specs/**', '**/src/test-support/**'],
    rules: { 'architecture/sql-is-by-parameters': 'error' },
  },
  {
    files: ['**/apps/*/src/**/*.ts', '**/libs/*/src/**/*.ts'],
    ignores: [
      '**/*.spec.ts',
      '**/specs/**',
      '**/test-support/**',
      '**/conformance/**',
      '**/libs/{embedded-postgres,testing}/**',
    ],
    rules: {
      'no-restricted-imports': ['error', { paths: startsPrograms.map((name) => ({ name, message: noPrograms })) }],
    },
  },
  { files: ['**/apps/web/src/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  {
    files: ['**/apps/web/src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: noHtml },
      ],
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({ property, message: noHtml })),
      ],
    },
  },
  { files: ['tools/**/*.{ts,mjs}'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
      },
    },
  },
);
