import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { BackgroundLoop } from '../background-loop.js';
import { ImportNextChunk } from './import-next-chunk.command.js';

const pauseMs = 2_000;

/** Works through open imports, chunk by chunk; also those that another instance left behind when it died. */
@Injectable()
export class ImportWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ImportWorker.name);
  private readonly loop = new BackgroundLoop(() => this.importNext());

  constructor(private readonly commandBus: CommandBus) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  wake(): void {
    this.loop.wake();
  }

  private async importNext(): Promise<number> {
    try {
      const found = await this.commandBus.execute(new ImportNextChunk());
      return found ? 0 : pauseMs;
    } catch (error) {
      this.logger.error('A part of a product file could not be imported; trying again', error);
      return pauseMs;
    }
  }
}
