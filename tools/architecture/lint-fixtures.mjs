import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { architecturePlugin } from './eslint-plugin.mjs';
import { workspaceRoot } from './workspace-root.mjs';
import { relative } from 'node:path';

const prefix = 'architecture/';

/** Lints the fixtures with ESLint's architecture rules, as the workspace's own configuration sets them. */
export async function lintFixtures() {
  const syntaxOnly = { ...tseslint.configs.disableTypeChecked, files: ['**/*.ts'] };
  const fixturesToo = { ignores: ['!tools/architecture/fixtures/**'] };
  const eslint = new ESLint({ cwd: workspaceRoot, overrideConfig: [fixturesToo, syntaxOnly] });
  const results = await eslint.lintFiles(['tools/architecture/fixtures/**/*.ts']);
  const violations = results.flatMap(({ filePath, messages }) => {
    const from = relative(workspaceRoot, filePath).replaceAll('\\', '/');
    return messages
      .filter(({ ruleId, fatal }) => fatal || ruleId?.startsWith(prefix))
      .map(({ ruleId, message }) => ({ rule: ruleId?.slice(prefix.length) ?? message, from, to: message }));
  });
  return { rules: Object.keys(architecturePlugin.rules), violations };
}
