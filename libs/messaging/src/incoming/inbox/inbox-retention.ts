import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HourlyRetention } from '../../background/hourly-retention.js';

const BATCH_ROWS = 5_000;

const REMOVE_BATCH = `
  WITH removed AS (
    DELETE FROM inbox WHERE ctid = ANY (ARRAY(
      SELECT ctid FROM inbox WHERE received_at < now() - interval '7 days' LIMIT ${BATCH_ROWS} FOR UPDATE SKIP LOCKED))
    RETURNING 1
  ) SELECT count(*)::int AS removed FROM removed`;

/** Removes message ids after seven days: no broker delivers a message again that late. */
@Injectable()
export class InboxRetention extends HourlyRetention {
  constructor(dataSource: DataSource) {
    super(dataSource, { name: 'rows of the inbox', removeBatch: REMOVE_BATCH, batchRows: BATCH_ROWS });
  }
}
