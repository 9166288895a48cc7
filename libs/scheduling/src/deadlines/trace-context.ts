import { context, propagation, ROOT_CONTEXT, type Context } from '@opentelemetry/api';

/** The W3C trace context in which a deadline was scheduled. */
export interface TraceContext {
  readonly traceparent?: string | null;
  readonly tracestate?: string | null;
}

/** The trace context of the running span. */
export function currentTraceContext(): TraceContext {
  const carrier: { traceparent?: string; tracestate?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier;
}

export function contextOf({ traceparent, tracestate }: TraceContext): Context {
  return propagation.extract(ROOT_CONTEXT, { ...(traceparent && { traceparent }), ...(tracestate && { tracestate }) });
}
