import { Injectable } from '@nestjs/common';
import { type IntegrationEventContract, lineageOf } from '@tradewind/contracts';
import { traceStep } from '@tradewind/trail';
import type { DeadLetter } from './dead-letter.js';

/** A message that an operator gave up. It may not keep its contract: that can be why it was given up. */
export interface DiscardedEvent {
  readonly messageId: string | null;
  /** Of the version in which it came. */
  readonly type: string;
  readonly key: string | null;
  /** What its JSON says, unchecked; `undefined` where it is no JSON. */
  readonly data: unknown;
}

export interface DiscardHandler {
  readonly name: string;
  handle(event: DiscardedEvent): Promise<void>;
}

/** What it means to this service that a message is given up, by the contract of the message. */
@Injectable()
export class DiscardHandlers {
  private readonly added: { readonly contract: IntegrationEventContract; readonly handler: DiscardHandler }[] = [];

  add(contract: IntegrationEventContract, handler: DiscardHandler): void {
    this.added.push({ contract, handler });
  }

  /** Calls the handlers of any version of the event, one after the other, in the running unit of work. */
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
