import type { FlowRow } from './flow.js';

/** Where a message can be read: the service that wrote it, and the position in its outbox. */
export interface MessagePlace {
  readonly service: string;
  readonly position: string;
  readonly messageId: string;
  readonly type: string;
}

/** Where the broker keeps a message. */
export interface BrokerPlace {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
}

/** The message that a row is about: what wrote it into an outbox or published it knows where. */
export function messagePlaceOf({ step }: FlowRow, rows: readonly FlowRow[]): MessagePlace | undefined {
  const written = rows.find(
    (row) =>
      (row.kind === 'outbox' || row.kind === 'relayed') &&
      row.step?.['position'] !== undefined &&
      isOfMessage(row, step),
  );
  if (!written?.step) return undefined;
  const { position, messageId, type } = written.step;
  return {
    service: written.service,
    position: String(position),
    messageId: String(messageId),
    type: String(type),
  };
}

/** Where the broker has it, if its publication was seen. */
export function brokerPlaceOf({ step }: FlowRow, rows: readonly FlowRow[]): BrokerPlace | undefined {
  const published = rows.find((row) => row.kind === 'relayed' && isOfMessage(row, step))?.step;
  if (!published) return undefined;
  const { topic, partition, offset } = published;
  return { topic: String(topic), partition: Number(partition), offset: String(offset) };
}

/** The versions of one event have one message id, and differ in their type. */
function isOfMessage(row: FlowRow, step: FlowRow['step']): boolean {
  return (
    step?.['messageId'] !== undefined &&
    row.step?.['messageId'] === step['messageId'] &&
    row.step['type'] === step['type']
  );
}
