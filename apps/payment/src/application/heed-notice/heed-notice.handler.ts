import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '@tradewind/application';
import { PaymentRepository } from '../../domain/payment/payment.repository.js';
import { HeedNoticeCommand } from './heed-notice.command.js';

@CommandHandler(HeedNoticeCommand)
export class HeedNoticeHandler implements ICommandHandler<HeedNoticeCommand> {
  constructor(
    private readonly payments: PaymentRepository,
    private readonly clock: Clock,
  ) {}

  async execute({ operationKey }: HeedNoticeCommand): Promise<void> {
    const payment = await this.payments.findByOperation(operationKey);
    if (!payment?.heedNotice(operationKey, this.clock.now())) return;
    await this.payments.save(payment);
  }
}
