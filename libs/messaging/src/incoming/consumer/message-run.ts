import { Inject, Injectable } from '@nestjs/common';
import { CurrentTransaction, PreparedStatement, UnitOfWork } from '@tradewind/application';
import { type Enqueued, UnitOfWorkBatch } from '@tradewind/application/batch';
import { type Failure, isTrouble } from '../failures/failure.js';
import { LetterFile } from '../dead-letters/letter-file.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../../options/messaging-options.js';
import type { Incoming } from '../messages/incoming.js';
import { MessageGroup } from './message-group.js';
import { Pace } from './pace.js';
import { RunLetters } from './run-letters.js';

const LONGEST_RUN_MS = 1_000;

/** A member that has lost the partition without knowing waits here, and then finds all that its successor did. */
const lockPartition = new PreparedStatement('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))');

/** Settles consecutive messages of one partition in one unit of work: each is handled, known, or put away. */
@Injectable()
export class MessageRun {
  private readonly pace = new Pace();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly batch: UnitOfWorkBatch,
    private readonly currentTransaction: CurrentTransaction,
    private readonly group: MessageGroup,
    private readonly letters: LetterFile,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {}

  /**
   * Resolves with how many of the messages are settled, once that is committed. Rejects, with nothing done, when the
   * database is in trouble; what is wrong with a message itself is noted with its letter.
   */
  async settle(messages: readonly Incoming[], signal: AbortSignal): Promise<number> {
    return this.unitOfWork.run(async () => {
      await this.lockPartition(messages[0]!);
      const end = performance.now() + LONGEST_RUN_MS;
      const letters = new RunLetters();
      let settled = 0;
      do {
        const group = messages.slice(settled, settled + this.pace.groupSize);
        await this.pace.measure(group.length, () => this.settleGroup(group, letters));
        settled += group.length;
        if (letters.areLarge) await this.letters.add(letters.take());
      } while (settled < messages.length && performance.now() < end && !signal.aborted);
      await this.letters.add(letters.take());
      return settled;
    }, 'Handle messages');
  }

  /** Settles one message in a unit of work of its own. Rejects, with nothing done, with what went wrong. */
  async settleAlone(message: Incoming): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.lockPartition(message);
      const letters = new RunLetters();
      const failed = await this.group.settle([message], letters);
      if (failed) throw failed.failure.error;
      await this.letters.add(letters.take());
    }, 'Handle a message');
  }

  /** Puts a message away that has failed. */
  async putAway(message: Incoming, failure: Failure): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.lockPartition(message);
      await this.letters.add([{ message: message.message, failure }]);
    }, 'Put a message away');
  }

  private async lockPartition({ message: { topic, partition } }: Incoming): Promise<void> {
    await lockPartition.enqueue(this.currentTransaction.manager, [`${this.options.service} ${topic} ${partition}`]);
  }

  /**
   * A message that fails is undone with its group, which is then settled again without it. When it is not clear which one
   * failed, the group is settled again with each message by itself.
   */
  private async settleGroup(group: readonly Incoming[], letters: RunLetters): Promise<void> {
    const savepoint = await this.batch.savepoint();
    const failures = new Map<Incoming, Failure>();
    let left: Enqueued = 'waiting';
    for (;;) {
      const failed = await this.group.settle(group, letters, failures, left);
      if (!failed) return;
      if (isTrouble(failed.failure)) throw failed.failure.error;
      if (failed.message) failures.set(failed.message, failed.failure);
      else left = 'settled';
      await savepoint.rollback();
    }
  }
}
