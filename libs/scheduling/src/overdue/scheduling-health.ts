import { Injectable } from '@nestjs/common';
import { type Overdue, OverdueDeadlines } from './overdue-deadlines.js';
import { sentenceOn } from './overdue-sentence.js';

/** A shorter delay is no trouble: another release may be about to start, or the service is just busy. */
const TROUBLE_SECONDS = 15;

/** Whether deadlines are handled in time. A service whose deadlines are overdue works, but degraded. */
@Injectable()
export class SchedulingHealth {
  constructor(private readonly deadlines: OverdueDeadlines) {}

  /** Returns what is wrong, in a sentence, or undefined. Rejects if the service's database does not answer. */
  async trouble(): Promise<string | undefined> {
    const troubles = (await this.deadlines.read()).filter(isTrouble);
    return troubles.length > 0 ? troubles.map(sentenceOn).join('; ') : undefined;
  }
}

export function isTrouble({ failing, oldestSeconds }: Overdue): boolean {
  return failing > 0 || oldestSeconds >= TROUBLE_SECONDS;
}
