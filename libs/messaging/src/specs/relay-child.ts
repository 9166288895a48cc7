import 'reflect-metadata';
import { writeSync } from 'node:fs';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Broker, type BrokerMessage, PostgresLogBroker } from '@tradewind/broker';
import type { RelayStatus } from '../outgoing/leadership/relay-status.js';
import { RelayProcess } from './relay-process.js';

export interface RelayOrders {
  readonly name: string;
  readonly databaseUrl: string;
  readonly logUrl: string;
}

export type RelayRole = RelayStatus['role'];

/** Header that names the relay that published a message. */
export const RELAYED_BY = 'x-relay';

const LOOK_MS = 10;

async function main({ name, databaseUrl, logUrl }: RelayOrders): Promise<void> {
  Logger.overrideLogger(false);
  const dataSource = await new DataSource({ type: 'postgres', url: databaseUrl }).initialize();
  const real = await PostgresLogBroker.connect({ url: logUrl, clientId: name });
  const broker = Object.create(real) as Broker;
  const signed = (message: BrokerMessage) => ({
    ...message,
    headers: [...message.headers, [RELAYED_BY, Buffer.from(name)] as const],
  });
  broker.publish = (topic, messages, partitions) => real.publish(topic, messages.map(signed), partitions);

  const relay = new RelayProcess(dataSource, broker);
  let told: RelayRole = 'stopped';
  const tell = () => {
    if (relay.status.role !== told) writeSync(1, `${(told = relay.status.role)}\n`);
  };
  const telling = setInterval(tell, LOOK_MS);
  relay.start();
  process.stdin.resume().once('end', () => {
    void relay.stop().then(async () => {
      clearInterval(telling);
      tell();
      await real.close();
      await dataSource.destroy();
    });
  });
}

const orders = process.argv[2];
if (orders?.startsWith('{')) await main(JSON.parse(orders) as RelayOrders);
