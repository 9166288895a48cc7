import { hasOneOf, type Role } from '../office/roles.js';
import type { OrderProcess, ProcessState } from './process-state.js';

export type MoveName = 'ship' | 'deliver' | 'return' | 'cancel' | 'retry' | 'move-on';

/** What a person may do with an order in its present state. */
export interface Move {
  readonly name: MoveName;
  readonly title: string;
  /** What follows from it. */
  readonly follows: string;
  /** The first of a state is what is usually done. */
  readonly isUsual: boolean;
  readonly isDangerous: boolean;
}

interface Rule {
  readonly title: string;
  readonly roles: readonly Role[];
  /** The states in which the order process takes it, with what follows. */
  readonly in: Partial<Record<ProcessState, string>>;
  readonly isDangerous?: boolean;
}

const cancelled = 'The order is cancelled, and the goods are free again.';
const cancelledAndRefunded = 'The order is cancelled, the goods are free again, and Payment settles the money.';

/** As the table of the order process has it; the service has the last word. */
const rules: Readonly<Record<MoveName, Rule>> = {
  ship: {
    ...{ title: 'Ship', roles: ['orders'] },
    in: { AwaitingShipment: 'The customer gets a mail with the tracking number.' },
  },
  deliver: {
    ...{ title: 'Report as delivered', roles: ['orders'] },
    in: { Shipped: 'The order is done.' },
  },
  return: {
    ...{ title: 'Take back', roles: ['orders'], isDangerous: true },
    in: {
      Shipped: 'The goods are back: Payment gives the money back.',
      Delivered: 'The goods are back: Payment gives the money back.',
    },
  },
  retry: {
    ...{ title: 'Ask again', roles: ['orders', 'operations'] },
    in: {
      AwaitingStock: 'Inventory is asked again to put the goods aside. The deadline starts anew.',
      AwaitingPayment: 'Payment is asked again for the money. The deadline starts anew. Nothing is charged twice.',
      AwaitingCommitment: 'Inventory is asked again to give the goods away. The deadline starts anew.',
      AwaitingRefund: 'Payment is asked again to settle the money. The deadline starts anew.',
    },
  },
  'move-on': {
    ...{ title: 'Move on by hand', roles: ['orders'] },
    in: {
      Submitted: 'The time to think again ends now, and Inventory is asked for the goods.',
      AwaitingStock: 'You vouch that the goods are there. Payment is asked for the money.',
      AwaitingCommitment: 'You vouch that the goods are there. The order is to be shipped.',
      AwaitingRefund: 'You vouch that the money is settled in another way. The order ends.',
    },
  },
  cancel: {
    ...{ title: 'Cancel', roles: ['orders', 'support'], isDangerous: true },
    in: {
      Submitted: cancelled,
      AwaitingStock: cancelled,
      AwaitingPayment: cancelledAndRefunded,
      AwaitingCommitment: cancelledAndRefunded,
      AwaitingShipment: cancelledAndRefunded,
    },
  },
};

const usual: Partial<Record<ProcessState, MoveName>> = { AwaitingShipment: 'ship', Shipped: 'deliver' };

/** The moves that the process takes in its state and that the roles allow; nothing else is offered. */
export function movesFor({ state }: Pick<OrderProcess, 'state'>, roles: readonly string[]): Move[] {
  return Object.entries(rules).flatMap(([name, { title, roles: allowed, in: states, isDangerous = false }]) => {
    const follows = states[state];
    if (follows === undefined || !hasOneOf(roles, allowed)) return [];
    return [{ name: name as MoveName, title, follows, isDangerous, isUsual: usual[state] === name }];
  });
}
