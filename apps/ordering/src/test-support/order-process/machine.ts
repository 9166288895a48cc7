import type { MachineTransition, ProcessMachine } from '@tradewind/trail/process';
import type { Cell } from '../../domain/order-process/cell.js';
import { messageTypes } from '../../domain/order-process/process-message.js';
import { deadlineOf, processStates, type ProcessState, submitted } from '../../domain/order-process/process-state.js';
import { table } from '../../domain/order-process/table.js';

/** The order process for those who show it: each cell of the table that does something is a transition. */
export function orderMachine(): ProcessMachine {
  return {
    ...{ process: 'order', service: 'ordering', initial: submitted.state },
    states: processStates.map((name) => ({ name, deadline: deadlineOf[name], isEnd: deadlineOf[name] === null })),
    transitions: processStates.flatMap((from) =>
      messageTypes.flatMap((type) => {
        const isDeadline = type === 'DeadlinePassed';
        const message = isDeadline ? `deadline ${deadlineOf[from]}` : type;
        return effectsOf(table[from][type], from).map((effect) => ({ from, message, isDeadline, ...effect }));
      }),
    ),
  };
}

function effectsOf(cell: Cell, from: ProcessState): Pick<MachineTransition, 'to' | 'outcome' | 'reason'>[] {
  switch (cell.kind) {
    case 'go-on':
      return [{ to: cell.to, outcome: 'went-on', reason: null }];
    case 'ask-again':
      return [{ to: from, outcome: 'went-on', reason: null }];
    case 'cancel':
      return [{ to: cell.to, outcome: 'compensated', reason: cell.reason === 'as-asked' ? null : cell.reason }];
    case 'take-back':
    case 'ask-for-refund':
      return [{ to: 'AwaitingRefund', outcome: 'compensated', reason: null }];
    case 'settle':
      return (['Cancelled', 'Returned'] as const).map((to) => ({ to, outcome: 'went-on', reason: null }));
    default:
      return [];
  }
}
