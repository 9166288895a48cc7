import './require-node.mjs';
import './help.mjs';
import { compile } from './build.mjs';
import { installWhatIsMissing } from './install.mjs';

await installWhatIsMissing();
process.env.TRADEWIND_BUILT_AT = String(Date.now());
const errors = compile();
if (errors !== undefined) console.log(`\n${errors}\nThe services that can run are started all the same.`);
await import('../dist/dev/main.js');
