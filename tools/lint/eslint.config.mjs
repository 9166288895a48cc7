import { fileURLToPath } from 'node:url';
import workspace from '../../eslint.config.mjs';

/**
 * Lints the whole workspace. An editor and `nx lint` ask the TypeScript service for one project; asked for all of them, it
 * compiles each library once for every project that uses it. Here, what runs in Node is one program.
 */
export default [
  ...workspace,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: {
        projectService: false,
        project: ['tools/lint/node.tsconfig.json', 'tools/lint/browser.tsconfig.json'],
        tsconfigRootDir: fileURLToPath(new URL('../..', import.meta.url)),
      },
    },
  },
];
