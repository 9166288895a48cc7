import { run } from './run.js';

await run('pictures', process.argv.slice(2));
