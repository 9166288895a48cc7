import { execFile } from 'node:child_process';
import { Socket } from 'node:net';
import { promisify } from 'node:util';
import { KafkaBroker } from '../kafka/kafka-broker.js';
import type { BrokerHarness } from '../conformance/broker-harness.js';

const run = promisify(execFile);

/** A running Kafka; `control` is the program that starts and kills it (`control start|kill PORT`). */
export function kafkaHarness(address: string, control: string): BrokerHarness {
  const port = address.split(':')[1]!;
  const startServer = async () => {
    await run(control, ['start', port]);
    await untilItAnswers(address);
  };
  return {
    startServer,
    start: startServer,
    stop: () => Promise.resolve(),
    config: () => ({ kind: 'kafka', brokers: [address] }),
    killServer: async () => {
      await run(control, ['kill', port]);
    },
    cutConnections: async () => {
      for (const socket of openSockets()) {
        if (socket.remotePort === Number(port)) socket.destroy(new Error('read ECONNRESET'));
      }
    },
  };
}

async function untilItAnswers(address: string): Promise<void> {
  const attempt = () => KafkaBroker.connect({ brokers: [address], clientId: 'harness' });
  for (let broker: KafkaBroker | undefined; !broker;) {
    broker = await attempt().catch(() => undefined);
    await broker?.close();
  }
}

function openSockets(): Socket[] {
  const handles = (process as unknown as { _getActiveHandles(): unknown[] })._getActiveHandles();
  return handles.filter((handle) => handle instanceof Socket);
}
