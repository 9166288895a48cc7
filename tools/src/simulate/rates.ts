import { SimulateError } from './simulate-error.js';

/** What can be changed while the simulation runs. */
export interface Rates {
  customers: number;
  /** Milliseconds, on average. */
  think: number;
  /** Of a hundred visits. */
  buy: number;
  /** Of a hundred orders. */
  cancel: number;
  /** Of a hundred checkouts. */
  decline: number;
  /** Per minute. */
  ship: number;
  /** Per minute. */
  reprice: number;
  /** Pieces. */
  restock: number;
}

const most: Readonly<Record<keyof Rates, number>> = {
  customers: 2_000,
  think: 60_000,
  buy: 100,
  cancel: 100,
  decline: 100,
  ship: 60_000,
  reprice: 6_000,
  restock: 100_000,
};

export const usualRates: Readonly<Rates> = {
  customers: 20,
  think: 400,
  buy: 60,
  cancel: 4,
  decline: 4,
  ship: 6_000,
  reprice: 12,
  restock: 500,
};

/**
 * Sets the rate that a line such as `customers 50` names, and returns a sentence about it.
 *
 * @throws SimulateError
 */
export function changeRate(rates: Rates, line: string): string {
  const [name = '', text = ''] = line.trim().split(/\s+/);
  if (!isRate(name))
    throw new SimulateError(`There is no rate "${name}". The rates are ${Object.keys(most).join(', ')}.`);
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value <= most[name]))
    throw new SimulateError(`${name} must be a whole number up to ${most[name]}, not "${text}".`);
  const before = rates[name];
  rates[name] = value;
  return `${name} is ${value} now; it was ${before}.`;
}

function isRate(name: string): name is keyof Rates {
  return Object.hasOwn(most, name);
}
