import { context, propagation, ROOT_CONTEXT, type Context } from '@opentelemetry/api';
import type { HeaderValues, TraceContext } from './envelope.js';

/** The trace context of the running span. */
export function currentTraceContext(): TraceContext {
  const carrier: { traceparent?: string; tracestate?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier;
}

/** The trace context in which a message was written. */
export function traceContextOf(headers: HeaderValues | TraceContext): Context {
  return propagation.extract(ROOT_CONTEXT, headers);
}
