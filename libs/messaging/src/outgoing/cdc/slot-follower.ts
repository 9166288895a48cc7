import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { pause } from '@tradewind/broker';
import { RENUMBER } from '../leadership/lease-statements.js';
import { EMPTY_SNAPSHOT } from '@tradewind/application/snapshot-window';
import {
  COMPARE_WITH_MARKER,
  FORGET_CURSOR,
  EMIT_MARKER,
  MOVE_CURSOR,
  READ_CURSOR,
  TAKE_SNAPSHOT,
} from './slot-statements.js';

const STEP_MS = 1_000;

/** A snapshot, and a position in the write-ahead log behind all commits that are visible in it. */
interface WalMarker {
  readonly snapshot: string;
  readonly position: string;
}

/**
 * Advances the relay's cursor to what change data capture has published. So it is known at any time which rows are unsent: for
 * retention, for metrics, for the relay when it takes over again, and for a new slot after this one is lost. The cursor is some
 * seconds behind, never ahead: the rows between are published twice then, and inboxes absorb the duplicates.
 */
@Injectable()
export class SlotFollower {
  private readonly logger = new Logger(SlotFollower.name);
  private snapshot = EMPTY_SNAPSHOT;
  private marker: WalMarker | undefined;

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
        this.logger.warn(`Advancing the cursor of the outbox to the replication slot failed: ${String(error)}`);
      }
      await pause(STEP_MS, stop);
    }
  }

  private async step(): Promise<void> {
    await this.readCursor();
    if (this.marker) await this.checkMarker(this.marker);
    else this.marker = await this.emitMarker();
  }

  /** Another process of the service, or a relay that led, may have moved it. */
  private async readCursor(): Promise<void> {
    const [cursor] = await this.dataSource.query<Array<{ snapshot: string; moved: boolean }>>(READ_CURSOR);
    if (cursor!.moved) await this.forgetCursor();
    this.snapshot = cursor!.moved ? EMPTY_SNAPSHOT : cursor!.snapshot;
  }

  private async forgetCursor(): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const forgotten = await manager.query<[unknown[], number]>(FORGET_CURSOR);
      if (forgotten[1] > 0) await manager.query(RENUMBER.text);
    });
  }

  private async emitMarker(): Promise<WalMarker | undefined> {
    const [taken] = await this.dataSource.query<Array<{ snapshot: string }>>(TAKE_SNAPSHOT, [this.snapshot]);
    if (!taken) return undefined;
    const [left] = await this.dataSource.query<Array<{ position: string }>>(EMIT_MARKER);
    return { ...taken, ...left! };
  }

  private async checkMarker({ snapshot, position }: WalMarker): Promise<void> {
    const [slot] = await this.dataSource.query<Array<{ passed: boolean; unprovable: boolean }>>(COMPARE_WITH_MARKER, [
      position,
    ]);
    if (slot?.passed) await this.dataSource.query(MOVE_CURSOR, [snapshot]);
    if (!slot || slot.passed || slot.unprovable) this.marker = undefined;
  }
}
