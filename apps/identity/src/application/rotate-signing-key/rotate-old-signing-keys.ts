import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { BackgroundWorker } from '@tradewind/scheduling';
import { RotateSigningKeyCommand } from './rotate-signing-key.command.js';

const pauseMs = 60_000;

/** Replaces signing keys when they are old enough. Any number of instances may run it. */
@Injectable()
export class RotateOldSigningKeys extends BackgroundWorker {
  private readonly logger = new Logger(RotateOldSigningKeys.name);

  constructor(private readonly commandBus: CommandBus) {
    super();
  }

  protected async round(): Promise<number> {
    try {
      await this.commandBus.execute(new RotateSigningKeyCommand(false));
    } catch (error) {
      this.logger.error('Could not see to the signing keys; trying again', error);
    }
    return pauseMs;
  }
}
