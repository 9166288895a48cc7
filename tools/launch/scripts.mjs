import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './terms.mjs';

/** Each script with its sentence, as CONTRIBUTING.md has them. */
const rows = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').matchAll(/^\| `(npm run [\w-]+)` \| (.*) \|$/gm);
const scripts = [...rows].map(([, script, sentence]) => [script, sentence.replaceAll('`', '')]);
const width = Math.max(...scripts.map(([script]) => script.length));
for (const [script, sentence] of scripts) console.log(`${script.padEnd(width)}  ${sentence}`);
console.log('\nMost of them say more with -- --help, for instance: npm run demo -- --help');
