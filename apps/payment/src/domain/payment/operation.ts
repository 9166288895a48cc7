import { newId } from '@tradewind/domain';
import type { OperationKind } from '../provider/payment-provider.js';

/** Something that the provider is asked to do. It may take several attempts, all of which have the same key. */
export interface Operation {
  readonly kind: OperationKind;
  /** The provider does what it is asked under one key once, and answers the same each time. */
  readonly key: string;
  readonly attempts: number;
  readonly firstAttemptAt: Date | null;
  /** An attempt has begun, and its answer has not been recorded. */
  readonly isRunning: boolean;
  /** When the next attempt is due. While an attempt is running, when its lease ends. */
  readonly dueAt: Date;
  /** Since when it is unknown whether the provider has done it. */
  readonly inDoubtSince: Date | null;
}

const firstPauseMs = 1_000;
const longestPauseMs = 300_000;

export function newOperation(kind: OperationKind, at: Date): Operation {
  const neverTried = { attempts: 0, firstAttemptAt: null, isRunning: false, inDoubtSince: null };
  return { kind, key: newId(), dueAt: at, ...neverTried };
}

/** If the attempt before it has no recorded answer, its process has died, and the operation is in doubt. */
export function withAttemptBegun(operation: Operation, at: Date, leaseMs: number): Operation {
  return {
    ...operation,
    attempts: operation.attempts + 1,
    firstAttemptAt: operation.firstAttemptAt ?? at,
    isRunning: true,
    dueAt: after(at, leaseMs),
    inDoubtSince: operation.inDoubtSince ?? (operation.isRunning ? at : null),
  };
}

/** The next attempt is due after a pause that doubles with each attempt, from one second to five minutes. */
export function withoutAnswer(operation: Operation, mayHaveBeenDone: boolean, at: Date): Operation {
  const pauseMs = Math.min(firstPauseMs * 2 ** (operation.attempts - 1), longestPauseMs);
  const inDoubtSince = operation.inDoubtSince ?? (mayHaveBeenDone ? at : null);
  return { ...operation, isRunning: false, dueAt: after(at, pauseMs), inDoubtSince };
}

function after(at: Date, ms: number): Date {
  return new Date(at.getTime() + ms);
}
