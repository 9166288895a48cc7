/** The parts of an OTLP/HTTP JSON trace export from which steps are read. */
export interface OtlpTraceExport {
  readonly resourceSpans?: readonly OtlpResourceSpans[];
}

export interface OtlpResourceSpans {
  readonly resource?: { readonly attributes?: readonly OtlpAttribute[] };
  readonly scopeSpans?: ReadonlyArray<{ readonly spans?: readonly OtlpSpan[] }>;
}

export interface OtlpSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly startTimeUnixNano: string | number;
  readonly endTimeUnixNano: string | number;
  readonly attributes?: readonly OtlpAttribute[];
  readonly status?: { readonly code?: number; readonly message?: string };
}

export interface OtlpAttribute {
  readonly key: string;
  readonly value?: {
    readonly stringValue?: string;
    readonly intValue?: string | number;
    readonly doubleValue?: number;
    readonly boolValue?: boolean;
  };
}

/** Returns the attributes by name. 64-bit integers arrive as strings and become numbers. */
export function attributeMap(attributes: readonly OtlpAttribute[] = []): Map<string, string | number> {
  const map = new Map<string, string | number>();
  for (const { key, value } of attributes) {
    const read =
      value?.stringValue ?? value?.doubleValue ?? (value?.intValue === undefined ? undefined : Number(value.intValue));
    if (read !== undefined) map.set(key, read);
  }
  return map;
}
