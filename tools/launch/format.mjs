import './require-node.mjs';
import './help.mjs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installWhatIsMissing } from './install.mjs';
import { root } from './terms.mjs';

await installWhatIsMissing();
const mode = process.argv.includes('--check') ? '--check' : '--write';
const files = ['{apps,libs,tools}/**/*.{ts,mjs}', 'apps/web/**/*.{tsx,css,html}', '*.mjs'];
const prettier = [join(root, 'node_modules/prettier/bin/prettier.cjs'), mode, '--log-level=warn', ...files];
const { status } = spawnSync(process.execPath, prettier, { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
