import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BrokerConnection } from '../../connection/broker-connection.js';
import { readTopicPartitions } from './ask-for-partitions.js';

export interface WatchedTopic {
  readonly topic: string;
  /** By how many partitions its keys are placed. */
  readonly keyed: number;
  /** How many the broker has. */
  readonly there: number;
}

/** Compares the declared counts of partitions with those of the broker, where an operator may have added some. */
@Injectable()
export class PartitionWatch {
  private readonly logger = new Logger(PartitionWatch.name);
  private readonly told = new Set<string>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly connection: BrokerConnection,
  ) {}

  /** The topics that this service publishes to. Logs each difference once. Rejects when database or broker don't answer. */
  async look(): Promise<WatchedTopic[]> {
    const broker = await this.connection.broker();
    const declared = await readTopicPartitions(this.dataSource);
    return Promise.all(
      declared.map(async ({ topic, partitions: keyed }) => {
        const watched = { topic, keyed, there: await broker.partitionCount(topic) };
        this.tell(watched);
        return watched;
      }),
    );
  }

  private tell({ topic, keyed, there }: WatchedTopic): void {
    const difference = `Topic "${topic}" has ${there} partitions, its keys are placed by ${keyed}`;
    if (keyed === there || this.told.has(difference)) return;
    this.told.add(difference);
    this.logger.warn(`${difference}, until \`npm run partitions\` changes that`);
  }
}
