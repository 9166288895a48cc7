import { context, isSpanContextValid, trace, TraceFlags } from '@opentelemetry/api';
import { type StepValues, traceStep } from '@tradewind/trail';
import type { PublishedRecord } from '@tradewind/broker';
import { traceContextOf } from '../../envelope/trace-context.js';
import { type OutboxRow, traceContextOfRow } from '../outbox/outbox-row.js';

/** Notes that a row went out, in the trace that it was written in. Costs nothing for a row that nobody traces. */
export function noteRelayed(row: OutboxRow, record: PublishedRecord, batch: StepValues): void {
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
