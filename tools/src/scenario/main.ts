import { sentenceFor } from '../demo/sentence-for.js';
import { runScenario } from './run-scenario.js';
import { readShopUrl } from './scenario-options.js';
import { shopAddress } from './shop-address.js';

try {
  const url = readShopUrl(process.argv.slice(2));
  await runScenario(shopAddress(url, 'npm run scenario --'));
} catch (error) {
  console.error(`\n${sentenceFor(error)}`);
  process.exit(1);
}
