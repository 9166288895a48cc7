import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { pause } from '@tradewind/broker';
import { RENUMBER } from '../leadership/lease-queries.js';
import { BEFORE_ALL } from '../leadership/relay-cursor.js';
import {
  COMPARE_WITH_MARK,
  FORGET_CURSOR,
  LEAVE_MARK,
  MOVE_CURSOR,
  READ_CURSOR,
  TAKE_SNAPSHOT,
} from './slot-queries.js';

const STEP_MS = 1_000;

/** A snapshot, and a position of the log behind all commits that are visible in it. */
interface Mark {
  readonly snapshot: string;
  readonly position: string;
}

/**
 * Moves the relay's cursor after what change data capture has published. So it is known at any time which rows are
 * unsent: for retention, for metrics, for the relay when it takes over again, for another slot when this one is lost.
 * The cursor lags some seconds behind, never ahead: what lies between is published twice then, and inboxes absorb it.
 */
@Injectable()
export class SlotFollower {
  private readonly logger = new Logger(SlotFollower.name);
  private snapshot = BEFORE_ALL;
  private mark: Mark | undefined;

  constructor(private readonly dataSource: DataSource) {}

  /** All rows visible in this snapshot are published. */
  get published(): string {
    return this.snapshot;
  }

  async follow(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      try {
        await this.step();
      } catch (error) {
        this.logger.warn(`The cursor of the outbox does not follow the replication slot: ${String(error)}`);
      }
      await pause(STEP_MS, stop);
    }
  }

  private async step(): Promise<void> {
    await this.readCursor();
    if (this.mark) await this.passMark(this.mark);
    else this.mark = await this.leaveMark();
  }

  /** Another process of the service may have moved it, or a relay that was in office. */
  private async readCursor(): Promise<void> {
    const [cursor] = await this.dataSource.query<Array<{ snapshot: string; moved: boolean }>>(READ_CURSOR);
    if (cursor!.moved) await this.startOver();
    this.snapshot = cursor!.moved ? BEFORE_ALL : cursor!.snapshot;
  }

  private async startOver(): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const forgotten = await manager.query<[unknown[], number]>(FORGET_CURSOR);
      if (forgotten[1] > 0) await manager.query(RENUMBER.text);
    });
  }

  private async leaveMark(): Promise<Mark | undefined> {
    const [taken] = await this.dataSource.query<Array<{ snapshot: string }>>(TAKE_SNAPSHOT, [this.snapshot]);
    if (!taken) return undefined;
    const [left] = await this.dataSource.query<Array<{ position: string }>>(LEAVE_MARK);
    return { ...taken, ...left! };
  }

  private async passMark({ snapshot, position }: Mark): Promise<void> {
    const [slot] = await this.dataSource.query<Array<{ passed: boolean; unprovable: boolean }>>(COMPARE_WITH_MARK, [
      position,
    ]);
    if (slot?.passed) await this.dataSource.query(MOVE_CURSOR, [snapshot]);
    if (!slot || slot.passed || slot.unprovable) this.mark = undefined;
  }
}
