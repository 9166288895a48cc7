import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HourlyRetention } from '../../background/hourly-retention.js';

/** A dead letter may have a size of a megabyte. */
const BATCH_ROWS = 200;

const REMOVE_BATCH = `
  WITH removed AS (
    DELETE FROM dead_letter WHERE id = ANY (ARRAY(
      SELECT id FROM dead_letter WHERE state = 'discarded' AND discarded_at < now() - interval '90 days'
      LIMIT ${BATCH_ROWS} FOR UPDATE SKIP LOCKED))
    RETURNING 1
  ) SELECT count(*)::int AS removed FROM removed`;

/** Removes dead letters 90 days after they were discarded. All others stay until they are handled or discarded. */
@Injectable()
export class DeadLetterRetention extends HourlyRetention {
  constructor(dataSource: DataSource) {
    super(dataSource, { name: 'discarded dead letters', removeBatch: REMOVE_BATCH, batchRows: BATCH_ROWS });
  }
}
