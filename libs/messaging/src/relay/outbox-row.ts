import type { BrokerMessage } from '../broker/index.js';
import type { HeaderValues } from '../envelope/envelope.js';

export interface OutboxRow {
  readonly position: string;
  readonly message_id: string;
  readonly type: string;
  readonly topic: string;
  readonly key: string;
  readonly headers: HeaderValues;
  readonly payload: string;
  readonly created_at: Date;
}

export function toBrokerMessage({ key, payload, headers }: OutboxRow): BrokerMessage {
  return {
    key: Buffer.from(key),
    value: Buffer.from(payload),
    headers: Object.entries(headers).map(([name, value]) => [name, Buffer.from(value)] as const),
  };
}
