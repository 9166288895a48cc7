import type { BrokerMessage } from '@tradewind/broker';
import type { TraceContext } from '../../envelope/envelope.js';
import { headerName } from '../../envelope/header-names.js';

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
  /** In ms since the epoch. */
  readonly created_ms: number;
}

/** Constant or few values, so their bytes are cached. */
const SPEC_VERSION = Buffer.from('1.0');
const CONTENT_TYPE = Buffer.from('application/json');
const REMEMBERED = 1_000;
const remembered = new Map<string, Buffer>();

export function toBrokerMessage(row: OutboxRow): BrokerMessage {
  const key = Buffer.from(row.key);
  const headers: Array<readonly [name: string, value: Buffer]> = [
    [headerName.specVersion, SPEC_VERSION],
    [headerName.id, Buffer.from(row.message_id)],
    [headerName.type, bytesOf(row.type)],
    [headerName.source, bytesOf(row.source)],
    [headerName.subject, key],
    [headerName.time, Buffer.from(row.time)],
    [headerName.contentType, CONTENT_TYPE],
    [headerName.correlationId, Buffer.from(row.correlation_id)],
  ];
  if (row.causation_id !== null) headers.push([headerName.causationId, Buffer.from(row.causation_id)]);
  if (row.traceparent !== null) headers.push(['traceparent', Buffer.from(row.traceparent)]);
  if (row.tracestate !== null) headers.push(['tracestate', Buffer.from(row.tracestate)]);
  return { key, value: Buffer.from(row.payload), headers };
}

function bytesOf(text: string): Buffer {
  const known = remembered.get(text);
  if (known) return known;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const bytes = Buffer.from(text);
  remembered.set(text, bytes);
  return bytes;
}

export function traceContextOfRow({ traceparent, tracestate }: OutboxRow): TraceContext {
  return { ...(traceparent !== null && { traceparent }), ...(tracestate !== null && { tracestate }) };
}
