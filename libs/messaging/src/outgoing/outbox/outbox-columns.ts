/** What a message is made of. */
export const OUTBOX_COLUMNS = `position, message_id, type, topic, key, source, time, correlation_id, causation_id, traceparent, tracestate,
  payload`;
