import 'reflect-metadata';
import { writeSync } from 'node:fs';
import type { BrokerConfig } from '@tradewind/broker';
import { startShopApp } from '../shop-app.js';
import { fastRetries } from './fast-retries.js';
import { PriceHandler, handled } from './price-handler.js';

export interface ShopOrders {
  readonly service: string;
  readonly databaseUrl: string;
  readonly broker: BrokerConfig;
  /** Products whose changes all fail in this process. */
  readonly poisoned: readonly string[];
}

const { poisoned, ...options } = JSON.parse(process.argv[2]!) as ShopOrders;
handled.fault = ({ subject }) => {
  if (poisoned.includes(subject)) throw new Error('poison');
};
await startShopApp({ ...options, controllers: [PriceHandler], retry: fastRetries });
writeSync(1, 'started\n');
