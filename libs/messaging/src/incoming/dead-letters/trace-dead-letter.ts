import { context } from '@opentelemetry/api';
import { type StepKind, type StepValues, traceStep } from '@tradewind/trail';
import { headerName } from '../../envelope/header-names.js';
import { headerValues } from '../../envelope/read-envelope.js';
import { traceContextOf } from '../../envelope/trace-context.js';
import type { Failure } from '../failures/failure.js';
import type { RetryDecision } from '../failures/retry-decision.js';
import type { DeliveredMessage } from '../messages/incoming-message.js';

interface SetAside {
  /** The consumer group. */
  readonly group: string;
  readonly failure?: Failure;
  /** Without one, the message is parked behind an earlier one of its key. */
  readonly decision?: RetryDecision;
  /** How often it has been tried. */
  readonly attempt: number;
  /** How often it is tried before it is dead. */
  readonly mostAttempts: number;
}

/** Adds a step to the trail of a message that waits: for its next attempt, behind another of its key, or for an operator. */
export function traceDeadLetter(message: DeliveredMessage, setAside: SetAside): void {
  const { group, failure } = setAside;
  const headers = headerValues(message.headers);
  const { [headerName.type]: type = '', [headerName.id]: messageId } = headers;
  const { [headerName.correlationId]: correlationId = messageId, [headerName.subject]: key } = headers;
  const place = { topic: message.topic, partition: message.partition, offset: message.offset.toString(), group };
  const values = { ...place, type, messageId, correlationId, causationId: messageId, key };
  const [kind, more] = stepOf(setAside);
  const traced = () =>
    traceStep(kind, type, { ...values, ...more }, (step) => {
      if (failure) step.fail(failure.error);
      return Promise.resolve();
    });
  void context.with(traceContextOf(headers), traced);
}

function stepOf({ decision, attempt, mostAttempts }: SetAside): [StepKind, StepValues] {
  if (!decision) return ['parked', {}];
  if (decision.state === 'dead') return ['dead-lettered', { attempt, mostAttempts, outcome: decision.reason }];
  return ['retry-scheduled', { attempt, mostAttempts, until: Date.now() + decision.waitMs }];
}
