import './require-node.mjs';
import './help.mjs';
import { compile } from './build.mjs';
import { installWhatIsMissing } from './install.mjs';
import { giveUp } from './terms.mjs';

await installWhatIsMissing();
const errors = compile();
/** A contract that is broken often doesn't compile any more where it is used: what only looks names the rule all the same. */
const onlyLooks = ['check', 'consumers'].includes(process.argv[2]);
if (errors !== undefined && !onlyLooks) giveUp(errors);
await import('../dist/contracts/main.js');
if (errors !== undefined) giveUp(errors);
