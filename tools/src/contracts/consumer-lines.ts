import { allIntegrationEvents } from '@tradewind/contracts';
import type { ConsumerView } from './consumers/consumer-view.js';

/** Which service reads which fields of which event. */
export function consumerLines({ consumers }: ConsumerView): string[] {
  return allIntegrationEvents.flatMap(({ type }) => {
    const readers = consumers.filter((consumer) => consumer.type === type);
    const lines = readers.map(({ service, handler, fields, readsAs }) => {
      const as = readsAs === undefined ? '' : ', upcast';
      return `  ${service}  ${handler}${as}\n    ${fields.join(', ')}`;
    });
    return [type, ...(lines.length > 0 ? lines : ['  nobody'])];
  });
}
