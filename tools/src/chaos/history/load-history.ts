import type { ReceivedMessage } from '@tradewind/broker';
import { headerValues } from '@tradewind/messaging';
import { ChaosError } from '../chaos-error.js';
import type { History, LogRecord } from '../checker/history.js';
import type { Journal } from '../load/journal.js';
import type { ChaosShop } from '../shop/chaos-shop.js';
import { waitUntil } from '../wait-until.js';
import { brokerOf } from './broker-of.js';
import { logEnds } from './log-ends.js';
import { RecordTail } from './record-tail.js';
import { deadLetters, inboxRows, outboxRows } from './service-rows.js';
import { shopState } from './shop-state.js';

const readWithinMs = 120_000;

/** Everything that the databases and the broker's log contain, read from the first record on. */
export async function loadHistory(shop: ChaosShop, journal: Journal, topics: readonly string[]): Promise<History> {
  const { postgres } = shop;
  return {
    commands: journal.commands,
    checkouts: journal.checkouts,
    outbox: await outboxRows(postgres),
    log: await wholeLog(shop, topics),
    inbox: await inboxRows(postgres),
    deadLetters: await deadLetters(postgres),
    shop: await shopState(postgres),
  };
}

async function wholeLog(shop: ChaosShop, topics: readonly string[]): Promise<LogRecord[]> {
  const ends = await logEnds(shop);
  const reader = await RecordTail.open(brokerOf(shop), 'chaos-history', topics);
  try {
    const complete = () =>
      ends.every(({ topic, partition, end }) => end === 0 || reader.holdsPlace(topic, partition, end - 1));
    if (!(await waitUntil(complete, readWithinMs))) throw new ChaosError('The log could not be read to its end.');
    return reader.records.map(toLogRecord);
  } finally {
    await reader.close();
  }
}

function toLogRecord({ topic, partition, offset, key, value, headers }: ReceivedMessage): LogRecord {
  const { ce_id: id = null, ce_type: type = null } = headerValues(headers);
  const payload = value?.toString() ?? null;
  return { topic, partition, offset: Number(offset), key: key?.toString() ?? null, id, type, payload };
}
