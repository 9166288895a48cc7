import { topics, UserRegisteredIntegrationEvent } from '@tradewind/contracts';
import { connectBroker } from '@tradewind/broker';
import { toHeaders } from '@tradewind/messaging';
import { newId } from '@tradewind/domain';

export interface RawMessage {
  readonly key: string;
  readonly value: string | Buffer;
  /** What it claims to be; a registration if nothing else is said. */
  readonly type?: string | undefined;
}

/** A registration as the identity service would publish it. */
export function registrationOf(userId: string): RawMessage {
  const user = {
    userId,
    email: 'ada@example.com',
    displayName: 'Ada',
    role: 'customer',
    registeredAt: '2026-11-20T09:30:00.000Z',
  };
  return { key: userId, value: JSON.stringify(user) };
}

/** Appends messages to the registrations in the log of a desk, without any contract validation. */
export async function publishRegistrations(logUrl: string, messages: readonly RawMessage[]): Promise<void> {
  const broker = await connectBroker({ kind: 'postgres', url: logUrl }, 'spec');
  await broker.ensureTopics(topics);
  await broker.publish(UserRegisteredIntegrationEvent.topic, messages.map(toBrokerMessage));
  await broker.close();
}

function toBrokerMessage({ key, value, type = UserRegisteredIntegrationEvent.type }: RawMessage) {
  const id = newId();
  const attributes = {
    id,
    type,
    source: '/identity',
    subject: key,
    time: '2026-11-20T09:30:00.000Z',
    correlationId: id,
  };
  const headers = Object.entries(toHeaders(attributes, {})).map(([name, text]) => [name, Buffer.from(text)] as const);
  return { key: Buffer.from(key), value: Buffer.from(value), headers };
}
