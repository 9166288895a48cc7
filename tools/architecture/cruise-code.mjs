import { cruise } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { join } from 'node:path';
import { folderCycles, folderRule } from './folder-cycles.mjs';
import { workspaceRoot } from './workspace-root.mjs';

const fixtures = '^tools/architecture/fixtures/';

/** Checks the workspace, or the fixtures, with the rules of `.dependency-cruiser.mjs` and the rule about folders. */
export async function cruiseCode({ inFixtures }) {
  const { exclude, ...options } = await extractOptions(join(workspaceRoot, '.dependency-cruiser.mjs'));
  const folders = inFixtures ? ['tools/architecture/fixtures'] : ['apps', 'libs', 'tools'];
  const path = inFixtures ? exclude.path : `${exclude.path}|${fixtures}`;
  const { output } = await cruise(
    folders,
    { ...options, baseDir: workspaceRoot, exclude: { path } },
    options.enhancedResolveOptions,
  );
  const { violations, totalCruised, ruleSetUsed } = output.summary;
  const found = violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
  return {
    rules: [...ruleSetUsed.forbidden.map(({ name }) => name), folderRule],
    violations: [...found, ...folderCycles(output.modules)],
    modules: totalCruised,
  };
}
