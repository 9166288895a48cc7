import { ProxyTracerProvider, trace } from '@opentelemetry/api';

/** Whether a step that starts now may be recorded. Returns true if only the sampler can decide. */
export function isTraced(): boolean {
  const parent = trace.getActiveSpan();
  if (parent) return parent.isRecording();
  const provider = trace.getTracerProvider();
  return !(provider instanceof ProxyTracerProvider) || provider.getDelegateTracer('tradewind') !== undefined;
}
