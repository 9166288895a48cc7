import { Injectable } from '@nestjs/common';

/** What the relay of this process is doing, for health checks. */
@Injectable()
export class RelayStatus {
  /** `standby` while the relay of another process is in office; `cdc` when change data capture publishes instead. */
  role: 'relaying' | 'standby' | 'cdc' | 'stopped' = 'stopped';
  /** Why nothing goes out at the moment. */
  blockedBy: string | undefined;
}
