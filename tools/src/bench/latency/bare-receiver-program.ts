import { readOrders } from '../relay/peers/relay-orders.js';
import { plainClient, promptClient } from '../surroundings/kafka.js';
import { noteArrivals } from './latency-messages.js';

const { broker, topic, prompt } = readOrders();
const arrivals = noteArrivals();
const consumer = (prompt ? promptClient : plainClient)(broker.brokers[0]!).consumer({ groupId: `${topic}.bare` });
await consumer.connect();
await consumer.subscribe({ topic, fromBeginning: true });
const joined = new Promise<void>((resolve) => consumer.on('consumer.group_join', () => resolve()));
await consumer.run({
  eachMessage: async ({ message }) => {
    const { n } = JSON.parse(String(message.value)) as { n: number };
    arrivals.note(n);
  },
});
await joined;
process.send?.('ready');
