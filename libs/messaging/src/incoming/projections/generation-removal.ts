import { Inject, Injectable, Logger } from '@nestjs/common';
import { escapeIdentifier } from 'pg';
import { DataSource } from 'typeorm';
import { BrokerConnection } from '../../connection/broker-connection.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../../options/messaging-options.js';
import type { Generation } from './generation.js';
import { GenerationStore } from './generation-store.js';

const BATCH_ROWS = 5_000;

/** Until then, consumers in all processes have noticed that the generation is retired. */
const NOTICED_MS = 5_000;

/** Removes what is left of a retired generation, batch by batch: its rows, its inbox, its dead letters and its group. */
@Injectable()
export class GenerationRemoval {
  private readonly logger = new Logger('Projections');

  constructor(
    private readonly dataSource: DataSource,
    private readonly connection: BrokerConnection,
    private readonly store: GenerationStore,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {}

  /** Several processes may do it at once; each takes other rows. Ends early when `signal` is aborted. */
  async remove({ number, consumer, retiredAt }: Generation, signal: AbortSignal): Promise<void> {
    if (Date.now() - Number(retiredAt) < NOTICED_MS) return;
    for (const table of this.options.projections ?? []) await this.empty(table, 'generation', number, signal);
    for (const table of ['inbox', 'dead_letter']) await this.empty(table, 'consumer', consumer, signal);
    if (signal.aborted) return;
    const broker = await this.connection.broker();
    await broker.forget(consumer);
    await this.store.markRemoved(number);
    this.logger.log(`Generation ${number} of the projections is removed`);
  }

  private async empty(
    table: string,
    column: 'generation' | 'consumer',
    value: unknown,
    signal: AbortSignal,
  ): Promise<void> {
    const rows = escapeIdentifier(table);
    for (let removed = BATCH_ROWS; removed === BATCH_ROWS && !signal.aborted;) {
      [, removed] = await this.dataSource.query<[unknown[], number]>(
        `DELETE FROM ${rows} WHERE ctid = ANY (ARRAY(
           SELECT ctid FROM ${rows} WHERE ${column} = $1 LIMIT ${BATCH_ROWS} FOR UPDATE SKIP LOCKED))`,
        [value],
      );
    }
  }
}
