import type { BrokerConfig } from '@tradewind/broker';
import { databaseUrl } from './databases.js';
import { runningShopAt, secretsOfShop } from './secrets-of-shop.js';

/** The broker of the demo that runs at this address of this machine and needs no Kafka, or undefined. */
export function brokerOfShop(origin: string): BrokerConfig | undefined {
  const [shop, secrets] = [runningShopAt(origin), secretsOfShop(origin)];
  if (!shop || !secrets?.['broker']) return undefined;
  const { host, port } = shop.database;
  return { kind: 'postgres', url: databaseUrl(`postgres://${host}:${port}/`, 'broker', secrets) };
}
