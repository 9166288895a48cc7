import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const READ = `
  SELECT CASE WHEN lease_until > clock_timestamp() THEN owner END AS owner FROM outbox_relay`;

/** Finds the process whose relay leads, which may be another one than this. */
@Injectable()
export class RelayLeader {
  constructor(private readonly dataSource: DataSource) {}

  /** Its host, process id and a random id, separated by colons; null while no relay leads. */
  async owner(): Promise<string | null> {
    const [row] = await this.dataSource.query<Array<{ owner: string | null }>>(READ);
    return row?.owner ?? null;
  }
}
