import type { ReceivedMessage } from '@tradewind/broker';
import { type Failure, malformed } from '../failures/failure.js';
import type { HeaderValues } from '../../envelope/envelope.js';
import { headerName } from '../../envelope/header-names.js';
import { MalformedMessageError } from '../../envelope/malformed-message.error.js';
import { UnreadableRecordError } from '../../envelope/unreadable-record.error.js';
import { headerValues, readEnvelope } from '../../envelope/read-envelope.js';
import type { EventHandlers, Registration } from '../handlers/event-handlers.js';
import { assertBelongs } from './message-type.js';
import { readEvent } from './read-event.js';
import type { ReceivedEvent } from '../handlers/received-event.js';

/** A message from the broker, or a dead letter that is retried. */
export type DeliveredMessage = Omit<ReceivedMessage, 'timestamp'>;

export interface IncomingEvent {
  readonly kind: 'event';
  readonly message: DeliveredMessage;
  readonly headers: HeaderValues;
  readonly event: ReceivedEvent;
  readonly registration: Registration;
}

/** A message that can't be read as an integration event. */
export interface UnreadableMessage {
  readonly kind: 'unreadable';
  readonly message: DeliveredMessage;
  readonly failure: Failure;
}

/** An integration event that has no handler here. */
export interface UnhandledEvent {
  readonly kind: 'unhandled';
  readonly message: DeliveredMessage;
  readonly type: string;
}

export type IncomingMessage = IncomingEvent | UnreadableMessage;

/** Never throws. */
export function readIncomingMessage(
  message: DeliveredMessage,
  handlers: EventHandlers,
): IncomingMessage | UnhandledEvent {
  if (message.unreadable !== undefined)
    return { kind: 'unreadable', message, failure: malformed(new UnreadableRecordError(message.unreadable)) };
  try {
    const headers = headerValues(message.headers);
    const type = typeOf(message, headers);
    const registration = handlers.of(type);
    if (!registration) return { kind: 'unhandled', message, type };
    const event = readEvent(registration.contract, readEnvelope(headers), message.value);
    return { kind: 'event', message, headers, event, registration };
  } catch (error) {
    return { kind: 'unreadable', message, failure: malformed(error) };
  }
}

function typeOf(message: DeliveredMessage, headers: HeaderValues): string {
  const type = headers[headerName.type];
  if (!type) {
    const what = message.value === null ? 'The message is a tombstone' : 'The message is not a CloudEvent';
    throw new MalformedMessageError(`${what}: header ${headerName.type} is missing`);
  }
  assertBelongs(type, message.topic);
  return type;
}
