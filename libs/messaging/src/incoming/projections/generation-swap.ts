import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { BrokerConnection } from '../../connection/broker-connection.js';
import type { Generation } from './generation.js';
import { hasReached } from './catch-up.js';

/** Live consumers wait 5 s for the lock of their partition, so the pause must be shorter. */
const LOCKS_MS = 2_000;
const PAUSE_MS = 2_000;
const POLL_MS = 10;

/** Consumers of the live generation take the same locks: see `BatchProcessor`. */
const PAUSE = `
  SELECT pg_advisory_xact_lock(hashtextextended(place, 0))
  FROM (SELECT unnest($1::text[]) AS place ORDER BY 1) AS places`;

const CLAIM = `
  SELECT number FROM projection_generations WHERE number = $1 AND state = 'building' FOR UPDATE SKIP LOCKED`;

/** Messages that failed for the new generation though the figures of the live one contain them. $1: new, $2: live. */
const FAILED = `
  SELECT count(*)::int AS failed FROM dead_letter n
  WHERE n.consumer = $1 AND n.state <> 'discarded' AND NOT EXISTS (
    SELECT FROM dead_letter l WHERE l.consumer = $2 AND l.topic = n.topic AND l.partition = n.partition
      AND l.message_offset = n.message_offset)`;

const RETIRE = `UPDATE projection_generations SET state = 'retired', retired_at = now() WHERE number = $1`;

const SHOW = `
  UPDATE projection_generations SET state = 'live', live_at = now(), waits_for = NULL WHERE number = $1`;

/** Replaces the live generation by one that contains everything that the live one does. */
@Injectable()
export class GenerationSwap {
  private readonly logger = new Logger('Projections');

  constructor(
    private readonly dataSource: DataSource,
    private readonly connection: BrokerConnection,
  ) {}

  /**
   * Holds up the consumers of the live generation for two seconds at most, until the building one has read as far as they may have,
   * and then makes it the live one, in one transaction. Resolves with why not, as a sentence, if it did not: then nothing changed.
   */
  async attempt(building: Generation, live: Generation, topics: readonly string[]): Promise<string | undefined> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query(`SET LOCAL statement_timeout = ${LOCKS_MS}`);
      const claimed = await manager.query<unknown[]>(CLAIM, [building.number]);
      if (claimed.length === 0) return 'Another process is about to show it.';
      await this.pause(manager, live, topics);
      if (!(await this.catchesUp(building, topics))) return 'It has not caught up with the live figures in time.';
      const failed = await failedMessages(manager, building, live);
      if (failed) return failed;
      await manager.query(RETIRE, [live.number]);
      await manager.query(SHOW, [building.number]);
      this.logger.log(`Generation ${building.number} of the projections is live; ${live.number} will be removed`);
      return undefined;
    });
  }

  private async pause(manager: EntityManager, live: Generation, topics: readonly string[]): Promise<void> {
    const broker = await this.connection.broker();
    const partitions = await broker.offsets(live.consumer, topics);
    const places = partitions.map(({ topic, partition }) => `${live.consumer} ${topic} ${partition}`);
    await manager.query(PAUSE, [places]);
  }

  /** The log may grow on, but nobody reads it for the live generation. */
  private async catchesUp(building: Generation, topics: readonly string[]): Promise<boolean> {
    const broker = await this.connection.broker();
    const ends = await broker.offsets(building.consumer, topics);
    const deadline = performance.now() + PAUSE_MS;
    while (!(await hasReached(broker, building.consumer, ends))) {
      if (performance.now() > deadline) return false;
      await wait(POLL_MS);
    }
    return true;
  }
}

async function failedMessages(
  manager: EntityManager,
  building: Generation,
  live: Generation,
): Promise<string | undefined> {
  const values = [building.consumer, live.consumer];
  const [{ failed }] = await manager.query<[{ failed: number }]>(FAILED, values);
  if (failed === 0) return undefined;
  return `Messages that the live generation contains are dead letters of ${building.consumer}: ${failed}.`;
}
