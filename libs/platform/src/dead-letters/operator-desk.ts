import { Injectable, Logger } from '@nestjs/common';
import { DeadLetters, type DeadLetter, type DeadLetterSummary, type ReplaySelection } from '@tradewind/messaging';
import { nameOf, type Principal } from '../auth/principal.js';
import type { DeadLetterDetailDto } from './dead-letter-detail.dto.js';
import { orProblem, wrongState } from './problems.js';
import { readableHeader } from './readable.js';
import { shownPayload } from './shown-payload.js';

const mostWaitingShown = 20;
const pageSize = 100;

/**
 * The actions of an operator on dead letters. Each change is recorded with the operator's email, and each look is logged. Dead
 * letters can't be edited.
 */
@Injectable()
export class OperatorDesk {
  private readonly logger = new Logger('DeadLetters');

  constructor(private readonly deadLetters: DeadLetters) {}

  async show(id: string, viewer: Principal): Promise<DeadLetterDetailDto> {
    const letter = await orProblem(this.deadLetters.get(id));
    const waiting = await this.waitingBehind(letter);
    const { payload, masked, personal } = shownPayload(letter, viewer);
    this.logger.log({ msg: `dead letter ${id} was looked at`, operator: viewer.id, personal });
    return {
      ...letter,
      headers: letter.headers.map(readableHeader),
      payload,
      masked,
      waiting: waiting.slice(0, mostWaitingShown),
      moreWaiting: waiting.length > mostWaitingShown,
    };
  }

  /** Throws a problem if a single letter does not exist or is not dead. A selection of several letters may be empty. */
  async replay(selection: ReplaySelection, by: Principal): Promise<{ replayed: number }> {
    const id = 'id' in selection ? selection.id : undefined;
    if (id !== undefined) await orProblem(this.deadLetters.get(id));
    const { replayed } = await this.deadLetters.replay(selection, nameOf(by));
    if (id !== undefined && replayed === 0) {
      const { state } = await orProblem(this.deadLetters.get(id));
      throw wrongState(`Dead letter ${id} is ${state}: only what is dead can be replayed.`);
    }
    this.logger.log({ msg: `${replayed} dead letters replayed`, operator: by.id, selection });
    return { replayed };
  }

  async discard(id: string, reason: string, by: Principal): Promise<DeadLetterSummary> {
    await orProblem(this.deadLetters.discard(id, { reason, by: nameOf(by) }));
    this.logger.log({ msg: `dead letter ${id} discarded`, operator: by.id, reason });
    return withoutContent(await orProblem(this.deadLetters.get(id)));
  }

  /** Reads one letter more than is shown, to tell whether there are more. */
  private async waitingBehind({ id, key, topic, state, direction }: DeadLetter): Promise<DeadLetterSummary[]> {
    const waiting: DeadLetterSummary[] = [];
    if (key === null || state === 'discarded') return waiting;
    let after: string | undefined = id;
    while (after !== undefined && waiting.length <= mostWaitingShown) {
      const page = await this.deadLetters.list({ key, after, limit: pageSize });
      const behind = page.letters.filter((letter) => letter.topic === topic && letter.direction === direction);
      waiting.push(...behind.filter((letter) => letter.state !== 'discarded'));
      after = page.next;
    }
    return waiting;
  }
}

function withoutContent({ headers: _, payload: __, stack: ___, ...summary }: DeadLetter): DeadLetterSummary {
  return summary;
}
