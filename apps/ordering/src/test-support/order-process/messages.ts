import { messageTypes, type ProcessMessage } from '../../domain/order-process/process-message.js';
import { deadlineOf } from '../../domain/order-process/process-state.js';

/** Every message that a process can receive, with one example of its content. */
export const messages: readonly ProcessMessage[] = messageTypes.flatMap((type): ProcessMessage[] => {
  switch (type) {
    case 'Cancel':
      return [
        { type, by: 'customer' },
        { type, by: 'operator' },
      ];
    case 'Ship':
      return [{ type, carrier: 'DHL', trackingNumber: null }];
    case 'Return':
      return [{ type, reason: 'The tent is too small.' }];
    case 'DeadlinePassed':
      return Object.values(deadlineOf).flatMap((deadline) => (deadline === null ? [] : [{ type, deadline }]));
    case 'EarlierDeadlinePassed':
      return [];
    default:
      return [{ type }];
  }
});
