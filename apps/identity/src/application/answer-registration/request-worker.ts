import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { BackgroundWorker } from '@tradewind/scheduling';
import { AnswerPasswordResetCommand } from '../answer-password-reset/answer-password-reset.command.js';
import { ForgetExpiredRequestsCommand } from '../forget-expired-requests/forget-expired-requests.command.js';
import { AnswerRegistrationCommand } from './answer-registration.command.js';

const pauseMs = 250;
const pauseAfterFailureMs = 1_000;
const forgettingEveryMs = 60_000;

/**
 * Answers registrations and password resets after the person has got the page, and forgets those that have expired. Any number of
 * instances may run. No request wakes it: what it does for an address that is known, and for one that is not, must not be
 * measurable by whoever sends the next request.
 */
@Injectable()
export class RequestWorker extends BackgroundWorker {
  private readonly logger = new Logger(RequestWorker.name);
  private forgettingAt = 0;

  constructor(private readonly commandBus: CommandBus) {
    super();
  }

  protected async round(): Promise<number> {
    try {
      const registration = await this.commandBus.execute(new AnswerRegistrationCommand());
      const reset = await this.commandBus.execute(new AnswerPasswordResetCommand());
      const forgotten = await this.forget();
      return registration || reset || forgotten ? 0 : pauseMs;
    } catch (error) {
      this.logger.error('Could not answer registrations and password resets; trying again', error);
      return pauseAfterFailureMs;
    }
  }

  /** Whether there is more to forget. */
  private async forget(): Promise<boolean> {
    if (performance.now() < this.forgettingAt) return false;
    const isMore = await this.commandBus.execute(new ForgetExpiredRequestsCommand());
    if (!isMore) this.forgettingAt = performance.now() + forgettingEveryMs;
    return isMore;
  }
}
