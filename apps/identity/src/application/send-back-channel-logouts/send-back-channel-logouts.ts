import { Injectable, Logger } from '@nestjs/common';
import { CallingWorker } from '@tradewind/scheduling';
import { BackChannelLogoutCall, BackChannelLogouts, type BackChannelLogout } from '../ports/back-channel-logouts.js';

const mostAtOnce = 4;
const mostAttempts = 10;

/**
 * Tells clients that sessions are over. Any number of instances may run it. A client that does not answer is told again, for about
 * an hour. It can't refresh its tokens meanwhile, so it keeps what it has for the lifetime of an access token.
 */
@Injectable()
export class SendBackChannelLogouts extends CallingWorker {
  private readonly logger = new Logger(SendBackChannelLogouts.name);

  constructor(
    private readonly logouts: BackChannelLogouts,
    private readonly call: BackChannelLogoutCall,
  ) {
    super();
  }

  protected async round(): Promise<number> {
    try {
      while (this.callsUnderWay < mostAtOnce) {
        const logout = await this.logouts.takeDue(secondsBeforeRetry);
        if (!logout) return this.longestPauseMs;
        this.letRun(this.send(logout));
      }
    } catch (error) {
      this.logger.error('Could not look up whom to tell about ended sessions; trying again', error);
    }
    return this.longestPauseMs;
  }

  private async send(logout: BackChannelLogout): Promise<void> {
    const failure = await this.call.make(logout);
    const { id, clientId, attempt } = logout;
    if (failure !== undefined) this.logger.warn(`${clientId} was not told of an ended session: ${failure}`);
    if (failure !== undefined && attempt < mostAttempts) return;
    if (failure !== undefined) this.logger.error(`${clientId} was not told of an ended session in ${attempt} attempts`);
    await this.logouts
      .remove(id)
      .catch((error) => this.logger.error('Could not record a logout; sending it again', error));
  }
}

function secondsBeforeRetry(attempt: number): number {
  return Math.min(5 * 2 ** attempt, 600);
}
