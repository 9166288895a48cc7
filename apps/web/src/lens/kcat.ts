import type { OutboxMessage } from '../api/services.js';
import type { BrokerPlace } from './message-place.js';

const broker = '"$KAFKA_BROKERS"';

/** A line for a shell that reads one message from the broker, with headers and key. */
export function kcatThatReads({ topic, partition, offset }: BrokerPlace): string {
  return `kcat -C -b ${broker} -t ${quoted(topic)} -p ${partition} -o ${offset} -c 1 -f '%h\\n%k\\n%s\\n'`;
}

/** A line that publishes the message once more. A consumer with an inbox knows it by its id. */
export function kcatThatPublishes({ topic, key, headers, payload }: OutboxMessage): string {
  const given = headers.map(({ name, value }) => `-H ${quoted(`${name}=${value}`)}`).join(' ');
  const json = JSON.stringify(payload.value);
  return `printf %s ${quoted(json)} | kcat -P -b ${broker} -t ${quoted(topic)} -k ${quoted(key)} ${given}`;
}

/** For a POSIX shell. What can't be mistaken stays as it is. */
const quoted = (text: string): string => (/^[\w.:/=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);
