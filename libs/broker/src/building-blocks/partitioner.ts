import { murmur2 } from './murmur2.js';

/** Chooses partitions as Kafka's default does, so that a key has the same partition on every broker; keyless records take turns. */
export class Partitioner {
  private turn = 0;

  partitionOf(key: Uint8Array | null, partitions: number): number {
    if (key) return (murmur2(key) & 0x7fffffff) % partitions;
    this.turn = (this.turn + 1) % partitions;
    return this.turn;
  }
}
