import { run } from './run.js';

await run('journeys', process.argv.slice(2));
