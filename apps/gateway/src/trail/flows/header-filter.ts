import type { RecordedStep } from '@tradewind/trail';

/** The headers of messages and requests that the trail knows, by the values of steps. */
const headers: Readonly<Record<string, keyof RecordedStep>> = {
  ce_id: 'messageId',
  ce_type: 'type',
  ce_subject: 'key',
  ce_correlationid: 'correlationId',
  ce_causationid: 'causationId',
  traceparent: 'traceId',
  'idempotency-key': 'requestId',
};

/** `name:value`, with one of the names. */
export const headerPattern = new RegExp(`^(${Object.keys(headers).join('|')}):.+$`);

/** Whether a step has the header. Of `traceparent`, it knows the trace. */
export function hasHeader(step: RecordedStep, header: string): boolean {
  const [, name = '', value = ''] = /^([^:]+):(.+)$/.exec(header) ?? [];
  const known = step[headers[name]!];
  if (known === undefined) return false;
  return name === 'traceparent' ? value.includes(String(known)) : String(known) === value;
}
