import { parseArgs } from 'node:util';
import { runScenario } from './run-scenario.js';
import { ScenarioError } from './scenario-error.js';

try {
  const { values } = parseArgs({ options: { url: { type: 'string', default: 'http://localhost:8080' } } });
  await runScenario(new URL(values.url).origin);
} catch (error) {
  console.error(`\n${error instanceof ScenarioError ? error.message : error instanceof Error ? error.stack : String(error)}`);
  process.exit(1);
}
