import { DomainEvent } from '@tradewind/domain';
import type { Decision } from '../decision.js';
import type { Intervention } from '../intervention.js';
import type { ProcessMessage } from '../process-message.js';
import type { Progress } from '../process-state.js';
import type { SetDeadline } from '../set-deadline.js';

/** A process decided about a message. It may have decided to ignore it. */
export class OrderProcessAdvancedDomainEvent extends DomainEvent {
  constructor(
    readonly orderId: string,
    readonly message: ProcessMessage,
    readonly before: Progress,
    readonly decision: Decision,
    /** What the process waits for now; null if it waits for nothing. */
    readonly deadline: SetDeadline | null,
    /** Null if no person had a hand in it. */
    readonly by: Intervention | null,
    readonly advancedAt: Date,
  ) {
    super();
  }
}
