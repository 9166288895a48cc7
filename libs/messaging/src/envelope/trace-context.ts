import { context, propagation, ROOT_CONTEXT, type Context } from '@opentelemetry/api';
import type { HeaderValues, TraceContext } from './envelope.js';

/** That of the running span. */
export function currentTraceContext(): TraceContext {
  const carrier: { traceparent?: string; tracestate?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier;
}

/** The context that a message was written in. */
export function traceContextOf(headers: HeaderValues | TraceContext): Context {
  return propagation.extract(ROOT_CONTEXT, headers);
}
