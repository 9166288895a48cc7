import { Injectable } from '@nestjs/common';
import { CurrentTransaction, PreparedStatement } from '@tradewind/application';
import { currentProjection } from '@tradewind/messaging';

const count = new PreparedStatement(`
  INSERT INTO event_counts (generation, minute, context, event, partition, events)
  VALUES ($1, date_trunc('minute', $2::timestamptz), $3, $4, $5, 1)
  ON CONFLICT (generation, minute, context, event, partition) DO UPDATE SET events = event_counts.events + 1`);

/** Where events are counted that are no longer read from their partition: dead letters that were retried. */
const NO_PARTITION = -1;

/** Counts events by minute. */
@Injectable()
export class ActivityProjector {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async count(context: string, event: string, at: Date): Promise<void> {
    const { generation, partition = NO_PARTITION } = currentProjection();
    await count.enqueue(this.currentTransaction.manager, [generation, at, context, event, partition]);
  }
}
