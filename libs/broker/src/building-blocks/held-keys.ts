import type { TopicMessage } from './topic-message.js';

/** Keys of which a message was refused: what comes after it must not overtake it. Without a key nothing waits. */
export class HeldKeys {
  private readonly held = new Set<string>();

  add(refused: TopicMessage): void {
    const name = nameOf(refused);
    if (name !== undefined) this.held.add(name);
  }

  has(message: TopicMessage): boolean {
    if (this.held.size === 0) return false;
    const name = nameOf(message);
    return name !== undefined && this.held.has(name);
  }
}

function nameOf({ topic, message: { key } }: TopicMessage): string | undefined {
  return key === null ? undefined : `${topic} ${key.toString('base64')}`;
}
