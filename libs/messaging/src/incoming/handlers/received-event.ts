import type { DataOf, IntegrationEventContract } from '@tradewind/contracts';
import type { Envelope } from '../../envelope/envelope.js';

/** An integration event as its handlers get it; fields that the contract doesn't declare are dropped from `data`. */
export interface ReceivedEvent<C extends IntegrationEventContract = IntegrationEventContract> extends Envelope {
  readonly data: DataOf<C>;
}
