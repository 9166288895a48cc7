import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { architecturePlugin } from './eslint-plugin.mjs';
import { workspaceRoot } from './workspace-root.mjs';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

const prefix = 'architecture/';

/**
 * Lints the fixtures with ESLint's architecture rules, as the workspace's own configuration sets them. A line that ends with
 * `// caught` breaks a rule in one of several ways, and counts as a violation itself if the rule does not report it.
 */
export async function lintFixtures() {
  const syntaxOnly = { ...tseslint.configs.disableTypeChecked, files: ['**/*.ts'] };
  const fixturesToo = { ignores: ['!tools/architecture/fixtures/**'] };
  const eslint = new ESLint({ cwd: workspaceRoot, overrideConfig: [fixturesToo, syntaxOnly] });
  const results = await eslint.lintFiles(['tools/architecture/fixtures/**/*.ts']);
  const violations = results.flatMap(({ filePath, messages, source = readFileSync(filePath, 'utf8') }) => {
    const from = relative(workspaceRoot, filePath).replaceAll('\\', '/');
    const found = messages
      .filter(({ ruleId, fatal }) => fatal || ruleId?.startsWith(prefix))
      .map(({ ruleId, message, line }) => ({ rule: ruleId?.slice(prefix.length) ?? message, from, to: message, line }));
    const missed = source
      .split('\n')
      .flatMap((text, index) => (text.endsWith('// caught') ? [index + 1] : []))
      .filter((marked) => !found.some(({ line }) => line === marked))
      .map((line) => ({ rule: `nothing in line ${line}, which is marked as caught`, from, to: '', line }));
    return [...found, ...missed];
  });
  return { rules: Object.keys(architecturePlugin.rules), violations };
}
