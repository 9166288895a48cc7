import { Injectable, Logger } from '@nestjs/common';
import { BackgroundWorker } from '@tradewind/scheduling';
import { ProtocolArtifacts } from '../ports/protocol-artifacts.js';

const batch = 500;
const pauseMs = 30_000;

/** Removes expired sessions, interactions, grants and tokens. Any number of instances may run it. */
@Injectable()
export class ForgetExpiredArtifacts extends BackgroundWorker {
  private readonly logger = new Logger(ForgetExpiredArtifacts.name);

  constructor(private readonly artifacts: ProtocolArtifacts) {
    super();
  }

  protected async round(): Promise<number> {
    try {
      return (await this.artifacts.removeExpired(batch)) === batch ? 0 : pauseMs;
    } catch (error) {
      this.logger.error('Could not remove what has expired; trying again', error);
      return pauseMs;
    }
  }
}
