import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../../options/messaging-options.js';
import { readSlotState } from './slot-state.js';
import { slotTrouble } from './slot-trouble.js';

/** How the replication slot fares. Without it a service is degraded, not down: commands go on, rows wait. */
@Injectable()
export class SlotHealth {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {}

  /** Whether change data capture publishes, so that a slot has to be there. */
  get isNeeded(): boolean {
    return this.options.relay === 'cdc';
  }

  /** What is amiss; `undefined` while nothing is. Rejects when the service's own database doesn't answer. */
  async trouble(): Promise<string | undefined> {
    return slotTrouble(await readSlotState(this.dataSource));
  }
}
