import { decide } from '../../domain/order-process/decide.js';
import type { Publication } from '../../domain/order-process/decision.js';
import type { ProcessMessage, ReportedMessage } from '../../domain/order-process/process-message.js';
import { deadlineOf, type Progress, submitted } from '../../domain/order-process/process-state.js';
import type { table } from '../../domain/order-process/table.js';
import { inventoryActs, inventoryReads, type Outcome, type Stock } from './inventory.js';
import { type Money, paymentReads, providerActs } from './payment.js';

export type Rules = typeof table;

/** One order, with the events that are under way. Each list is what one reader has not read yet, the oldest first. */
export interface World {
  readonly progress: Progress;
  readonly stock: Stock;
  readonly money: Money;
  readonly toInventory: readonly Publication[];
  readonly toPayment: readonly Publication[];
  readonly fromInventory: readonly ReportedMessage[];
  readonly fromPayment: readonly ReportedMessage[];
  /** What was heard already, and may be delivered again. */
  readonly heard: readonly ReportedMessage[];
  /** How many reports the process has refused, which an operator then discarded. */
  readonly refused: number;
  /** An operator vouched for the stock, so Inventory's own word about it may come too late. */
  readonly movedByHand: boolean;
  readonly left: Budget;
}

/** How often something may happen that could otherwise happen for ever. */
export interface Budget {
  /** A report that was heard is heard again. */
  readonly repetitions: number;
  /** An operator asks again for what is awaited. */
  readonly retries: number;
  /** A report became a dead letter, and an operator discarded it. */
  readonly losses: number;
}

export const nothingUnusual: Budget = { repetitions: 0, retries: 0, losses: 0 };

export const start: World = {
  ...{ progress: submitted, stock: 'none', money: 'none', refused: 0, movedByHand: false },
  ...{ toInventory: [], toPayment: [], fromInventory: [], fromPayment: [], heard: [] },
  left: nothingUnusual,
};

export interface Move {
  readonly name: string;
  readonly byPerson: boolean;
  readonly world: World;
}

const readByInventory = new Set<Publication>([
  'OrderAwaitingStock',
  'OrderConfirmed',
  'OrderCancelled',
  'OrderShipped',
  'OrderReturned',
]);
const readByPayment = new Set<Publication>([
  'OrderAwaitingPayment',
  'OrderCancelled',
  'OrderReturned',
  'OrderRefundOverdue',
]);
const mostAttempts = 2;

/** Everything that may happen next. The brokers keep the order of each list, and nothing else. */
export function* moves(world: World, rules?: Rules): Generator<Move> {
  yield* services(world);
  yield* reports(world, rules);
  yield* time(world, rules);
  yield* people(world, rules);
}

function* services(world: World): Generator<Move> {
  const [forInventory, ...toInventory] = world.toInventory;
  const [forPayment, ...toPayment] = world.toPayment;
  const move = (name: string, next: World): Move => ({ name, byPerson: false, world: next });
  if (forInventory)
    for (const outcome of inventoryReads(forInventory, world.stock))
      yield move(`Inventory reads ${forInventory}`, inventoryReports({ ...world, toInventory }, outcome));
  if (forPayment)
    for (const outcome of paymentReads(forPayment, world.money))
      yield move(`Payment reads ${forPayment}`, paymentReports({ ...world, toPayment }, outcome));
  for (const outcome of inventoryActs(world.stock)) yield move('Inventory acts', inventoryReports(world, outcome));
  for (const outcome of providerActs(world.money)) yield move('The provider acts', paymentReports(world, outcome));
}

const inventoryReports = (world: World, [stock, ...reports]: Outcome<Stock>): World => {
  return { ...world, stock, fromInventory: [...world.fromInventory, ...reports] };
};

const paymentReports = (world: World, [money, ...reports]: Outcome<Money>): World => {
  return { ...world, money, fromPayment: [...world.fromPayment, ...reports] };
};

