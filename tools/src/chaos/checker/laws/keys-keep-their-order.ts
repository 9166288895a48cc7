import { groupBy } from '../group-by.js';
import { keyOf, type LogRecord, messageOf } from '../history.js';
import type { Law, Violation } from '../violation.js';

const law = 'keys keep their order';

/** The records of a key lie in one partition, each for the first time in the order of the commits; repetitions may follow. */
export const keysKeepTheirOrder: Law = ({ outbox, log }) => {
  const positions = new Map(outbox.map((row) => [messageOf(row), row.position]));
  return [...groupBy(log, keyOf).values()].flatMap((records) => [
    ...onePartition(records),
    ...inOrder(records, positions),
  ]);
};

function onePartition(records: readonly LogRecord[]): Violation[] {
  const partitions = new Set(records.map(({ partition }) => partition));
  if (partitions.size === 1) return [];
  const { key, topic } = records[0]!;
  const sentence = `The records of key ${key} lie in partitions ${[...partitions].join(', ')} of ${topic}.`;
  return [{ law, sentence, key: key ?? undefined }];
}

function inOrder(records: readonly LogRecord[], positions: ReadonlyMap<string, number>): Violation[] {
  const violations: Violation[] = [];
  const seen = new Set<string>();
  let last = Number.NEGATIVE_INFINITY;
  for (const record of [...records].sort((a, b) => a.offset - b.offset)) {
    const message = messageOf(record);
    const position = positions.get(message);
    if (position === undefined || seen.has(message)) continue;
    seen.add(message);
    if (position < last) {
      const sentence = `${message}, committed at ${position}, first came at offset ${record.offset}, after what was committed at ${last}.`;
      violations.push({ law, sentence, key: record.key ?? undefined });
    }
    last = Math.max(last, position);
  }
  return violations;
}
