import { AggregateRoot, checkRule, newId } from '@tradewind/domain';
import type { ProviderAnswer } from '../provider/provider-answer.js';
import type { Attempt } from './attempt.js';
import { decisions, type PaymentInput, type SettledStatus } from './decisions.js';
import { AttemptBegunDomainEvent } from './events/attempt-begun.domain-event.js';
import { AttemptBroughtForwardDomainEvent } from './events/attempt-brought-forward.domain-event.js';
import { AttemptEndedDomainEvent } from './events/attempt-ended.domain-event.js';
import { OperationRequestedDomainEvent } from './events/operation-requested.domain-event.js';
import { PaymentGivenUpDomainEvent } from './events/payment-given-up.domain-event.js';
import { PaymentOutcomeAskedAgainDomainEvent } from './events/payment-outcome-asked-again.domain-event.js';
import { PaymentRequestedDomainEvent } from './events/payment-requested.domain-event.js';
import { PaymentRetriedDomainEvent } from './events/payment-retried.domain-event.js';
import { PaymentRuledOutDomainEvent } from './events/payment-ruled-out.domain-event.js';
import { RefundRefusedDomainEvent } from './events/refund-refused.domain-event.js';
import { RefundSettledByHandDomainEvent } from './events/refund-settled-by-hand.domain-event.js';
import type { GiveUpCause } from './give-up-cause.js';
import { newOperation, type Operation, withAttemptBegun, withoutAnswer } from './operation.js';
import { outcomeOf, settledEventOf } from './payment-outcome-of.js';
import type { PaymentState } from './payment-state.js';
import type { PaymentTerms } from './payment-terms.js';
import { PaymentMustBeUnsettledRule } from './rules/payment-must-be-unsettled.rule.js';
import { RefundMustBeRefusedRule } from './rules/refund-must-be-refused.rule.js';

/** The payment of one order, from the request to the last word. The table of decisions says what it does when. */
export class Payment extends AggregateRoot {
  private constructor(private state: PaymentState) {
    super();
  }

  static request(orderId: string, customerId: string, terms: PaymentTerms, at: Date): Payment {
    const payment = Payment.unheard(orderId, customerId, terms, at);
    payment.record(new PaymentRequestedDomainEvent(payment.id, orderId, terms, at));
    payment.decide('payment-requested', at);
    return payment;
  }

  /** The order is given up before its payment was asked for. */
  static ruleOut(orderId: string, customerId: string, cause: GiveUpCause, at: Date): Payment {
    const payment = Payment.unheard(orderId, customerId, null, at);
    payment.record(new PaymentRuledOutDomainEvent(payment.id, orderId, at));
    payment.decide(cause, at);
    return payment;
  }

  static restore(state: PaymentState, version: number): Payment {
    const payment = new Payment(state);
    payment.version = version;
    return payment;
  }

  get id(): string {
    return this.state.id;
  }

  snapshot(): PaymentState {
    return this.state;
  }

  requestAgain(at: Date): void {
    this.decide('payment-requested', at);
  }

  giveUp(cause: GiveUpCause, at: Date): void {
    const { kind } = decisions[this.state.status][cause];
    if (kind !== 'duplicate' && kind !== 'repeat') this.record(new PaymentGivenUpDomainEvent(this.id, cause, at));
    this.decide(cause, at);
  }

  /** Counts an attempt and reserves it for `leaseMs`. After that, another process may begin the next one. */
  beginAttempt(at: Date, leaseMs: number): Attempt {
    this.decide('attempt-begun', at);
    const operation = withAttemptBegun(this.operation, at, leaseMs);
    this.state = { ...this.state, operation };
    this.record(new AttemptBegunDomainEvent(this.id, operation, at));
    const { orderId, reference } = this.state;
    const { kind, key, attempts: number, firstAttemptAt, inDoubtSince } = operation;
    const { amount, token } = this.terms;
    const request = { kind, key, orderId, amount, token, reference };
    return { paymentId: this.id, number, request, isInDoubt: inDoubtSince !== null, firstAt: firstAttemptAt ?? at };
  }

