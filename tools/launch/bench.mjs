import './require-node.mjs';
import './help.mjs';
import { build } from './build.mjs';
import { buildWeb } from './build-web.mjs';
import { installWhatIsMissing } from './install.mjs';

await installWhatIsMissing();
const web = buildWeb();
build();
await web;
await import('../dist/bench/main.js');
