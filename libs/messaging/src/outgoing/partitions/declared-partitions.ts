import { Injectable } from '@nestjs/common';
import { BrokerConnection } from '../../connection/broker-connection.js';
import { RelayDatabase } from '../leadership/relay-database.js';
import { COUNT_OF, DECLARE } from './partition-queries.js';

/**
 * By how many partitions the keys of a topic are placed: what the service's database says, whatever the broker has. Only the
 * relay in office changes it, so what was read in a term is true until it ends.
 */
@Injectable()
export class DeclaredPartitions {
  private readonly known = new Map<string, number>();

  constructor(
    private readonly database: RelayDatabase,
    private readonly connection: BrokerConnection,
  ) {}

  /** A topic that this service never published to is declared as the broker has it. */
  async of(topic: string): Promise<number> {
    const known = this.known.get(topic);
    if (known !== undefined) return known;
    const partitions = (await this.read(topic)) ?? (await this.declare(topic));
    this.known.set(topic, partitions);
    return partitions;
  }

  /** Another relay may have been in office. */
  forget(): void {
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
