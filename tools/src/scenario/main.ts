import { sentenceFor } from '../demo/sentence-for.js';
import { accessTo } from '../operator/read-access.js';
import { runScenario } from './run-scenario.js';
import { readScenarioOptions, storyList } from './scenario-options.js';
import { shopAddress } from './shop-address.js';

try {
  const { url, story, list } = readScenarioOptions(process.argv.slice(2));
  if (list) console.log(storyList());
  else await runScenario(accessTo(shopAddress(url, 'npm run scenario --'), {}, process.env), story);
} catch (error) {
  console.error(`\n${sentenceFor(error)}`);
  process.exit(1);
}
