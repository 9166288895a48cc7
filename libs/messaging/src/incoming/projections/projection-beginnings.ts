import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PartitionBatch } from '@tradewind/broker';

const NOTE = `
  INSERT INTO projection_beginnings (generation, topic, partition, first_offset, first_at)
  VALUES ($1, $2, $3, $4, to_timestamp($5 / 1000.0)) ON CONFLICT DO NOTHING`;

const MOVE = `
  INSERT INTO projection_beginnings (generation, topic, partition, first_offset, first_at)
  VALUES ($1, $2, $3, $4, to_timestamp($5 / 1000.0))
  ON CONFLICT (generation, topic, partition) DO UPDATE SET first_offset = excluded.first_offset, first_at = excluded.first_at`;

/** Records where the log of each partition began when a generation started to read it, or continued behind a gap. */
@Injectable()
export class ProjectionBeginnings {
  private readonly noted = new Set<string>();
  private readonly lost = new Set<string>();

  constructor(private readonly dataSource: DataSource) {}

  /** Call it before a batch is handled. It writes only for the first batch of a partition that this process gets. */
  async note(generation: number, { topic, partition, messages }: PartitionBatch): Promise<void> {
    const place = placeOf(generation, topic, partition);
    if (this.noted.has(place)) return;
    const [{ offset, timestamp }] = messages as [PartitionBatch['messages'][number]];
    const values = [generation, topic, partition, offset.toString(), timestamp];
    await this.dataSource.query(this.lost.has(place) ? MOVE : NOTE, values);
    this.lost.delete(place);
    this.noted.add(place);
  }

  /** The records before the next batch of this partition no longer exist. */
  noteLoss(generation: number, topic: string, partition: number): void {
    const place = placeOf(generation, topic, partition);
    this.noted.delete(place);
    this.lost.add(place);
  }
}

function placeOf(generation: number, topic: string, partition: number): string {
  return `${generation} ${topic} ${partition}`;
}
