import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { BackgroundWorker } from '../background-worker.js';
import { ImportNextChunk } from './import-next-chunk.command.js';

const pauseMs = 2_000;
/** Of the time that a chunk took: for so long it leaves processor and database to customers. */
const pausePerWork = 0.5;

/** Works through open imports, chunk by chunk; also those that another instance left behind when it died. */
@Injectable()
export class ImportWorker extends BackgroundWorker {
  private readonly logger = new Logger(ImportWorker.name);

  constructor(private readonly commandBus: CommandBus) {
    super();
  }

  protected async round(): Promise<number> {
    try {
      const begun = performance.now();
      const found = await this.commandBus.execute(new ImportNextChunk());
      return found ? pausePerWork * (performance.now() - begun) : pauseMs;
    } catch (error) {
      this.logger.error('A part of a product file could not be imported; trying again', error);
      return pauseMs;
    }
  }
}
