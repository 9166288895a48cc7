import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Payment } from '../../domain/payment/payment.js';
import { PaymentRepository } from '../../domain/payment/payment.repository.js';
import { CreatePaymentCommand } from './create-payment.command.js';

@CommandHandler(CreatePaymentCommand)
export class CreatePaymentHandler implements ICommandHandler<CreatePaymentCommand> {
  constructor(private readonly payments: PaymentRepository) {}

  async execute({ name, ownerId }: CreatePaymentCommand): Promise<string> {
    const payment = Payment.create(name, ownerId, new Date());
    await this.payments.save(payment);
    return payment.id;
  }
}
