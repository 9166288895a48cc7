import { Logger } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '@tradewind/application';
import { Money } from '@tradewind/domain';
import { Payment } from '../../domain/payment/payment.js';
import { PaymentRepository } from '../../domain/payment/payment.repository.js';
import { RequestPaymentCommand } from './request-payment.command.js';

@CommandHandler(RequestPaymentCommand)
export class RequestPaymentHandler implements ICommandHandler<RequestPaymentCommand> {
  private readonly logger = new Logger(RequestPaymentHandler.name);

  constructor(
    private readonly payments: PaymentRepository,
    private readonly clock: Clock,
  ) {}

  async execute({ requested }: RequestPaymentCommand): Promise<void> {
    const { orderId, customerId, paymentMethod } = requested;
    const amount = Money.of(requested.amount.amount, requested.amount.currency);
    const known = await this.payments.findByOrder(orderId);
    if (known) return this.again(known, amount);
    const terms = { amount, ...paymentMethod };
    await this.payments.save(Payment.request(orderId, customerId, terms, this.clock.now()));
  }

  /** There is one payment per order, so what another request says of the amount or the card is not taken over. */
  private async again(payment: Payment, amount: Money): Promise<void> {
    const { orderId, terms } = payment.snapshot();
    if (terms && !terms.amount.equals(amount)) {
      this.logger.error(`Order ${orderId} asks again for its payment, with another amount; the first one counts.`);
    }
    payment.requestAgain(this.clock.now());
    await this.payments.save(payment);
  }
}
