import { context, isSpanContextValid, trace, TraceFlags } from '@opentelemetry/api';
import { type StepValues, traceStep } from '@tradewind/trail';
import type { PublishedRecord } from '@tradewind/broker';
import { traceContextOf } from '../../envelope/trace-context.js';
import { type OutboxRow, traceContextOfRow } from '../outbox/outbox-row.js';

/**
 * Adds a span for the publication of a row to the trace in which the row was written. Costs nothing for a row without a trace.
 */
export function traceRelayed(row: OutboxRow, record: PublishedRecord, batch: StepValues): void {
  if (row.traceparent === null) return;
  const written = traceContextOf(traceContextOfRow(row));
  const span = trace.getSpanContext(written);
  if (!span || !isSpanContextValid(span) || !(span.traceFlags & TraceFlags.SAMPLED)) return;
  const values = {
    ...batch,
    correlationId: row.correlation_id,
    causationId: row.causation_id ?? undefined,
    messageId: row.message_id,
    type: row.type,
    key: row.key,
    position: row.position,
    topic: record.topic,
    partition: record.partition,
    offset: record.offset.toString(),
  };
  void context.with(written, () => traceStep('relayed', row.type, values, async () => undefined));
}
