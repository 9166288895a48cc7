import { context, propagation, ROOT_CONTEXT, type Context } from '@opentelemetry/api';
import type { HeaderValues } from './envelope.js';

/** The W3C headers of the running span; empty without a tracing SDK. */
export function currentTraceContext(): HeaderValues {
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return carrier;
}

/** The context that a message was written in. */
export function traceContextOf(headers: HeaderValues): Context {
  return propagation.extract(ROOT_CONTEXT, headers);
}
