import { type IntegrationEventContract, readOpen } from '@tradewind/contracts';
import type { Envelope } from '../../envelope/envelope.js';
import { MalformedMessageError } from '../../envelope/malformed-message.error.js';
import type { ReceivedEvent } from '../handlers/received-event.js';

/** Throws `MalformedMessageError` or `ContractViolationError`. */
export function readEvent(contract: IntegrationEventContract, envelope: Envelope, value: Buffer | null): ReceivedEvent {
  if (value === null) throw new MalformedMessageError('The message is a tombstone: it has no payload');
  return { ...envelope, data: readOpen(contract, parse(value)) };
}

function parse(value: Buffer): unknown {
  try {
    return JSON.parse(value.toString('utf8'));
  } catch {
    // The reason of the parser repeats a part of the payload, and would be shown with the dead letter.
    throw new MalformedMessageError('The payload is not JSON');
  }
}
