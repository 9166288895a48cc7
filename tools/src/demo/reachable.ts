import { connect } from 'node:net';
import { DemoError } from './demo-error.js';

const timeoutMs = 3_000;

/** Throws unless one of the brokers accepts connections. */
export async function requireKafka(brokers: string): Promise<void> {
  const answers = await Promise.all(brokers.split(',').map(takesConnections));
  if (answers.includes(true)) return;
  throw new DemoError(
    `No Kafka broker answers at ${brokers}. Start one, name another by --kafka HOST:PORT, or leave out --broker kafka.`,
  );
}

function takesConnections(address: string): Promise<boolean> {
  const [host, port] = address.split(':');
  return new Promise((resolve) => {
    const socket = connect({ host: host ?? 'localhost', port: Number(port), timeout: timeoutMs });
    const answer = (value: boolean) => {
      socket.destroy();
      resolve(value);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
    socket.once('timeout', () => answer(false));
  });
}
