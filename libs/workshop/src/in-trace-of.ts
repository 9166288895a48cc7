import { context } from '@opentelemetry/api';
import { type OutboxRow, traceContextOf, traceContextOfRow } from '@tradewind/messaging/interception';
import type { StepValues } from '@tradewind/trail';

/** Does something in the trace in which the row of the outbox was written. */
export function inTraceOf<Result>(row: OutboxRow, work: (values: StepValues) => Promise<Result>): Promise<Result> {
  const values = {
    correlationId: row.correlation_id,
    causationId: row.causation_id ?? undefined,
    type: row.type,
    key: row.key,
  };
  return context.with(traceContextOf(traceContextOfRow(row)), () => work(values));
}
