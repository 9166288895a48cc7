import { expect } from 'vitest';
import type { PublishedRecord, ReceivedMessage } from '../port/broker-message.js';
import type { BatchHandler } from '../port/subscription.js';
import { eventually } from './eventually.js';

/** A record of the suite: the n-th of its key, starting at 0. */
export interface Step {
  readonly key: string;
  readonly n: number;
}

export interface Delivery extends Step {
  readonly partition: number;
  readonly offset: bigint;
}

export function messageOf({ key, n }: Step) {
  return { key: Buffer.from(key), value: Buffer.from(String(n)), headers: [] };
}

export function deliveryOf({ key, value, partition, offset }: ReceivedMessage): Delivery {
  return { key: String(key), n: Number(value), partition, offset };
}

/** The records that were delivered to one group, in the order in which its members handled them. */
export class History {
  readonly deliveries: Delivery[] = [];
  private readonly seen = new Set<string>();

  add(delivery: Delivery): void {
    this.deliveries.push(delivery);
    this.seen.add(`${delivery.key}#${delivery.n}`);
  }

  /** Handles and resolves one message after the other. */
  readonly handle: BatchHandler = (batch) => {
    for (const message of batch.messages) {
      if (batch.signal.aborted) break;
      this.add(deliveryOf(message));
      batch.resolve(message.offset);
    }
    return Promise.resolve();
  };

  holds({ key, n }: Step): boolean {
    return this.seen.has(`${key}#${n}`);
  }

  async untilComplete(steps: readonly Step[]): Promise<void> {
    await eventually(() => steps.every((step) => this.holds(step)));
  }

  /**
   * Asserts that no published record is missing, skipped, on two partitions or, at its first delivery, out of order.
   */
  expectFaithful(published: readonly Step[]): void {
    expect(published.filter((step) => !this.holds(step))).toEqual([]);
    this.expectKeysInOrder();
    this.expectPartitionsWithoutGaps();
  }

  expectEachOnce(): void {
    const places = this.deliveries.map(({ partition, offset }) => `${partition}@${offset}`);
    expect(places.length).toBe(new Set(places).size);
  }

  private expectKeysInOrder(): void {
    const next = new Map<string, number>();
    const partitions = new Map<string, number>();
    for (const { key, n, partition } of this.deliveries) {
      expect({ key, partition }).toEqual({ key, partition: partitions.get(key) ?? partition });
      partitions.set(key, partition);
      const expected = next.get(key) ?? 0;
      if (n > expected) throw new Error(`"${key}" ${n} was delivered before ${expected}`);
      if (n === expected) next.set(key, n + 1);
    }
  }

  private expectPartitionsWithoutGaps(): void {
    const next = new Map<number, bigint>();
    for (const { partition, offset } of this.deliveries) {
      const expected = next.get(partition) ?? 0n;
      if (offset > expected) throw new Error(`Partition ${partition}: ${offset} was delivered before ${expected}`);
      if (offset === expected) next.set(partition, offset + 1n);
    }
  }
}

/** The steps 0 … count - 1 of each key; the keys alternate. */
export function stepsOf(keys: number, count: number, name = 'order'): Step[] {
  return Array.from({ length: keys * count }, (_, i) => ({ key: `${name}-${i % keys}`, n: Math.floor(i / keys) }));
}

export function placesOf(records: readonly PublishedRecord[]): string[] {
  return records.map(({ partition, offset }) => `${partition}@${offset}`);
}
