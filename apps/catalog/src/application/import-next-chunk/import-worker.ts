import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { BackgroundWorker } from '@tradewind/scheduling';
import { ImportNextChunkCommand } from './import-next-chunk.command.js';

const pauseMs = 2_000;
/** The pause after a chunk, as a fraction of the time that the chunk took. It leaves processor and database to customers. */
const pausePerWork = 0.5;

/** Processes open imports chunk by chunk, including those that another instance left behind when it died. */
@Injectable()
export class ImportWorker extends BackgroundWorker {
  private readonly logger = new Logger(ImportWorker.name);

  constructor(private readonly commandBus: CommandBus) {
    super();
  }

  protected async round(): Promise<number> {
    try {
      const begun = performance.now();
      const found = await this.commandBus.execute(new ImportNextChunkCommand());
      return found ? pausePerWork * (performance.now() - begun) : pauseMs;
    } catch (error) {
      this.logger.error('Could not import a chunk of a product file; trying again', error);
      return pauseMs;
    }
  }
}
