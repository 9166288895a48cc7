import type { TopicMessage } from './topic-message.js';

/**
 * Keys that have a refused message: later messages of the key must not overtake it. A message without a key blocks nothing.
 */
export class BlockedKeys {
  private readonly blocked = new Set<string>();

  add(refused: TopicMessage): void {
    const name = nameOf(refused);
    if (name !== undefined) this.blocked.add(name);
  }

  has(message: TopicMessage): boolean {
    if (this.blocked.size === 0) return false;
    const name = nameOf(message);
    return name !== undefined && this.blocked.has(name);
  }
}

function nameOf({ topic, message: { key } }: TopicMessage): string | undefined {
  return key === null ? undefined : `${topic} ${key.toString('base64')}`;
}
