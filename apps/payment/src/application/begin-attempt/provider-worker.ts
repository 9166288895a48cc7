import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CallingWorker } from '@tradewind/scheduling';
import { runWithCorrelation } from '@tradewind/trail';
import type { Attempt } from '../../domain/payment/attempt.js';
import { PaymentRepository } from '../../domain/payment/payment.repository.js';
import { Clock } from '@tradewind/application';
import { EndAttemptCommand } from '../end-attempt/end-attempt.command.js';
import { BeginAttemptCommand } from './begin-attempt.command.js';
import { OperationCauses } from './operation-causes.js';
import { ProviderCall } from './provider-call.js';

const mostAtOnce = 8;

/**
 * Calls the provider for each attempt that is due: the attempt is recorded in one transaction, the call is made outside
 * any, and the answer is recorded in another one. Any number of instances may run. A call that hangs holds up no other,
 * and what a dead process has left is taken over when its lease ends.
 */
@Injectable()
export class ProviderWorker extends CallingWorker {
  private readonly logger = new Logger(ProviderWorker.name);

  constructor(
    private readonly commandBus: CommandBus,
    private readonly payments: PaymentRepository,
    private readonly causes: OperationCauses,
    private readonly clock: Clock,
    private readonly provider: ProviderCall,
  ) {
    super();
  }

  protected async round(): Promise<number> {
    try {
      while (this.callsUnderWay < mostAtOnce) {
        const attempt = await this.commandBus.execute(new BeginAttemptCommand());
        if (!attempt) return this.pauseUntil(await this.payments.nextDueAt(), this.clock.now());
        this.letRun(this.callAndRecord(attempt));
      }
      return this.longestPauseMs;
    } catch (error) {
      this.logger.error('Could not look up due payments; trying again', error);
      return this.longestPauseMs;
    }
  }

  /** An answer that could not be recorded is asked for again by the next attempt, so it is not lost. */
  private async callAndRecord(attempt: Attempt): Promise<void> {
    try {
      const cause = await this.causes.of(attempt.request.key);
      if (cause) await runWithCorrelation(cause, () => this.callProvider(attempt));
      else await this.callProvider(attempt);
    } catch (error) {
      this.logger.error(`Could not record the answer to payment ${attempt.paymentId}; asking again`, error);
    }
  }

  private async callProvider(attempt: Attempt): Promise<void> {
    const answer = await this.provider.make(attempt);
    await this.commandBus.execute(new EndAttemptCommand(attempt, answer));
  }
}
