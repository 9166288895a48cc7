import { sentenceFor } from '../demo/sentence-for.js';
import { runScenario } from './run-scenario.js';
import { readScenarioOptions, storyList } from './scenario-options.js';
import { shopAddress } from './shop-address.js';

try {
  const { url, story, list } = readScenarioOptions(process.argv.slice(2));
  if (list) console.log(storyList());
  else await runScenario(shopAddress(url, 'npm run scenario --'), story);
} catch (error) {
  console.error(`\n${sentenceFor(error)}`);
  process.exit(1);
}
