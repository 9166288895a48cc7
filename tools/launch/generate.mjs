import './require-node.mjs';
import './help.mjs';
import { compile } from './build.mjs';
import { installWhatIsMissing } from './install.mjs';
import { giveUp } from './terms.mjs';

await installWhatIsMissing();
const errors = compile();
/** A service that is missing somewhere often doesn't compile there: what only looks says what to do all the same. */
const onlyLooks = process.argv[2] === 'check';
if (errors !== undefined && !onlyLooks) giveUp(errors);
await import('../dist/generate/main.js');
if (errors !== undefined) giveUp(errors);
