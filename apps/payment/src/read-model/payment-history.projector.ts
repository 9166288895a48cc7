import { CurrentTransaction, OnDomainEvent, Projector } from '@tradewind/application';
import { AttemptBegunDomainEvent } from '../domain/payment/events/attempt-begun.domain-event.js';
import { AttemptBroughtForwardDomainEvent } from '../domain/payment/events/attempt-brought-forward.domain-event.js';
import { AttemptEndedDomainEvent } from '../domain/payment/events/attempt-ended.domain-event.js';
import { OperationRequestedDomainEvent } from '../domain/payment/events/operation-requested.domain-event.js';
import { PaymentCompletedDomainEvent } from '../domain/payment/events/payment-completed.domain-event.js';
import { PaymentDeclinedDomainEvent } from '../domain/payment/events/payment-declined.domain-event.js';
import { PaymentGivenUpDomainEvent } from '../domain/payment/events/payment-given-up.domain-event.js';
import { PaymentRefundedDomainEvent } from '../domain/payment/events/payment-refunded.domain-event.js';
import { PaymentRequestedDomainEvent } from '../domain/payment/events/payment-requested.domain-event.js';
import { PaymentRetriedDomainEvent } from '../domain/payment/events/payment-retried.domain-event.js';
import { PaymentRuledOutDomainEvent } from '../domain/payment/events/payment-ruled-out.domain-event.js';
import { PaymentVoidedDomainEvent } from '../domain/payment/events/payment-voided.domain-event.js';
import { RefundRefusedDomainEvent } from '../domain/payment/events/refund-refused.domain-event.js';
import { RefundSettledByHandDomainEvent } from '../domain/payment/events/refund-settled-by-hand.domain-event.js';

interface Entry {
  readonly paymentId: string;
  readonly at: Date;
  readonly what: string;
  readonly operation?: string;
  readonly attempt?: number;
  readonly detail?: string;
  readonly operatorId?: string;
}

/** Maintains `payment_history_entries`: all that happened to a payment, each attempt with its outcome. */
@Projector()
export class PaymentHistoryProjector {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  @OnDomainEvent(PaymentRequestedDomainEvent)
  async request({ paymentId, at }: PaymentRequestedDomainEvent): Promise<void> {
    await this.add({ paymentId, at, what: 'requested' });
  }

  @OnDomainEvent(PaymentRuledOutDomainEvent)
  async ruleOut({ paymentId, at }: PaymentRuledOutDomainEvent): Promise<void> {
    await this.add({ paymentId, at, what: 'ruled-out' });
  }

  @OnDomainEvent(PaymentGivenUpDomainEvent)
  async giveUp({ paymentId, at, cause }: PaymentGivenUpDomainEvent): Promise<void> {
    await this.add({ paymentId, at, what: 'given-up', detail: cause });
  }

  @OnDomainEvent(OperationRequestedDomainEvent)
  async requestOperation({ paymentId, at, operation }: OperationRequestedDomainEvent): Promise<void> {
    await this.add({ paymentId, at, what: 'operation-requested', operation: operation.kind });
  }

  @OnDomainEvent(AttemptBegunDomainEvent)
  async beginAttempt({ paymentId, at, operation }: AttemptBegunDomainEvent): Promise<void> {
    const { kind, attempts } = operation;
    await this.add({ paymentId, at, what: 'attempt-begun', operation: kind, attempt: attempts });
  }

  @OnDomainEvent(AttemptEndedDomainEvent)
  async endAttempt({ paymentId, at, number, operation, answer }: AttemptEndedDomainEvent): Promise<void> {
    const detail = 'code' in answer ? answer.code : 'detail' in answer ? answer.detail : answer.reference;
    const entry = { what: `attempt-${answer.kind}`, operation: operation.kind, attempt: number, detail };
    await this.add({ paymentId, at, ...entry });
  }

  @OnDomainEvent(AttemptBroughtForwardDomainEvent)
  async bringForward({ paymentId, at, operation }: AttemptBroughtForwardDomainEvent): Promise<void> {
    await this.add({ paymentId, at, what: 'notice-received', operation: operation.kind });
  }

  @OnDomainEvent(PaymentCompletedDomainEvent)
  async complete({ paymentId, completedAt: at }: PaymentCompletedDomainEvent): Promise<void> {
    await this.add({ paymentId, at, what: 'completed' });
  }

  @OnDomainEvent(PaymentDeclinedDomainEvent)
  async decline({ paymentId, declinedAt: at, reason }: PaymentDeclinedDomainEvent): Promise<void> {
    await this.add({ paymentId, at, what: 'declined', detail: reason });
  }

  @OnDomainEvent(PaymentVoidedDomainEvent)
  async void({ paymentId, voidedAt: at }: PaymentVoidedDomainEvent): Promise<void> {
    await this.add({ paymentId, at, what: 'voided' });
  }

  @OnDomainEvent(PaymentRefundedDomainEvent)
  async refund({ paymentId, refundedAt: at }: PaymentRefundedDomainEvent): Promise<void> {
    await this.add({ paymentId, at, what: 'refunded' });
  }

  @OnDomainEvent(RefundRefusedDomainEvent)
  async refuseRefund({ paymentId, at, code }: RefundRefusedDomainEvent): Promise<void> {
    await this.add({ paymentId, at, what: 'refund-refused', detail: code });
  }

  @OnDomainEvent(PaymentRetriedDomainEvent)
  async retry({ paymentId, at, reason, operatorId }: PaymentRetriedDomainEvent): Promise<void> {
    await this.add({ paymentId, at, what: 'retried', detail: reason, operatorId });
  }

  @OnDomainEvent(RefundSettledByHandDomainEvent)
  async settleByHand({ paymentId, at, reason, operatorId }: RefundSettledByHandDomainEvent): Promise<void> {
    await this.add({ paymentId, at, what: 'refund-settled-by-hand', detail: reason, operatorId });
  }

  private async add({ paymentId, at, what, operation, attempt, detail, operatorId }: Entry): Promise<void> {
    await this.currentTransaction.manager.query(
      `INSERT INTO payment_history_entries (payment_id, at, what, operation, attempt, detail, operator_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [paymentId, at, what, operation ?? null, attempt ?? null, detail ?? null, operatorId ?? null],
    );
  }
}
