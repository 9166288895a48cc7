import { AggregateRoot, checkRule, newId } from '@tradewind/domain';
import { RequestMustBeOpenRule } from './rules/request-must-be-open.rule.js';

/** `answered`: the person gets a mail · `withdrawn`: the person does not want it any more */
export type BackInStockRequestStatus = 'open' | 'answered' | 'withdrawn';

export interface BackInStockRequestState {
  readonly id: string;
  readonly personId: string;
  readonly productId: string;
  readonly status: BackInStockRequestStatus;
  readonly requestedAt: Date;
  readonly settledAt: Date | null;
}

/** A person asks to be told, once, when a product can be bought again. */
export class BackInStockRequest extends AggregateRoot {
  private constructor(private state: BackInStockRequestState) {
    super();
  }

  static by(personId: string, productId: string, now: Date): BackInStockRequest {
    const id = newId();
    return new BackInStockRequest({ id, personId, productId, status: 'open', requestedAt: now, settledAt: null });
  }

  static restore(state: BackInStockRequestState, version: number): BackInStockRequest {
    const request = new BackInStockRequest(state);
    request.version = version;
    return request;
  }

  get id(): string {
    return this.state.id;
  }

  isOf(personId: string): boolean {
    return this.state.personId === personId;
  }

  /**
   * Withdrawing twice is one withdrawal.
   *
   * @throws BusinessRuleBrokenError when it is already answered
   */
  withdraw(now: Date): void {
    if (this.state.status === 'withdrawn') return;
    checkRule(new RequestMustBeOpenRule(this.state.status));
    this.state = { ...this.state, status: 'withdrawn', settledAt: now };
  }

  snapshot(): BackInStockRequestState {
    return this.state;
  }
}
