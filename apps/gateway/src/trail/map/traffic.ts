import type { RecordedStep } from '@tradewind/trail';

/** Messages of one type that a service has published to a topic or read from it, since the last time. */
export interface Traffic {
  readonly service: string;
  readonly topic: string;
  readonly type: string;
  readonly does: 'publish' | 'handle';
  messages: number;
  failed: number;
}

export const isTraffic = ({ kind }: RecordedStep): boolean => kind === 'relayed' || kind === 'received';

/** Counts the messages that have moved, by service and type. */
export function trafficOf(steps: readonly RecordedStep[]): Traffic[] {
  const counted = new Map<string, Traffic>();
  for (const { kind, service, topic, type, error } of steps) {
    const does = kind === 'relayed' ? 'publish' : 'handle';
    const key = `${does} ${service} ${topic} ${type}`;
    const traffic = counted.get(key) ?? {
      service,
      topic: String(topic),
      type: String(type),
      does,
      messages: 0,
      failed: 0,
    };
    traffic.messages += 1;
    if (error !== undefined) traffic.failed += 1;
    counted.set(key, traffic);
  }
  return [...counted.values()];
}
