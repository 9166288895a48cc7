import { Injectable } from '@nestjs/common';

/** The state of this process's relay, for health checks. */
@Injectable()
export class RelayStatus {
  /** `standby` while the relay of another process leads; `cdc` if change data capture publishes instead. */
  role: 'relaying' | 'standby' | 'cdc' | 'stopped' = 'stopped';
  /** Why nothing is published at the moment. */
  blockedBy: string | undefined;
}
