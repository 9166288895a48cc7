import './require-node.mjs';
import './help.mjs';
import { build } from './build.mjs';
import { installWhatIsMissing } from './install.mjs';
import { installSchemathesis } from './schemathesis.mjs';

await installWhatIsMissing();
installSchemathesis();
build();
await import('../dist/fuzz/main.js');
