import type { BrokerConfig } from '@tradewind/broker';
import { kafkaConfig } from '../../kafka/kafka-environment.js';
import type { ChaosShop } from '../shop/chaos-shop.js';

export function brokerOf({ kafka, logUrl }: ChaosShop): BrokerConfig {
  return kafka ? kafkaConfig(kafka.address, 'operator') : { kind: 'postgres', url: logUrl };
}
