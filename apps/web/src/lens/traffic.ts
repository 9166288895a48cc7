import { edgeKey, type MapEdge } from './map-edges.js';

/** Messages that a service has published to a topic or read from it since the last event of the stream. */
export interface Traffic extends Pick<MapEdge, 'service' | 'topic' | 'does'> {
  readonly type: string;
  readonly messages: number;
  readonly failed: number;
}

export interface TrafficEvent {
  readonly traffic: readonly Traffic[];
  readonly missedSteps: number;
}

/** What moved at a moment, by edge. */
export interface Moved {
  readonly at: number;
  readonly messages: ReadonlyMap<string, number>;
}

const windowMs = 3_000;

export function movedOf({ traffic }: TrafficEvent, at: number): Moved {
  const messages = new Map<string, number>();
  for (const each of traffic) messages.set(edgeKey(each), (messages.get(edgeKey(each)) ?? 0) + each.messages);
  return { at, messages };
}

/** What moved lately, without what is older. */
export function lately(moved: readonly Moved[], now: number): readonly Moved[] {
  const recent = moved.filter(({ at }) => at > now - windowMs);
  return recent.length === moved.length ? moved : recent;
}

/** Messages per second on each edge. */
export function ratesOf(moved: readonly Moved[]): ReadonlyMap<string, number> {
  const rates = new Map<string, number>();
  for (const { messages } of moved)
    for (const [key, count] of messages) rates.set(key, (rates.get(key) ?? 0) + (count * 1_000) / windowMs);
  return rates;
}

/** How thick a line is, in CSS pixels: twice the messages are a little more. */
export const lineWidth = (perSecond: number): number => 2 + Math.min(8, 1.2 * Math.log2(1 + perSecond));

const mostDotsPerSecond = 20;

/** Allows so many messages to be drawn one by one. */
export class DotBudget {
  private left = mostDotsPerSecond;
  private at = 0;

  /** Returns how many of the messages are drawn. */
  take(messages: number, now: number): number {
    this.left = Math.min(mostDotsPerSecond, this.left + ((now - this.at) * mostDotsPerSecond) / 1_000);
    this.at = now;
    const taken = Math.min(messages, Math.floor(this.left));
    this.left -= taken;
    return taken;
  }
}
