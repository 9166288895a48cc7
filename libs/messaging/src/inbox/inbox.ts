import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import { traceStep } from '@tradewind/trail';

const INSERT = `
  INSERT INTO inbox (consumer, message_id) VALUES ($1, $2)
  ON CONFLICT DO NOTHING RETURNING message_id`;

/** Remembers handled messages, in the transaction of what their handlers wrote. */
@Injectable()
export class Inbox {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  /** Whether the message is new to the consumer. Call it inside the handlers' unit of work. */
  async accept(consumer: string, messageId: string): Promise<boolean> {
    return traceStep('inbox', consumer, { messageId, group: consumer }, async (step) => {
      const rows = await this.currentTransaction.manager.query<unknown[]>(INSERT, [consumer, messageId]);
      const isNew = rows.length === 1;
      step.set({ outcome: isNew ? 'new' : 'duplicate' });
      return isNew;
    });
  }
}
