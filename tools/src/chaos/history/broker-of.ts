import type { BrokerConfig } from '@tradewind/messaging';
import type { ChaosShop } from '../shop/chaos-shop.js';

export function brokerOf({ kafka, logUrl }: ChaosShop): BrokerConfig {
  return kafka ? { kind: 'kafka', brokers: [kafka.address] } : { kind: 'postgres', url: logUrl };
}
