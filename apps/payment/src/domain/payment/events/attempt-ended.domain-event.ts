import { DomainEvent } from '@tradewind/domain';
import type { ProviderAnswer } from '../../provider/provider-answer.js';
import type { Operation } from '../operation.js';

export class AttemptEndedDomainEvent extends DomainEvent {
  constructor(
    readonly paymentId: string,
    readonly number: number,
    readonly operation: Operation,
    readonly answer: ProviderAnswer,
    readonly at: Date,
  ) {
    super();
  }
}
