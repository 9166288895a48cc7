import 'reflect-metadata';
import { writeSync } from 'node:fs';
import type { BrokerConfig } from '@tradewind/broker';
import { fastRetries } from '../consumption/fast-retries.js';
import { startShopApp } from '../shop-app.js';
import { PROJECTION, ProjectPriceWhenProductPriceChanged } from './project-price.js';

export interface ProjectingOrders {
  readonly service: string;
  readonly databaseUrl: string;
  readonly broker: BrokerConfig;
}

const orders = JSON.parse(process.argv[2]!) as ProjectingOrders;
const controllers = [ProjectPriceWhenProductPriceChanged];
await startShopApp({ ...orders, controllers, retry: fastRetries, projections: [PROJECTION] });
writeSync(1, 'started\n');
