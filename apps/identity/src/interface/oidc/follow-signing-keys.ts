import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { BackgroundWorker } from '@tradewind/scheduling';
import { SigningKeys } from '../../application/ports/signing-keys.js';
import { CurrentProvider } from './current-provider.js';

const pauseMs = 5_000;

/** Lets the provider of this instance sign and publish with the keys of all instances. */
@Injectable()
export class FollowSigningKeys extends BackgroundWorker implements OnModuleInit {
  private readonly logger = new Logger(FollowSigningKeys.name);
  private known = '';

  constructor(
    private readonly keys: SigningKeys,
    private readonly current: CurrentProvider,
  ) {
    super();
  }

  async onModuleInit(): Promise<void> {
    await this.follow();
  }

  protected async round(): Promise<number> {
    try {
      await this.follow();
    } catch (error) {
      this.logger.error('Could not look up the signing keys; trying again', error);
    }
    return pauseMs;
  }

  private async follow(): Promise<void> {
    // There is none for a moment if somebody has deleted one that leaked.
    const keys = await this.keys.published();
    const ids = keys.map(({ kid }) => kid).join();
    if (ids === this.known || keys.length === 0) return;
    this.current.signWith(keys);
    this.known = ids;
  }
}
