import { chooseShop } from '../demo/choose-shop.js';
import { DemoError } from '../demo/demo-error.js';
import { RunningShops } from '../demo/running-shops.js';
import { sentenceFor } from '../demo/sentence-for.js';
import { roles } from '../demo/service-definitions.js';
import { addressOf } from './database-address.js';
import { hasPsql, runPsql } from './psql.js';
import { runPrompt } from './run-prompt.js';
import { readSqlOptions } from './sql-options.js';

try {
  const { service, url } = readSqlOptions(process.argv.slice(2), roles);
  const shop = chooseShop(new RunningShops(), `npm run sql -- ${service}`, url);
  if (!shop) throw new DemoError('No demo runs here. Start one first: npm run demo');
  const address = addressOf(shop, service);
  process.exitCode = hasPsql() ? await runPsql(address) : await runPrompt(address, process.stdin, process.stdout);
} catch (error) {
  console.error(`\n${sentenceFor(error)}`);
  process.exitCode = 1;
}
