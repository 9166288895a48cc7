import type { BrokerMessage } from '../broker/index.js';
import { type TraceContext, toHeaders } from '../envelope/envelope.js';

export interface OutboxRow {
  readonly position: string;
  readonly message_id: string;
  readonly type: string;
  readonly topic: string;
  readonly key: string;
  readonly source: string;
  readonly time: string;
  readonly correlation_id: string;
  readonly causation_id: string | null;
  readonly traceparent: string | null;
  readonly tracestate: string | null;
  readonly payload: string;
  /** Since the epoch. */
  readonly created_ms: number;
}

export function toBrokerMessage(row: OutboxRow): BrokerMessage {
  const headers = toHeaders(
    {
      id: row.message_id,
      type: row.type,
      source: row.source,
      subject: row.key,
      time: row.time,
      correlationId: row.correlation_id,
      ...(row.causation_id !== null && { causationId: row.causation_id }),
    },
    traceContextOfRow(row),
  );
  return {
    key: Buffer.from(row.key),
    value: Buffer.from(row.payload),
    headers: Object.entries(headers).map(([name, value]) => [name, Buffer.from(value)] as const),
  };
}

export function traceContextOfRow({ traceparent, tracestate }: OutboxRow): TraceContext {
  return { ...(traceparent !== null && { traceparent }), ...(tracestate !== null && { tracestate }) };
}
