import { messageOf } from '../history.js';
import type { Law } from '../violation.js';

/** The log holds what was committed, under its own topic and key, unchanged, and nothing else. */
export const nothingIsInvented: Law = ({ outbox, log }) => {
  const committed = new Map(outbox.map((row) => [messageOf(row), row]));
  return log.flatMap((record) => {
    const row = committed.get(messageOf(record));
    const place = `${record.topic}[${record.partition}]@${record.offset}`;
    const violation = (sentence: string) => [{ law: 'nothing is invented', sentence, key: record.key ?? undefined }];
    if (!row) return violation(`${place} holds ${messageOf(record)}, which no service has committed.`);
    if (row.topic !== record.topic || row.key !== record.key || row.payload !== record.payload) {
      return violation(`${place} holds ${messageOf(record)} with another topic, key or content than was committed.`);
    }
    return [];
  });
};
