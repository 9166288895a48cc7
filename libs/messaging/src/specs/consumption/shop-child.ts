import 'reflect-metadata';
import { writeSync } from 'node:fs';
import type { BrokerConfig } from '@tradewind/broker';
import { startShopApp } from '../shop-app.js';
import { impatient } from './impatient.js';
import { PriceShelf, shelf } from './price-shelf.js';

export interface ShopOrders {
  readonly service: string;
  readonly databaseUrl: string;
  readonly broker: BrokerConfig;
  /** Products of which no change succeeds in this process. */
  readonly poisoned: readonly string[];
}

const { poisoned, ...options } = JSON.parse(process.argv[2]!) as ShopOrders;
shelf.mishap = ({ subject }) => {
  if (poisoned.includes(subject)) throw new Error('poison');
};
await startShopApp({ ...options, controllers: [PriceShelf], retry: impatient });
writeSync(1, 'started\n');
