import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { ShopClient } from '../scenario/shop-client.js';
import { signInAsClient } from '../sign-in/client-sign-in.js';
import { Crowd } from './crowd.js';
import { Measurements, type Recorder } from './measurements.js';
import { Operators } from './operators.js';
import { changeRate, type Rates, usualRates } from './rates.js';
import { screenOf } from './screen.js';
import { Shopper } from './shopper.js';
import type { SimulateOptions } from './simulate-options.js';

const intervalSeconds = 10;

/** Lives until its time is over or the signal ends it. Resolves to whether every request had an answer below 500. */
export async function runSimulation(options: SimulateOptions, stop: AbortController): Promise<boolean> {
  const rates = { ...usualRates, customers: options.customers };
  const whole = new Measurements();
  const interval = { measurements: new Measurements() };
  const both: Recorder = {
    record: (...seen) => [whole, interval.measurements].forEach((measurements) => measurements.record(...seen)),
  };
  const visitor = new ShopClient(options.access.origin, () => ({}));
  const operator = visitor.signedIn(await signInAsClient(options.access));
  const crowd = new Crowd(visitor, operator, both, rates, stop.signal);
  const operators = new Operators(new Shopper(operator, both), rates, stop.signal);
  const from = performance.now();
  const seconds = () => (performance.now() - from) / 1_000;
  const ended = Promise.all([crowd.keepUp(), operators.work()]);
  const listening = listen(rates, stop.signal);
  console.log(
    `${options.customers} customers come into the shop at ${options.access.origin}. Type a rate to change it: ${Object.keys(rates).join(', ')}.`,
  );
  while (!stop.signal.aborted) {
    await pause(intervalSeconds * 1_000, undefined, { signal: stop.signal }).catch(() => undefined);
    const title = `After ${seconds().toFixed(0)} s, ${crowd.size} customers`;
    console.log(`\n${screenOf(title, interval.measurements.figures(), intervalSeconds)}`);
    interval.measurements = new Measurements();
    if (options.minutes > 0 && seconds() >= options.minutes * 60) stop.abort();
  }
  listening.close();
  await ended;
  const figures = whole.figures();
  console.log(`\n${screenOf(`The whole run, ${seconds().toFixed(0)} s`, figures, seconds())}`);
  return figures.every(({ failed }) => failed === 0);
}

/** Changes a rate for each line that is typed. */
function listen(rates: Rates, stop: AbortSignal) {
  const lines = createInterface({ input: process.stdin });
  lines.on('line', (line) => {
    if (stop.aborted || line.trim() === '') return;
    try {
      console.log(changeRate(rates, line));
    } catch (error) {
      console.log((error as Error).message);
    }
  });
  return lines;
}
