import type { DataOf, IntegrationEventContract } from '@tradewind/contracts';
import type { Envelope } from '../../envelope/envelope.js';

/**
 * An integration event as its handlers receive it. Fields that the contract does not declare are removed from `data`.
 */
export interface ReceivedEvent<C extends IntegrationEventContract = IntegrationEventContract> extends Envelope {
  readonly data: DataOf<C>;
}
