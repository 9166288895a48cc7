import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './terms.mjs';

const given = process.argv.slice(2);
const mode = given.includes('--check') ? [] : ['--write', '--log-level', 'warn'];
const prettier = join(root, 'node_modules/prettier/bin/prettier.cjs');
const files = ['{apps,libs,tools}/**/*.{ts,mjs}', '*.mjs'];
const { status } = spawnSync(process.execPath, [prettier, ...mode, ...given, ...files], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
