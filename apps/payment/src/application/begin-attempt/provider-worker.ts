import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { BackgroundWorker } from '@tradewind/scheduling';
import { runWithCorrelation } from '@tradewind/trail';
import type { Attempt } from '../../domain/payment/attempt.js';
import { PaymentRepository } from '../../domain/payment/payment.repository.js';
import { Clock } from '@tradewind/application';
import { EndAttemptCommand } from '../end-attempt/end-attempt.command.js';
import { BeginAttemptCommand } from './begin-attempt.command.js';
import { OperationCauses } from './operation-causes.js';
import { ProviderCall } from './provider-call.js';

const longestPauseMs = 1_000;
/** While another instance begins what is due, there is nothing to look up. */
const shortestPauseMs = 20;
const mostAtOnce = 8;

/**
 * Calls the provider for each attempt that is due: the attempt is recorded in one transaction, the call is made outside
 * any, and the answer is recorded in another one. Any number of instances may run. A call that hangs holds up no other,
 * and what a dead process has left is taken over when its lease ends.
 */
@Injectable()
export class ProviderWorker extends BackgroundWorker {
  private readonly logger = new Logger(ProviderWorker.name);
  private readonly calls = new Set<Promise<void>>();

  constructor(
    private readonly commandBus: CommandBus,
    private readonly payments: PaymentRepository,
    private readonly causes: OperationCauses,
    private readonly clock: Clock,
    private readonly provider: ProviderCall,
  ) {
    super();
  }

  /** Resolves when the answers of the calls under way are recorded. */
  override async beforeApplicationShutdown(): Promise<void> {
    await super.beforeApplicationShutdown();
    await Promise.all(this.calls);
  }

  protected async round(): Promise<number> {
    try {
      while (this.calls.size < mostAtOnce) {
        const attempt = await this.commandBus.execute(new BeginAttemptCommand());
        if (!attempt) return await this.pauseMs();
        this.make(attempt);
      }
      return longestPauseMs;
    } catch (error) {
      this.logger.error('Could not look up due payments; trying again', error);
      return longestPauseMs;
    }
  }

  private make(attempt: Attempt): void {
    const call = this.callAndRecord(attempt).finally(() => {
      this.calls.delete(call);
      this.wake();
    });
    this.calls.add(call);
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

  private async pauseMs(): Promise<number> {
    const next = await this.payments.nextDueAt();
    if (!next) return longestPauseMs;
    return Math.min(longestPauseMs, Math.max(shortestPauseMs, next.getTime() - this.clock.now().getTime()));
  }
}
