import './require-node.mjs';
import './help.mjs';
import { compile } from './build.mjs';
import { installWhatIsMissing } from './install.mjs';
import { giveUp } from './terms.mjs';

await installWhatIsMissing();
const errors = compile();
if (errors !== undefined) giveUp(errors);
await import('../dist/sbom/main.js');