  /**
   * An answer to an operation that is no longer under way changes nothing: another attempt has brought the same answer,
   * or the payment has been given up and goes on with what followed.
   */
  endAttempt({ number, request: { key } }: Attempt, answer: ProviderAnswer, at: Date): void {
    const { operation } = this.state;
    if (operation?.key !== key) return;
    const isAnswered = answer.kind !== 'unknown' && answer.kind !== 'not-reached';
    if (!isAnswered && number < operation.attempts) return;
    const ended = isAnswered ? operation : withoutAnswer(operation, answer.kind === 'unknown', at);
    this.state = { ...this.state, operation: ended };
    this.record(new AttemptEndedDomainEvent(this.id, number, ended, answer, at));
    if (answer.kind === 'succeeded')
      this.state = { ...this.state, reference: this.state.reference ?? answer.reference };
    this.decide(isAnswered ? answer.kind : 'no-answer', at, isAnswered && 'code' in answer ? answer.code : null);
  }

  /**
   * The provider has sent a notice about an operation. If that waits for its next attempt, the provider is asked now. Returns
   * whether it is.
   */
  heedNotice(operationKey: string, at: Date): boolean {
    const { operation } = this.state;
    if (operation?.key !== operationKey || operation.isRunning || operation.attempts === 0) return false;
    this.bringForward(operation, at);
    this.record(new AttemptBroughtForwardDomainEvent(this.id, this.operation, at));
    return true;
  }

  /** @throws BusinessRuleBrokenError */
  retry(reason: string, operatorId: string, at: Date): void {
    checkRule(new PaymentMustBeUnsettledRule(this.state.status));
    this.record(new PaymentRetriedDomainEvent(this.id, reason, operatorId, at));
    const { operation } = this.state;
    if (!operation) this.start(newOperation('refund', at), 'Refunding', at);
    else if (!operation.isRunning) this.bringForward(operation, at);
  }

  /**
   * The operator has paid the money back in another way.
   *
   * @throws BusinessRuleBrokenError
   */
  settleRefundByHand(reason: string, operatorId: string, at: Date): void {
    checkRule(new RefundMustBeRefusedRule(this.state.status));
    this.record(new RefundSettledByHandDomainEvent(this.id, reason, operatorId, at));
    this.settle('Refunded', null, at);
  }

  private static unheard(orderId: string, customerId: string, terms: PaymentTerms | null, at: Date): Payment {
    const nothing = { operation: null, reference: null, declineReason: null };
    return new Payment({
      id: newId(),
      ...{ orderId, customerId, terms },
      status: 'Unheard',
      ...nothing,
      heardOfAt: at,
      statusAt: at,
    });
  }

  private decide(input: PaymentInput, at: Date, code: string | null = null): void {
    const decision = decisions[this.state.status][input];
    switch (decision.kind) {
      case 'start':
        return this.start(newOperation(decision.operation, at), decision.next, at);
      case 'settle':
        return this.settle(decision.next, code, at);
      case 'move':
        return this.become(decision.next, at);
      case 'rule-out':
        return this.become('Voided', at);
      case 'need-operator':
        this.state = { ...this.state, operation: null };
        this.become('RefundRefused', at);
        return this.record(new RefundRefusedDomainEvent(this.id, code ?? '', at));
      case 'repeat':
        return this.record(new PaymentOutcomeAskedAgainDomainEvent(this.id, this.state.orderId, outcomeOf(this.state)));
    }
  }

  private start(operation: Operation, status: PaymentState['status'], at: Date): void {
    this.state = { ...this.state, operation };
    this.become(status, at);
    this.record(new OperationRequestedDomainEvent(this.id, operation, at));
  }

  private settle(status: SettledStatus, declineReason: string | null, at: Date): void {
    this.state = { ...this.state, operation: null, declineReason: status === 'Declined' ? declineReason : null };
    this.become(status, at);
    this.record(settledEventOf(this.state));
  }

  private become(status: PaymentState['status'], at: Date): void {
    this.state = { ...this.state, status, statusAt: at };
  }

  private bringForward(operation: Operation, at: Date): void {
    this.state = { ...this.state, operation: { ...operation, dueAt: at } };
  }

  private get operation(): Operation {
    if (!this.state.operation) throw new Error(`Payment ${this.id} has no operation under way.`);
    return this.state.operation;
  }

  private get terms(): PaymentTerms {
    if (!this.state.terms) throw new Error(`Payment ${this.id} was never asked for.`);
    return this.state.terms;
  }
}
