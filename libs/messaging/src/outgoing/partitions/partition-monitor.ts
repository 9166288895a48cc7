import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BrokerConnection } from '../../connection/broker-connection.js';
import { readTopicPartitions } from './request-partition-change.js';

export interface TopicPartitionCounts {
  readonly topic: string;
  /** The number of partitions that keys are distributed over. */
  readonly declared: number;
  /** The number that the broker has. */
  readonly actual: number;
}

/** Compares the declared numbers of partitions with those of the broker, to which an operator may have added some. */
@Injectable()
export class PartitionMonitor {
  private readonly logger = new Logger(PartitionMonitor.name);
  private readonly reported = new Set<string>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly connection: BrokerConnection,
  ) {}

  /**
   * Compares the topics to which this service publishes. Logs each difference once. Rejects if the database or the broker does
   * not answer.
   */
  async compare(): Promise<TopicPartitionCounts[]> {
    const broker = await this.connection.broker();
    const declared = await readTopicPartitions(this.dataSource);
    return Promise.all(
      declared.map(async ({ topic, partitions: declared }) => {
        const counts = { topic, declared, actual: await broker.partitionCount(topic) };
        this.report(counts);
        return counts;
      }),
    );
  }

  private report({ topic, declared, actual }: TopicPartitionCounts): void {
    const difference = `Topic "${topic}" has ${actual} partitions, but its keys are distributed over ${declared}`;
    if (declared === actual || this.reported.has(difference)) return;
    this.reported.add(difference);
    this.logger.warn(`${difference}, until \`npm run partitions\` changes that`);
  }
}
