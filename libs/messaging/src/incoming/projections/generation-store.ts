import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../../options/messaging-options.js';
import type { Generation } from './generation.js';
import { RebuildRunningError } from './rebuild-errors.js';

const COLUMNS = `
  number, consumer, state, started_by AS "startedBy", started_at AS "startedAt", live_at AS "liveAt", retired_at AS "retiredAt",
  waits_for AS "waitsFor", (
    SELECT max(b.first_at) FROM projection_beginnings b WHERE b.generation = g.number AND b.first_offset > 0
  ) AS "completeSince"`;

const LIST = `SELECT ${COLUMNS} FROM projection_generations g ORDER BY number DESC LIMIT $1`;
const EXISTING = `SELECT ${COLUMNS} FROM projection_generations g WHERE state <> 'removed' ORDER BY number`;
const ONE = `SELECT ${COLUMNS} FROM projection_generations g WHERE number = $1`;

const FOUND = `
  INSERT INTO projection_generations (number, consumer, state, live_at) VALUES (1, $1, 'live', now())
  ON CONFLICT DO NOTHING`;

/** The first generation reads as the group with the name of the service. */
const START = `
  INSERT INTO projection_generations (number, consumer, state, started_by)
  SELECT max(number) + 1, $1 || '-' || max(number) + 1, 'building', $2 FROM projection_generations
  ON CONFLICT DO NOTHING
  RETURNING number, consumer`;

/** What an operator has discarded for the figures that are shown is discarded for the next ones, too. $1: new, $2: live. */
const COPY_DISCARDED = `
  INSERT INTO dead_letter (consumer, topic, partition, message_offset, key, message_id, type, headers, payload, state, attempts,
    error_name, error, stack, first_failed_at, last_failed_at, discarded_by, discard_reason, discarded_at)
  SELECT $1, topic, partition, message_offset, key, message_id, type, headers, payload, state, attempts,
    error_name, error, stack, first_failed_at, last_failed_at, discarded_by, discard_reason, discarded_at
  FROM dead_letter WHERE consumer = $2 AND state = 'discarded'`;

const SETTLE_DISCARDED = `
  INSERT INTO inbox (consumer, message_id)
  SELECT $1, message_id FROM dead_letter WHERE consumer = $1 AND state = 'discarded' AND message_id IS NOT NULL
  ON CONFLICT DO NOTHING`;

const CUT_TO_THE_END = `
  INSERT INTO projection_beginnings (generation, topic, partition, first_offset, first_at)
  SELECT $1, c.topic, c.partition, c.first_offset, now()
  FROM unnest($2::text[], $3::int[], $4::bigint[]) AS c(topic, partition, first_offset)`;

/** A partition whose log no longer has any record. */
export interface EmptiedPartition {
  readonly topic: string;
  readonly partition: number;
  readonly first: bigint;
}

/** The generations, as the service's database knows them. */
@Injectable()
export class GenerationStore {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {}

  /** Makes the first generation, which is live, unless there is one. */
  async found(): Promise<void> {
    await this.dataSource.query(FOUND, [this.options.service]);
  }

  /** The newest first. */
  async list(limit: number): Promise<Generation[]> {
    return this.select(LIST, [limit]);
  }

  /** Those of which something is left: live, building, retired. */
  async existing(): Promise<Generation[]> {
    return this.select(EXISTING);
  }

  /** @throws RebuildRunningError */
  async start(by: string, emptied: readonly EmptiedPartition[]): Promise<Generation> {
    return this.dataSource.transaction(async (manager) => {
      const [live] = await manager.query<Generation[]>(
        `SELECT consumer FROM projection_generations WHERE state = 'live' FOR UPDATE`,
      );
      const [made] = await manager.query<Array<Pick<Generation, 'number' | 'consumer'>>>(START, [
        this.options.service,
        by,
      ]);
      if (!live || !made) throw new RebuildRunningError();
      await manager.query(COPY_DISCARDED, [made.consumer, live.consumer]);
      await manager.query(SETTLE_DISCARDED, [made.consumer]);
      await manager.query(CUT_TO_THE_END, [
        made.number,
        emptied.map(({ topic }) => topic),
        emptied.map(({ partition }) => partition),
        emptied.map(({ first }) => first.toString()),
      ]);
      const [generation] = await this.select(ONE, [made.number], manager);
      return generation!;
    });
  }

  /** Whether there was a building generation. */
  async giveUp(): Promise<boolean> {
    const [, changed] = await this.dataSource.query<[unknown[], number]>(
      `UPDATE projection_generations SET state = 'retired', retired_at = now(), waits_for = NULL WHERE state = 'building'`,
    );
    return changed > 0;
  }

  async noteWaiting(number: number, waitsFor: string): Promise<void> {
    await this.dataSource.query(
      `UPDATE projection_generations SET waits_for = $2 WHERE number = $1 AND state = 'building'`,
      [number, waitsFor],
    );
  }

  async markRemoved(number: number): Promise<void> {
    await this.dataSource.query(`UPDATE projection_generations SET state = 'removed' WHERE number = $1`, [number]);
  }

  private async select(
    query: string,
    values: readonly unknown[] = [],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Generation[]> {
    const rows = await manager.query<Array<Record<string, unknown>>>(query, [...values]);
    return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as never);
  }
}
