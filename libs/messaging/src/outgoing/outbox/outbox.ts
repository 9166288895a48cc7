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
import { OutboxSignal } from './outbox-signal.js';
import { OutboxOutsideTransactionError } from './outbox-outside-transaction.error.js';
import { type OutboxRecord, toOutboxRecord } from './outbox-record.js';

const insertion = new PreparedStatement<{ position: string }>(`
  INSERT INTO outbox (message_id, type, topic, key, source, time, correlation_id, causation_id, traceparent, tracestate, payload)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  RETURNING position`);

/**
 * Writes integration events in the transaction of the change that they report. After the commit they are published at least once,
 * in commit order per key; after a rollback they are never published.
 */
@Injectable()
export class Outbox {
  constructor(
    private readonly currentTransaction: CurrentTransaction,
    private readonly unitOfWork: UnitOfWork,
    private readonly relaySignal: OutboxSignal,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {}

  /**
   * Writes the event in the version of `contract` and in each earlier version that is not retired, all with one message id.
   *
   * @throws OutboxOutsideTransactionError outside a unit of work
   * @throws ContractViolationError if `data` does not match the contract exactly
   * @throws MessageTooLargeError if the payload is above 900,000 bytes
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

  /** Waits for the position, which only a reader of the trail needs. */
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
