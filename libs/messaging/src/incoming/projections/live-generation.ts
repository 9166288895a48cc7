import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';

const LIVE = `
  SELECT number, (
    SELECT max(first_at) FROM projection_beginnings WHERE generation = g.number AND first_offset > 0
  ) AS "completeSince"
  FROM projection_generations g WHERE state = 'live'`;

/** The generation to show. */
export interface ShownGeneration {
  /** Queries compare the column `generation` with it. */
  readonly number: number;
  /** Since when its rows are complete; null if it has read every event from the first. */
  readonly completeSince: Date | null;
}

/** Tells queries which generation of the projections to show. */
@Injectable()
export class LiveGeneration {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  /** Read it anew for each query: it changes when a rebuild has caught up. */
  async read(): Promise<ShownGeneration> {
    const [live] = await this.currentTransaction.manager.query<ShownGeneration[]>(LIVE);
    return live ?? { number: 1, completeSince: null };
  }
}
