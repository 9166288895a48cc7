import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '@tradewind/application';
import { Payment } from '../../domain/payment/payment.js';
import { PaymentRepository } from '../../domain/payment/payment.repository.js';
import { GiveUpPaymentCommand } from './give-up-payment.command.js';

@CommandHandler(GiveUpPaymentCommand)
export class GiveUpPaymentHandler implements ICommandHandler<GiveUpPaymentCommand> {
  constructor(
    private readonly payments: PaymentRepository,
    private readonly clock: Clock,
  ) {}

  async execute({ orderId, customerId, cause }: GiveUpPaymentCommand): Promise<void> {
    const now = this.clock.now();
    const known = await this.payments.findByOrder(orderId);
    known?.giveUp(cause, now);
    await this.payments.save(known ?? Payment.ruleOut(orderId, customerId, cause, now));
  }
}
