import type { OtlpTraceExport } from '@tradewind/trail';

/** Returns false at the first invalid value, because the body may be long and may come from an untrusted client. */
type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const number: Check = (value) => typeof value === 'number';
const int64: Check = (value) =>
  Number.isSafeInteger(value) || (typeof value === 'string' && /^-?\d{1,20}$/.test(value));
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every((item) => check(item));
const shape = (fields: Readonly<Record<string, Check>>): Check => {
  const checks = Object.entries(fields);
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    checks.every(([name, check]) => check((value as Record<string, unknown>)[name]));
};

const attributes = optional(
  listOf(
    shape({
      key: text,
      value: optional(shape({ stringValue: optional(text), intValue: optional(int64), doubleValue: optional(number) })),
    }),
  ),
);

const span = shape({
  traceId: text,
  spanId: text,
  parentSpanId: optional(text),
  name: text,
  startTimeUnixNano: int64,
  endTimeUnixNano: int64,
  attributes,
  status: optional(shape({ code: optional(number), message: optional(text) })),
});

const traceExport = shape({
  resourceSpans: listOf(
    shape({
      resource: optional(shape({ attributes })),
      scopeSpans: optional(listOf(shape({ spans: optional(listOf(span)) }))),
    }),
  ),
});

/** Returns whether a body is an OTLP/HTTP trace export in JSON. It checks only the parts that the trail reads. */
export function isTraceExport(body: unknown): body is OtlpTraceExport {
  return traceExport(body);
}
