import type { EventUser, TopicUse } from './flow.js';

export type EdgeMark = 'never seen' | 'not declared' | 'failed';

/** All that one service publishes to a topic, or reads from it. */
export interface MapEdge {
  readonly service: string;
  readonly topic: string;
  readonly does: 'publish' | 'handle';
  readonly seen: number;
  readonly mark?: EdgeMark;
}

export const edgeKey = ({ service, topic, does }: Pick<MapEdge, 'service' | 'topic' | 'does'>): string =>
  `${does} ${service} ${topic}`;

/** Publishers first, then by service, topic for topic. */
export function edgesOf(topics: readonly TopicUse[]): MapEdge[] {
  return topics.flatMap(({ topic, events }) => [
    ...joined(
      topic,
      'publish',
      events.flatMap(({ publishers }) => publishers),
    ),
    ...joined(
      topic,
      'handle',
      events.flatMap(({ consumers }) => consumers),
    ),
  ]);
}

function joined(topic: string, does: MapEdge['does'], users: readonly EventUser[]): MapEdge[] {
  const services = [...new Set(users.map(({ service }) => service))].sort();
  return services.map((service) => {
    const own = users.filter((user) => user.service === service);
    const mark = markOf(own);
    return { service, topic, does, seen: own.reduce((sum, { seen }) => sum + seen, 0), ...(mark && { mark }) };
  });
}

function markOf(users: readonly EventUser[]): EdgeMark | undefined {
  if (users.some(({ isDeclared }) => !isDeclared)) return 'not declared';
  if (users.some(({ failed }) => failed > 0)) return 'failed';
  return users.every(({ seen }) => seen === 0) ? 'never seen' : undefined;
}

/** What all topics begin with, up to a dot: it need not be repeated. */
export function commonPrefix(topics: readonly string[]): string {
  const [first = '', ...others] = topics.map((topic) => topic.split('.'));
  const parts = [...first].slice(0, -1);
  const same = parts.findIndex((part, n) => others.some((other) => other[n] !== part || other.length <= n + 1));
  const common = same === -1 ? parts : parts.slice(0, same);
  return topics.length < 2 || common.length === 0 ? '' : `${common.join('.')}.`;
}