function* reports(world: World, rules?: Rules): Generator<Move> {
  const [ofInventory, ...fromInventory] = world.fromInventory;
  const [ofPayment, ...fromPayment] = world.fromPayment;
  if (ofInventory) yield hear(`${ofInventory} is heard`, { ...world, fromInventory }, ofInventory, rules);
  if (ofPayment) yield hear(`${ofPayment} is heard`, { ...world, fromPayment }, ofPayment, rules);
  if (world.left.losses > 0) {
    const next = spend(world, 'losses');
    if (ofInventory) yield { name: `${ofInventory} is lost`, byPerson: false, world: { ...next, fromInventory } };
    if (ofPayment) yield { name: `${ofPayment} is lost`, byPerson: false, world: { ...next, fromPayment } };
  }
  if (world.left.repetitions > 0) {
    const next = spend(world, 'repetitions');
    for (const report of world.heard) yield hear(`${report} is heard again`, next, report, rules);
  }
}

const spend = (world: World, what: keyof Budget): World => {
  return { ...world, left: { ...world.left, [what]: world.left[what] - 1 } };
};

function hear(name: string, world: World, report: ReportedMessage, rules?: Rules): Move {
  const heard = world.left.repetitions > 0 ? [...new Set([...world.heard, report])].sort() : [];
  return { name, byPerson: false, world: advance({ ...world, heard }, { type: report }, rules) };
}

function* time(world: World, rules?: Rules): Generator<Move> {
  const deadline = deadlineOf[world.progress.state];
  // Reminders may wait unread, but only a few: otherwise there would be no end of worlds.
  if (deadline === null || isCrowded(world)) return;
  const next = advance(world, { type: 'DeadlinePassed', deadline }, rules);
  yield { name: `the deadline ${deadline} passes`, byPerson: false, world: next };
}

const isCrowded = ({ toPayment, fromPayment }: World) => toPayment.length + fromPayment.length > 2;

/** What people may ask for. A refused request changes nothing, so it leads to no other world. */
function* people(world: World, rules?: Rules): Generator<Move> {
  const requests: [ProcessMessage, World][] = [
    [{ type: 'Cancel', by: 'customer' }, world],
    [{ type: 'Ship', carrier: null, trackingNumber: null }, world],
    [{ type: 'Deliver' }, world],
    [{ type: 'Return', reason: 'Too small.' }, world],
  ];
  if (world.left.retries > 0) requests.push([{ type: 'Retry' }, spend(world, 'retries')]);
  const movedByHand = world.movedByHand || world.progress.state === 'AwaitingCommitment';
  if (vouches(world)) requests.push([{ type: 'MoveOn' }, { ...world, movedByHand }]);
  for (const [message, before] of requests)
    if (decide(world.progress, message, rules).kind !== 'refused')
      yield { name: message.type, byPerson: true, world: advance(before, message, rules) };
}

/** An operator looks at the warehouse and at the provider's book before they move an order on by hand. */
function vouches({ progress: { state }, stock, money }: World): boolean {
  if (state === 'AwaitingCommitment') return stock === 'committed';
  if (state === 'AwaitingRefund') return ['declined', 'voided', 'refunded'].includes(money);
  return true;
}

/** Takes the step that the process decides. A refused request changes nothing; a refused report is counted. */
export function advance(world: World, message: ProcessMessage, rules?: Rules): World {
  const { kind, next, publishes } = decide(world.progress, message, rules);
  const isReport = /^(Stock|Payment)/.test(message.type);
  return {
    ...world,
    progress: { ...next, refundAttempts: Math.min(next.refundAttempts, mostAttempts) },
    toInventory: [...world.toInventory, ...publishes.filter((it) => readByInventory.has(it))],
    toPayment: [...world.toPayment, ...publishes.filter((it) => readByPayment.has(it))],
    refused: world.refused + (kind === 'refused' && isReport ? 1 : 0),
  };
}
