import { MessageTooLargeError } from '@tradewind/broker';
import type { TraceContext } from '../../envelope/envelope.js';
import { currentTraceContext } from '../../envelope/trace-context.js';
import type { Correlation } from '@tradewind/trail';
import { type DataOf, type IntegrationEventContract, validateClosed } from '@tradewind/contracts';

/** Below the default limit of brokers (1 MB), so that headers fit too. */
const PAYLOAD_LIMIT_BYTES = 900_000;

/** A row of the outbox before the database has assigned its position. */
export interface OutboxRecord {
  readonly messageId: string;
  readonly type: string;
  readonly topic: string;
  readonly key: string;
  readonly source: string;
  /** ISO-8601, UTC. */
  readonly time: string;
  readonly correlationId: string;
  readonly causationId?: string | undefined;
  readonly traceContext: TraceContext;
  readonly payload: string;
}

/** Throws `ContractViolationError` or `MessageTooLargeError`. */
export function toOutboxRecord<C extends IntegrationEventContract>(
  contract: C,
  data: DataOf<C>,
  messageId: string,
  service: string,
  correlation: Correlation | undefined,
): OutboxRecord {
  const payload = JSON.stringify(validateClosed(contract, data));
  const bytes = Buffer.byteLength(payload);
  if (bytes > PAYLOAD_LIMIT_BYTES) throw new MessageTooLargeError(contract.topic, bytes, PAYLOAD_LIMIT_BYTES);
  return {
    messageId,
    type: contract.type,
    topic: contract.topic,
    key: contract.key(data),
    source: `/tradewind/${service}`,
    time: new Date().toISOString(),
    correlationId: correlation?.correlationId ?? messageId,
    causationId: correlation?.causationId,
    traceContext: currentTraceContext(),
    payload,
  };
}
