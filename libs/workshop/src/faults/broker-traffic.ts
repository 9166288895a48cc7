import type { Broker } from '@tradewind/broker';
import { BrokerConnection } from '@tradewind/messaging/interception';
import type { ServiceUnderTest } from '../service/service-under-test.js';
import { intercept } from '../intercept.js';

/** Calls `tamper` with the broker of the service once it is connected. */
export function onConnected(service: ServiceUnderTest, tamper: (broker: Broker) => void): void {
  const seen = new WeakSet<Broker>();
  intercept(service.get(BrokerConnection), 'broker', async (next) => {
    const broker = await next();
    if (!seen.has(broker)) tamper(broker);
    seen.add(broker);
    return broker;
  });
}
