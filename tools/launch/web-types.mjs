import './require-node.mjs';
import './help.mjs';
import { build } from './build.mjs';
import { installWhatIsMissing } from './install.mjs';

await installWhatIsMissing();
build();
await import('../dist/web-types/main.js');
