import { KEYS } from '../messaging/outbox-rows.js';
import { headersOf } from '../relay/peers/messages.js';
import { readOrders } from '../relay/peers/relay-orders.js';
import { plainClient, promptClient } from '../surroundings/kafka.js';
import { sharedNow } from './clock.js';
import { sendOnOrder } from './latency-messages.js';

const { broker, topic, prompt } = readOrders();
const text = 'x'.repeat(400);
const producer = (prompt ? promptClient : plainClient)(broker.brokers[0]!).producer();
await producer.connect();

sendOnOrder(async (n) => {
  const key = `key-${n % KEYS}`;
  const value = JSON.stringify({ parcel: key, n, text });
  const asked = sharedNow();
  await producer.send({ topic, acks: -1, messages: [{ key, value, headers: headersOf(topic, key) }] });
  return asked;
});
