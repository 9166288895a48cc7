import { setTimeout as pause } from 'node:timers/promises';
import { Random } from '../random.js';
import type { Fault } from './fault.js';
import type { Scene } from './scene.js';

const atMost = 20;
const retryMs = 200;

/** Publishes copies of records that are in the log already: the newest as duplicates, the oldest as late deliveries. */
export async function sendAgain({ kind, chance, at }: Fault, { tail, stop }: Scene): Promise<string> {
  const random = Random.of(at, chance);
  const records = tail.records;
  const half = Math.floor(records.length / 2);
  const source = kind === 'duplicates' ? records.slice(half) : records.slice(0, half);
  const copies = random.shuffled(source.slice(0, 400)).slice(0, random.between(1, atMost));
  for (const copy of copies) {
    while (!stop.aborted && !(await tail.publishAgain(copy))) await pause(retryMs);
  }
  return `${copies.length} records`;
}
