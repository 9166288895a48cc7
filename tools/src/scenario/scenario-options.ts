import { parseArgs } from 'node:util';
import { ScenarioError } from './scenario-error.js';

export const usage = 'Usage: npm run scenario -- [--url URL]    (default http://localhost:8080)';

/** The address of the shop in which to buy. Throws `ScenarioError`. */
export function readShopAddress(args: string[]): string {
  const url = parse(args);
  if (!URL.canParse(url))
    throw new ScenarioError(`--url must be an address such as http://localhost:8080, not "${url}".`);
  return new URL(url).origin;
}

function parse(args: string[]): string {
  try {
    return parseArgs({ args, options: { url: { type: 'string', default: 'http://localhost:8080' } } }).values.url;
  } catch (error) {
    throw new ScenarioError(`${(error as Error).message}\n${usage}`);
  }
}
