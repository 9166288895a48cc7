import { plainClient } from '../../surroundings/kafka.js';
import { messageOf } from './messages.js';
import { readOrders } from './relay-orders.js';

const BATCH = 500;

const { broker, topic, rows } = readOrders();
const producer = plainClient(broker.brokers[0]!).producer();
await producer.connect();
process.send?.('ready');
for (let sent = 0; sent < rows; sent += BATCH) {
  const messages = Array.from({ length: BATCH }, (_, n) => messageOf(topic, sent + n));
  await producer.send({ topic, messages, acks: -1 });
}
