import { parseArgs } from 'node:util';
import { usageOf } from '../usage.js';
import { ScenarioError } from './scenario-error.js';

/** What was said of the shop in which to buy. Throws `ScenarioError`. */
export function readShopUrl(args: string[]): string | undefined {
  try {
    return parseArgs({ args, options: { url: { type: 'string' } } }).values.url;
  } catch (error) {
    throw new ScenarioError(`${(error as Error).message}\n${usageOf('scenario')}`);
  }
}
