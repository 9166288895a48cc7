import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../../options/messaging-options.js';
import { readSlotState } from './slot-state.js';
import { slotTrouble } from './slot-trouble.js';

/** The health of the replication slot. Without a slot a service is degraded, not down: commands continue, rows wait. */
@Injectable()
export class SlotHealth {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {}

  /** Whether change data capture publishes, so that a slot must exist. */
  get isNeeded(): boolean {
    return this.options.relay === 'cdc';
  }

  /** Describes the problem; `undefined` if there is none. Rejects if the service's own database does not answer. */
  async trouble(): Promise<string | undefined> {
    return slotTrouble(await readSlotState(this.dataSource));
  }
}
