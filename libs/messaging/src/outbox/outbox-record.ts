import { randomUUID } from 'node:crypto';
import { MessageTooLargeError } from '../broker/index.js';
import { type Envelope, type HeaderValues, toHeaders } from '../envelope/envelope.js';
import { currentTraceContext } from '../envelope/trace-context.js';
import type { Correlation } from '@tradewind/trail';
import { type DataOf, type IntegrationEventContract, validateClosed } from '@tradewind/contracts';

/** Below what brokers take by default (1 MB), so that headers fit too. */
const PAYLOAD_LIMIT_BYTES = 900_000;

/** One row of the outbox before the database gave it a position. */
export interface OutboxRecord {
  readonly messageId: string;
  readonly type: string;
  readonly topic: string;
  readonly key: string;
  readonly headers: HeaderValues;
  readonly payload: string;
}

/** Throws `ContractViolationError` or `MessageTooLargeError`. */
export function toOutboxRecord<C extends IntegrationEventContract>(
  contract: C,
  data: DataOf<C>,
  service: string,
  correlation: Correlation | undefined,
): OutboxRecord {
  const payload = JSON.stringify(validateClosed(contract, data));
  const bytes = Buffer.byteLength(payload);
  if (bytes > PAYLOAD_LIMIT_BYTES) throw new MessageTooLargeError(contract.topic, bytes, PAYLOAD_LIMIT_BYTES);
  const messageId = randomUUID();
  const key = contract.key(data);
  const envelope: Envelope = {
    id: messageId,
    type: contract.type,
    source: `/tradewind/${service}`,
    subject: key,
    time: new Date().toISOString(),
    correlationId: correlation?.correlationId ?? messageId,
    ...(correlation?.causationId === undefined ? {} : { causationId: correlation.causationId }),
  };
  const headers = toHeaders(envelope, currentTraceContext());
  return { messageId, type: contract.type, topic: contract.topic, key, headers, payload };
}
