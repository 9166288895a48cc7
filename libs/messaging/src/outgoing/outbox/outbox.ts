import { Inject, Injectable } from '@nestjs/common';
import { CurrentTransaction, PreparedStatement, UnitOfWork } from '@tradewind/application';
import {
  type DataOf,
  type IntegrationEventContract,
  type PublishedVersion,
  versionsToPublish,
} from '@tradewind/contracts';
import { newId } from '@tradewind/domain';
import { currentCorrelation, traceStep } from '@tradewind/trail';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../../options/messaging-options.js';
import { RelaySignal } from './relay-signal.js';
import { OutboxOutsideTransactionError } from './outbox-outside-transaction.error.js';
import { type OutboxRecord, toOutboxRecord } from './outbox-record.js';

const insertion = new PreparedStatement<{ position: string }>(`
  INSERT INTO outbox (message_id, type, topic, key, source, time, correlation_id, causation_id, traceparent, tracestate, payload)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  RETURNING position`);

/**
 * Where integration events are written, in the transaction of the change that they tell of. They are published after the
 * commit, at least once, in commit order per key; after a rollback they never are.
 */
@Injectable()
export class Outbox {
  constructor(
    private readonly currentTransaction: CurrentTransaction,
    private readonly unitOfWork: UnitOfWork,
    private readonly relaySignal: RelaySignal,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {}

  /**
   * Writes the fact in the version of `contract` and in each earlier one that isn't retired, all with one message id.
   *
   * @throws OutboxOutsideTransactionError outside a unit of work
   * @throws ContractViolationError when `data` isn't exactly what the contract declares
   * @throws MessageTooLargeError when the payload is above 900,000 bytes
   */
  async add<C extends IntegrationEventContract>(contract: C, data: DataOf<C>): Promise<void> {
    if (!this.unitOfWork.isRunning()) throw new OutboxOutsideTransactionError(contract.type);
    const messageId = newId();
    for (const version of versionsToPublish(contract, data)) await this.addVersion(version, messageId);
    this.unitOfWork.afterCommit(() => this.relaySignal.wake());
  }

  private async addVersion({ contract, data }: PublishedVersion, messageId: string): Promise<void> {
    const correlation = currentCorrelation();
    const values = { ...correlation, type: contract.type, topic: contract.topic };
    await traceStep('outbox', contract.name, values, async (step) => {
      const record = toOutboxRecord(contract, data, messageId, this.options.service, correlation);
      step.set({ messageId, key: record.key });
      if (step.isRecorded) step.set({ position: await this.insert(record) });
      else await insertion.enqueue(this.currentTransaction.manager, valuesOf(record));
    });
  }

  /** Waits for the position, which only somebody who reads the trail wants to know. */
  private async insert(record: OutboxRecord): Promise<string> {
    const rows = await insertion.run(this.currentTransaction.manager, valuesOf(record));
    return rows[0]!.position;
  }
}

function valuesOf(record: OutboxRecord): unknown[] {
  const { messageId, type, topic, key, source, time, correlationId, causationId, traceContext, payload } = record;
  const { traceparent, tracestate } = traceContext;
  return [messageId, type, topic, key, source, time, correlationId, causationId, traceparent, tracestate, payload];
}
