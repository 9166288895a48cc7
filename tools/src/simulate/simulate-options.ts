import { parseArgs } from 'node:util';
import { accessTo } from '../operator/read-access.js';
import { shopAddress } from '../scenario/shop-address.js';
import type { ClientAccess } from '../sign-in/client-access.js';
import { usageOf } from '../usage.js';
import { SimulateError } from './simulate-error.js';

export interface SimulateOptions {
  readonly customers: number;
  /** 0: until Ctrl-C. */
  readonly minutes: number;
  readonly access: ClientAccess;
}

const usage = usageOf('simulate');

/** @throws SimulateError, ScenarioError, UsageError or DemoError, each with a sentence */
export function readSimulateOptions(args: string[], environment: NodeJS.ProcessEnv): SimulateOptions {
  const { customers, minutes, url } = parse(args);
  return {
    customers: wholeNumber('customers', customers, 1, 2_000),
    minutes: wholeNumber('minutes', minutes, 0, 24 * 60),
    access: accessTo(shopAddress(url, 'npm run simulate --'), {}, environment),
  };
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new SimulateError(`--${name} must be a whole number from ${least} to ${most}, not "${text}".\n${usage}`);
}

function parse(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        customers: { type: 'string', default: '20' },
        minutes: { type: 'string', default: '5' },
        url: { type: 'string' },
      },
    });
    return values;
  } catch (error) {
    throw new SimulateError(`${(error as Error).message}\n${usage}`);
  }
}
