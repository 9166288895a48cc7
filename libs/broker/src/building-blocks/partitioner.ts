import { murmur2 } from './murmur2.js';

/**
 * Chooses partitions as Kafka's default partitioner does, so that a key has the same partition on every broker. Messages without
 * a key are distributed round-robin.
 */
export class Partitioner {
  private turn = 0;

  partitionOf(key: Uint8Array | null, partitions: number): number {
    if (key) return (murmur2(key) & 0x7fffffff) % partitions;
    this.turn = (this.turn + 1) % partitions;
    return this.turn;
  }
}
