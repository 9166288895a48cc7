import { setTimeout as pause } from 'node:timers/promises';
import type { ReceivedMessage } from '@tradewind/broker';
import { Random } from '../random.js';
import type { Fault } from './fault.js';
import type { Scene } from './scene.js';

const atMost = 20;
const retryMs = 200;

/** Publishes copies of records that are already in the log: of the newest, or of records with a successor of the same key. */
export async function sendAgain({ kind, chance, at }: Fault, { tail, stop }: Scene): Promise<string> {
  const random = Random.of(at, chance);
  const source = kind === 'duplicates' ? tail.records.slice(-200) : overtaken(tail.records);
  const copies = random.shuffled(source).slice(0, random.between(5, atMost));
  for (const copy of copies) {
    while (!stop.aborted && !(await tail.publishAgain(copy))) await pause(retryMs);
  }
  return `${copies.length} records`;
}

/** If they were handled again, they would restore an old state. */
function overtaken(records: readonly ReceivedMessage[]): ReceivedMessage[] {
  const last = new Map(records.map((record) => [`${record.topic} ${String(record.key)}`, record]));
  return records.filter((record) => last.get(`${record.topic} ${String(record.key)}`) !== record);
}
