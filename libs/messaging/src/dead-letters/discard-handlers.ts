import { Injectable } from '@nestjs/common';
import { type IntegrationEventContract, lineageOf } from '@tradewind/contracts';
import { traceStep } from '@tradewind/trail';
import type { DeadLetter } from './dead-letter.js';

/** A message that an operator discarded. It may violate its contract: that can be the reason. */
export interface DiscardedEvent {
  readonly messageId: string | null;
  /** The type, including the version of the message. */
  readonly type: string;
  readonly key: string | null;
  /** The parsed JSON, not validated; `undefined` if it is not JSON. */
  readonly data: unknown;
}

export interface DiscardHandler {
  readonly name: string;
  handle(event: DiscardedEvent): Promise<void>;
}

/** The handlers that this service runs when a message is discarded, by the contract of the message. */
@Injectable()
export class DiscardHandlers {
  private readonly added: { readonly contract: IntegrationEventContract; readonly handler: DiscardHandler }[] = [];

  add(contract: IntegrationEventContract, handler: DiscardHandler): void {
    this.added.push({ contract, handler });
  }

  /** Calls the handlers for any version of the event one after the other, in the running unit of work. */
  async call(letter: DeadLetter): Promise<void> {
    const { type, messageId, key } = letter;
    if (type === null) return;
    const event: DiscardedEvent = { messageId, type, key, data: parsed(letter.payload) };
    for (const { contract, handler } of this.added) {
      if (!lineageOf(contract).some((version) => version.type === type)) continue;
      const values = messageId === null ? { type } : { messageId, type };
      await traceStep('integration-event-handler', handler.name, values, () => handler.handle(event));
    }
  }
}

function parsed(payload: Buffer | null): unknown {
  try {
    return payload === null ? undefined : (JSON.parse(payload.toString('utf8')) as unknown);
  } catch {
    return undefined;
  }
}
