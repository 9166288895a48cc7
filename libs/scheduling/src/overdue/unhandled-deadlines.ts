import { Injectable, Logger } from '@nestjs/common';
import { BackgroundWorker } from '../background/background-worker.js';
import { OverdueDeadlines } from './overdue-deadlines.js';
import { sentenceOn } from './overdue-sentence.js';
import { isTrouble } from './scheduling-health.js';

const EVERY_MS = 60_000;

/** Tells the log, once a minute, of overdue deadlines of kinds that no method of this release handles. They stay. */
@Injectable()
export class UnhandledDeadlines extends BackgroundWorker {
  private readonly logger = new Logger('Deadlines');

  constructor(private readonly deadlines: OverdueDeadlines) {
    super();
  }

  protected async round(): Promise<number> {
    try {
      for (const overdue of await this.deadlines.read()) {
        if (!overdue.isHandled && isTrouble(overdue)) this.logger.error(`${sentenceOn(overdue)}.`);
      }
    } catch (error) {
      this.logger.debug(`Overdue deadlines could not be read: ${String(error)}`);
    }
    return EVERY_MS;
  }
}
