import { fileURLToPath } from 'node:url';
import type { BrokerConfig } from '@tradewind/broker';
import type { Contender, Figures } from '../runner/benchmark.js';
import { percentile } from '../runner/spread.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { isHandledReport, isSentReport, type SendOrder } from './latency-messages.js';

const PER_SECOND = 200;

export interface Line {
  readonly name: string;
  readonly topic: string;
  readonly broker: BrokerConfig;
  readonly sender: string;
  readonly receiver: string;
  readonly senderDatabase?: string;
  readonly receiverDatabase?: string;
  readonly relay?: 'polling' | 'cdc';
  /** Disables Nagle's algorithm, for the plain kafkajs programs. */
  readonly prompt?: boolean;
}

interface OpenLine {
  readonly contender: Contender;
  stop(): Promise<void>;
}

/** Starts a sender and a receiver in separate processes and measures the latency between them. */
export async function openLine(surroundings: Surroundings, line: Line): Promise<OpenLine> {
  const { name, topic, broker, relay, prompt } = line;
  const start = (role: string, file: string, service: string, databaseUrl: string | undefined) => {
    const orders = { service, databaseUrl, broker, topic, prompt, ...(relay && { relay }) };
    const path = fileURLToPath(new URL(file, import.meta.url));
    return surroundings.start({
      name: `${name}-${role}`.replaceAll(' ', '-'),
      file: path,
      args: [JSON.stringify(orders)],
    });
  };
  const receiver = await start('receiver', line.receiver, 'bench-receiver', line.receiverDatabase);
  const sender = await start('sender', line.sender, 'bench-sender', line.senderDatabase);
  const send = async (count: number): Promise<number[]> => {
    const order: SendOrder = { perSecond: PER_SECOND, count };
    const reports = Promise.all([sender.message(isSentReport), receiver.message(isHandledReport)]);
    receiver.send(order);
    sender.send(order);
    const [{ sent }, { handled }] = await reports;
    return handled.map((at, n) => at - sent[n]!);
  };
  const measure = async (): Promise<Figures> => {
    await send(PER_SECOND * surroundings.size(5, 2));
    const latencies = await send(PER_SECOND * surroundings.size(15, 3));
    return { 'p50 ms': percentile(latencies, 0.5), 'p99 ms': percentile(latencies, 0.99) };
  };
  const stop = async () => {
    await sender.stop();
    await receiver.stop();
  };
  return { contender: { name, measure }, stop };
}
