import { ProxyTracerProvider, trace } from '@opentelemetry/api';

/** Whether a step that begins now may be recorded. Answers yes when only its sampler can tell. */
export function isTraced(): boolean {
  const parent = trace.getActiveSpan();
  if (parent) return parent.isRecording();
  const provider = trace.getTracerProvider();
  return !(provider instanceof ProxyTracerProvider) || provider.getDelegateTracer('tradewind') !== undefined;
}
