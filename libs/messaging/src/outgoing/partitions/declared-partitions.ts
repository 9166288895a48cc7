import { Injectable } from '@nestjs/common';
import { BrokerConnection } from '../../connection/broker-connection.js';
import { RelayDatabase } from '../leadership/relay-database.js';
import { COUNT_OF, DECLARE } from './partition-statements.js';

/**
 * The number of partitions that keys are distributed over, per topic: what the service's database declares, whatever the broker
 * has. Only the leading relay changes it, so a cached value is valid for a term.
 */
@Injectable()
export class DeclaredPartitions {
  private readonly known = new Map<string, number>();

  constructor(
    private readonly database: RelayDatabase,
    private readonly connection: BrokerConnection,
  ) {}

  /** A topic to which this service has never published is declared with the broker's count. */
  async of(topic: string): Promise<number> {
    const known = this.known.get(topic);
    if (known !== undefined) return known;
    const partitions = (await this.read(topic)) ?? (await this.declare(topic));
    this.known.set(topic, partitions);
    return partitions;
  }

  /** Another relay may have been the leader. */
  clear(): void {
    this.known.clear();
  }

  private async read(topic: string): Promise<number | undefined> {
    const [row] = await this.database.read<{ partitions: number }>(COUNT_OF, [topic]);
    return row?.partitions;
  }

  private async declare(topic: string): Promise<number> {
    const broker = await this.connection.broker();
    const count = await broker.partitionCount(topic);
    const [row] = await this.database.read<{ partitions: number }>(DECLARE, [topic, count]);
    return row?.partitions ?? (await this.read(topic))!;
  }
}
