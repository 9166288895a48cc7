import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, root, secondsSince } from './terms.mjs';

/** Compiles what changed of the services and the tools; ends the run when that fails. */
export function build() {
  const errors = compile();
  if (errors !== undefined) giveUp(errors);
}

/** Compiles what changed, also beyond errors. The web app is left out: Vite builds it. Returns what is wrong, `undefined` when all is well. */
export function compile() {
  const start = Date.now();
  process.stderr.write('Building … ');
  const apps = readdirSync(join(root, 'apps'))
    .filter((app) => app !== 'web')
    .map((app) => `apps/${app}/tsconfig.app.json`)
    .filter((project) => existsSync(join(root, project)));
  const args = [join(root, 'node_modules/typescript/bin/tsc'), '-b', ...apps, 'tools/tsconfig.app.json'];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  console.error(secondsSince(start));
  if (status === 0) return undefined;
  return /ENOSPC/.test(stdout) ? 'The disk is full: the build could not be written.' : `The build failed:\n${stdout}`;
}
