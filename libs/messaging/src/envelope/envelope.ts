import { headerName } from './header-names.js';

/** The CloudEvents attributes of a message, and the ids that relate it to other messages. */
export interface Envelope {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly subject: string;
  /** ISO-8601, UTC. */
  readonly time: string;
  readonly correlationId: string;
  /** Id of the message that caused this one. */
  readonly causationId?: string;
}

/** The W3C headers of a span; empty without a tracing SDK. */
export interface TraceContext {
  readonly traceparent?: string;
  readonly tracestate?: string;
}

/** Header values by name. */
export type HeaderValues = Readonly<Record<string, string>>;

/** The headers of a message to publish. */
export function toHeaders(envelope: Envelope, traceContext: TraceContext): HeaderValues {
  return {
    [headerName.specVersion]: '1.0',
    [headerName.id]: envelope.id,
    [headerName.type]: envelope.type,
    [headerName.source]: envelope.source,
    [headerName.subject]: envelope.subject,
    [headerName.time]: envelope.time,
    [headerName.contentType]: 'application/json',
    [headerName.correlationId]: envelope.correlationId,
    ...(envelope.causationId === undefined ? {} : { [headerName.causationId]: envelope.causationId }),
    ...traceContext,
  };
}
