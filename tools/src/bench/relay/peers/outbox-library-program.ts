import { getDisabledLogger, initializePollingMessageListener } from 'pg-transactional-outbox';
import { plainClient } from '../../surroundings/kafka.js';
import { readOrders } from './relay-orders.js';

const BATCH = 100;
const POLL_MS = 10;

const { broker, databaseUrl, topic } = readOrders();
const producer = plainClient(broker.brokers[0]!).producer();
await producer.connect();
initializePollingMessageListener(
  {
    outboxOrInbox: 'outbox',
    dbListenerConfig: { connectionString: databaseUrl },
    settings: {
      dbSchema: 'public',
      dbTable: 'outbox',
      enableMaxAttemptsProtection: false,
      enablePoisonousMessageProtection: false,
      nextMessagesFunctionName: 'next_outbox_messages',
      nextMessagesBatchSize: BATCH,
      nextMessagesPollingIntervalInMs: POLL_MS,
    },
  },
  {
    handle: async ({ aggregateId, payload, metadata }) => {
      const headers = metadata as Record<string, string>;
      await producer.send({
        topic,
        acks: -1,
        messages: [{ key: aggregateId, value: JSON.stringify(payload), headers }],
      });
    },
  },
  getDisabledLogger(),
);
process.send?.('ready');
