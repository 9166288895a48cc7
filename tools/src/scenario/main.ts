import { asksForHelp } from '../demo/asks-for-help.js';
import { runScenario } from './run-scenario.js';
import { ScenarioError } from './scenario-error.js';
import { readShopAddress, usage } from './scenario-options.js';

try {
  const args = process.argv.slice(2);
  if (asksForHelp(args)) console.log(usage);
  else await runScenario(readShopAddress(args));
} catch (error) {
  console.error(
    `\n${error instanceof ScenarioError ? error.message : error instanceof Error ? error.stack : String(error)}`,
  );
  process.exit(1);
}
