import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { hostname } from 'node:os';
import { FlowSampler } from './flow-sampler.js';

/** With the 100 ms between two events of a screen, what happens is seen within a quarter of a second. */
const exportDelayMs = 75;
const maxQueuedSpans = 8_192;

/**
 * Exports spans as OTLP/HTTP JSON to `endpoint`, of as many flows as `FlowSampler` says, and of all that fails. Export is best
 * effort: spans that can't be sent are dropped, and no request waits for it. Returns a function that flushes the remaining spans
 * and stops the export.
 */
export function startTracing(service: string, endpoint: string, flowsPerSecond: number): () => Promise<void> {
  const exporter = new OTLPTraceExporter({ url: new URL('/v1/traces', endpoint).href, timeoutMillis: 2_000 });
  const provider = new TracerProvider({
    sampler: new FlowSampler(flowsPerSecond),
    resource: resourceFromAttributes({
      'service.name': service,
      'service.instance.id': `${hostname()}:${process.pid}`,
    }),
    spanProcessors: [
      new BatchSpanProcessor({
        exporter,
        scheduledDelayMillis: exportDelayMs,
        maxQueueSize: maxQueuedSpans,
        exportTimeoutMillis: 2_000,
      }),
    ],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  const isUsed = trace.setGlobalTracerProvider(provider);
  return async () => {
    if (isUsed) stopUsing();
    await provider.shutdown();
  };
}

/** A service that starts later in this process must not record into a provider that has been shut down. */
function stopUsing(): void {
  trace.disable();
  propagation.disable();
  context.disable();
}
