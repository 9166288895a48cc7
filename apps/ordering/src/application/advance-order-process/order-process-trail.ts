import { traceTransition } from '@tradewind/trail';
import type { Decision } from '../../domain/order-process/decision.js';
import type { OrderProcess, OrderProcessState } from '../../domain/order-process/order-process.js';
import type { ProcessMessage } from '../../domain/order-process/process-message.js';

/** The name of the process in the trail. */
const ORDER = 'order';

/** Shows in the trail that the process of an order begins. @param label the number of the order */
export function traceStart(
  orderId: string,
  label: string | undefined,
  now: Date,
  start: () => OrderProcess,
): Promise<OrderProcess> {
  const began = { process: ORDER, id: orderId, message: 'OrderStarted', now, ...(label !== undefined && { label }) };
  return traceTransition(began, start, (process) => {
    const { progress, deadline } = process.snapshot();
    return { to: progress.state, outcome: 'went-on', after: storedOf(process.snapshot()), deadline };
  });
}

/** Shows in the trail what the process decides about a message; also that it ignores or refuses it. */
export function traceAdvance(
  process: OrderProcess,
  { message, before, now }: { message: ProcessMessage; before: OrderProcessState; now: Date },
  advance: () => Decision,
): Promise<Decision> {
  const from = before.progress.state;
  const arrived = { process: ORDER, id: process.id, message: nameOf(message), from, before: storedOf(before), now };
  return traceTransition(arrived, advance, ({ kind, next, because, step }) => ({
    to: next.state,
    outcome: kind === 'refused' ? 'ignored' : kind,
    reason: because ?? (step?.type === 'cancel' ? step.reason : null),
    after: storedOf(process.snapshot()),
    deadline: process.deadline,
  }));
}

function nameOf(message: ProcessMessage): string {
  return message.type === 'DeadlinePassed' ? `deadline ${message.deadline}` : message.type;
}

function storedOf({ progress, deadline }: OrderProcessState) {
  return { ...progress, deadline: deadline?.name ?? null, deadlineAt: deadline?.at ?? null };
}
