import { expect } from 'vitest';
import { eventually } from './eventually.js';
import type { Warehouse } from './start-warehouse.js';

export interface ShownChange {
  readonly position: string;
  readonly stream: string;
  readonly version: number;
  readonly quantity: number;
}

/** What the projection of stock levels shows, in the order in which it was shown. */
export class ShownChanges {
  constructor(private readonly warehouse: Warehouse) {}

  all(): Promise<ShownChange[]> {
    return this.warehouse.query('SELECT position, stream, version, quantity FROM stock_changes ORDER BY nth');
  }

  async count(): Promise<number> {
    const [{ count }] = (await this.warehouse.query('SELECT count(*)::int AS count FROM stock_changes')) as [
      { count: number },
    ];
    return count;
  }

  /** Waits until every stored change is shown, and checks that each is shown once, those of a stream in their order. */
  async expectAll(withinMs = 20_000): Promise<void> {
    const stored = await this.warehouse.query<{ position: string }>(
      `SELECT position FROM stored_events WHERE type <> 'stock-item-added' ORDER BY position`,
    );
    await eventually(async () => expect(await this.count()).toBeGreaterThanOrEqual(stored.length), withinMs);
    const shown = await this.all();
    const positions = shown.map(({ position }) => BigInt(position)).sort((a, b) => (a < b ? -1 : 1));
    expect(positions).toEqual(stored.map(({ position }) => BigInt(position)));
    for (const [stream, changes] of byStream(shown)) {
      const versions = changes.map(({ version }) => version);
      expect({ stream, versions }).toEqual({ stream, versions: [...versions].sort((a, b) => a - b) });
    }
  }
}

function byStream(changes: readonly ShownChange[]): Map<string, ShownChange[]> {
  const streams = new Map<string, ShownChange[]>();
  for (const change of changes) streams.set(change.stream, [...(streams.get(change.stream) ?? []), change]);
  return streams;
}
